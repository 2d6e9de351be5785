using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Backup;

/// <summary>SQLite's own online copy: a reader among others while the program serves.</summary>
public sealed class SqliteCopy(Database db) : DatabaseCopy
{
    /// <inheritdoc/>
    protected override async Task WriteToAsync(string path, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var to = new SqliteConnection($"Data Source={path};Pooling=false");
        await to.OpenAsync(cancellation);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(to);
        // One file, without a journal beside it.
        await RunAsync(to, "PRAGMA journal_mode=DELETE");
    }

    /// <inheritdoc/>
    public override async Task ReadAsync(string path, CancellationToken cancellation)
    {
        await using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        try
        {
            await from.OpenAsync(cancellation);
            if (await RunAsync(from, "PRAGMA integrity_check") is not "ok" || await RunAsync(from, "PRAGMA foreign_key_check") is not null)
            {
                throw Damaged(path);
            }

            RefuseOther(db, path, await MigrationsAsync(from, cancellation));
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            throw Damaged(path);
        }

        await db.Database.OpenConnectionAsync(cancellation);
        from.BackupDatabase((SqliteConnection)db.Database.GetDbConnection());
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
    }

    private static RefusedException Damaged(string path) =>
        new($"{path} is damaged or no SQLite database. Nothing was changed. Take another backup.");

    private static async Task<List<string>> MigrationsAsync(SqliteConnection from, CancellationToken cancellation)
    {
        var found = new List<string>();
        if (await RunAsync(from, "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is not null)
        {
            await using var command = new SqliteCommand("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY 1", from);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                found.Add(rows.GetString(0));
            }
        }

        return found;
    }

    private static async Task<object?> RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = new SqliteCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
