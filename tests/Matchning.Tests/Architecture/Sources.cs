namespace Matchning.Tests.Architecture;

/// <summary>The sources of this repository, for rules about text.</summary>
public static class Sources
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The code and the pages below a folder, as paths relative to it with forward slashes.</summary>
    public static IReadOnlyList<string> Of(string folder, params string[] kinds) =>
        [.. (kinds is [] ? ["*.cs", "*.cshtml"] : kinds).SelectMany(kind => Directory.EnumerateFiles(folder, kind, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)];

    private static string Find(string from) => File.Exists(Path.Combine(from, "Matchning.slnx")) ? from : Find(Path.GetDirectoryName(from)!);
}
