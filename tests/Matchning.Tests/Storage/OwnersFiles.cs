namespace Matchning.Tests.Storage;

/// <summary>Who may read a file.</summary>
internal static class OwnersFiles
{
    public static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(path);
}
