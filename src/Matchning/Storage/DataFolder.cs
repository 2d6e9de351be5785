namespace Matchning.Storage;

/// <summary>
/// The folder given by <c>--data</c>: the SQLite file, the keys, and later the ledger of withdrawals. Readable by its
/// owner only.
/// </summary>
public sealed class DataFolder
{
    /// <summary>Names the folder; <see cref="Make"/> makes it.</summary>
    /// <exception cref="RefusedException">It has no name.</exception>
    public DataFolder(string path)
    {
        Root = path.AsSpan().Trim().Length > 0 && !path.Contains('\0') ? System.IO.Path.GetFullPath(path) : throw new RefusedException("--data names no folder. Give the path of the data folder, or leave --data out for ./data.");
        Keys = System.IO.Path.Combine(Root, "keys");
    }

    /// <summary>Makes the folder where it is missing. Verbs that only look do not.</summary>
    public void Make()
    {
        foreach (var folder in new[] { Root, Keys })
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>Where the keys lie, apart from the database.</summary>
    public string Keys { get; }

    /// <summary>The SQLite file that is used when no connection string is configured.</summary>
    public string SqliteFile => System.IO.Path.Combine(Root, "matchning.db");
}
