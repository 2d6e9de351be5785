namespace Matchning.Storage;

/// <summary>
/// The folder given by <c>--data</c>: the SQLite file, the keys, and later the ledger of withdrawals. Made on first use,
/// readable by its owner only.
/// </summary>
public sealed class DataFolder
{
    /// <summary>Makes the folder where it is missing.</summary>
    public DataFolder(string path)
    {
        Root = System.IO.Path.GetFullPath(path);
        Keys = System.IO.Path.Combine(Root, "keys");
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
