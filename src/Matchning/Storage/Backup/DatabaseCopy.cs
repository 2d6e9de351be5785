using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Backup;

/// <summary>The whole database as one file, by the means of each database.</summary>
public abstract class DatabaseCopy
{
    /// <summary>The one for the database that is configured.</summary>
    public static DatabaseCopy Of(IServiceProvider services)
    {
        var db = services.GetRequiredService<Database>();
        return db is SqliteDatabase ? new SqliteCopy(db) : new PostgresCopy(db);
    }

    /// <summary>Writes to a file that does not exist yet. It appears whole or not at all.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        var unfinished = path + ".unfinished";
        File.Delete(unfinished);
        try
        {
            // Whoever may read a backup reads the database.
            await OwnersFile.New(unfinished).DisposeAsync();
            await WriteToAsync(unfinished, cancellation);
            await using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: false);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Fills the empty database from the file, whole or not at all.</summary>
    /// <exception cref="RefusedException">The file is no copy of ours, or damaged.</exception>
    /// <exception cref="NewerDatabaseException">It was written by a newer program.</exception>
    public abstract Task ReadAsync(string path, CancellationToken cancellation);

    /// <summary>The file behind an SQLite database.</summary>
    public static string SqliteFileOf(Database db) => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    /// <summary>Writes to the file, which does not exist.</summary>
    protected abstract Task WriteToAsync(string path, CancellationToken cancellation);

    /// <summary>Refuses what this program cannot read, before anything is changed.</summary>
    protected static void RefuseOther(Database db, string path, IReadOnlyCollection<string> migrations)
    {
        if (migrations.Count == 0)
        {
            throw new RefusedException($"{path} is no backup of Matchning: it names no migrations. Nothing was changed.");
        }

        if (migrations.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
        {
            throw new NewerDatabaseException(unknown);
        }
    }
}
