namespace Matchning.Storage;

/// <summary>Files that only their owner reads, whatever the folder allows.</summary>
public static class OwnersFile
{
    /// <summary>Makes a file that did not exist, mode 0600.</summary>
    public static FileStream New(string path, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Takes away what others may do with a file. What another user owns stays as it is: this one has no say.</summary>
    public static void KeepToOwner(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
        {
            try
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            catch (UnauthorizedAccessException)
            {
            }
        }
    }
}
