using Matchning.Storage.Backup;
using Microsoft.Data.Sqlite;

namespace Matchning.Storage;

/// <summary>The files of an SQLite database: the database itself, its journal and the memory that its processes share.</summary>
public static class SqliteFiles
{
    /// <summary>Their paths; none on PostgreSQL.</summary>
    public static IReadOnlyList<string> Of(Database db) => db is SqliteDatabase && DatabaseCopy.SqliteFileOf(db) is var path ? [path, path + "-wal", path + "-shm"] : [];

    /// <summary>Whether there is no SQLite database yet. An empty file is what a full disk leaves, and is none.</summary>
    public static bool AreNone(Database db) => db is SqliteDatabase && Of(db).Take(2).All(path => new FileInfo(path) is not { Exists: true, Length: > 0 });

    /// <summary>Lets only the owner read them, also in a folder that others may read. SQLite gives journals the mode of the database.</summary>
    /// <remarks>They are never opened here: closing would let go of SQLite's own locks.</remarks>
    public static void KeepToOwner(Database db)
    {
        if (Of(db) is [var path, ..] && !File.Exists(path))
        {
            OwnersFile.New(path).Dispose();
        }

        foreach (var file in Of(db).Where(File.Exists))
        {
            OwnersFile.KeepToOwner(file);
        }
    }

    /// <summary>What an operator can do about a database that SQLite cannot open or write; null for other errors.</summary>
    public static RefusedException? Unwritable(Database db, Exception? error) => error switch
    {
        SqliteException { SqliteErrorCode: 8 or 14 } => new RefusedException($"{DatabaseCopy.SqliteFileOf(db)} cannot be written. Check that its folder exists and that this user may write both the folder and the file."),
        null => null,
        _ => Unwritable(db, error.InnerException),
    };
}
