using System.Security.Cryptography;
using Matchning.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Backup;

/// <summary>What <c>check</c> looks at. Reads only.</summary>
public sealed class Examination(Database db, DataFolder folder)
{
    /// <summary>Everything in turn: what was looked at, and the problem with what to do, or null.</summary>
    public async IAsyncEnumerable<(string What, string? Problem)> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        yield return ("The database is whole", db is SqliteDatabase ? await SqliteIsWholeAsync() : await PostgresIsWholeAsync());
        yield return ("What refers to something finds it", db is SqliteDatabase ? await SqliteReferencesAsync() : await PostgresReferencesAsync());
        yield return ("The database and the program belong together", await MigrationsAsync(cancellation));
        yield return ($"The keys in {folder.Keys} open the secrets", await SecretsAsync());
    }

    private async Task<string?> SqliteIsWholeAsync() => await AskAsync("PRAGMA integrity_check") is var answer and not "ok"
        ? $"{answer} The file is damaged: restore the last backup, and have the disk looked at." : null;

    private async Task<string?> SqliteReferencesAsync() => await AskAsync("SELECT \"table\" || ' row ' || rowid || ' to ' || parent FROM pragma_foreign_key_check LIMIT 1") is { } row
        ? $"{row} finds nothing. The file was changed by another program: restore the last backup." : null;

    /// <summary>Every row of every table is read once; a damaged page cannot hide. PostgreSQL says itself what is wrong.</summary>
    private async Task<string?> PostgresIsWholeAsync()
    {
        try
        {
            foreach (var table in Tables())
            {
                await AskAsync($"SELECT count(t::text) FROM {table} t");
            }

            return await AskAsync("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid LIMIT 1") is { } index
                ? $"the index {index} is not valid. Run REINDEX INDEX {index} in psql." : null;
        }
        catch (Npgsql.PostgresException error) when (error.SqlState.StartsWith("XX", StringComparison.Ordinal))
        {
            return $"{error.MessageText}. Restore the last backup, and have the disk looked at.";
        }
    }

    private async Task<string?> PostgresReferencesAsync() => await AskAsync("SELECT conrelid::regclass::text || ' ' || conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated LIMIT 1") is { } constraint
        ? $"{constraint} was never checked. Run ALTER TABLE … VALIDATE CONSTRAINT in psql." : null;

    private async Task<string?> MigrationsAsync(CancellationToken cancellation)
    {
        var (applied, known) = (await db.Database.GetAppliedMigrationsAsync(cancellation), db.Database.GetMigrations().ToList());
        return applied.Except(known).LastOrDefault() is { } unknown ? new NewerDatabaseException(unknown).Message
            : known.Except(applied).ToList() is { Count: > 0 } missing ? $"the database lacks {string.Join(", ", missing)}. Take a backup and start the program once; it brings the database up to date."
            : null;
    }

    private async Task<string?> SecretsAsync()
    {
        try
        {
            await db.RefuseLostKeysAsync(folder);
            var keys = SecretKeys.AreIn(folder) ? SecretKeys.In(folder) : null;
            foreach (var (table, column) in db.Secrets())
            {
                // A column of a migration that is still missing is told of above.
                if (keys is not null && await db.AnyAsync(table, column) && await AskAsync($"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL LIMIT 1") is byte[] hidden && !Opens(keys, hidden))
                {
                    return $"they do not open {table}. {SecretKeys.PutBack}";
                }
            }
        }
        catch (RefusedException lost)
        {
            return lost.Message;
        }

        return null;
    }

    private static bool Opens(SecretKeys keys, byte[] hidden)
    {
        try
        {
            keys.DecryptBytes(hidden);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private IEnumerable<string> Tables() => db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Select(name => $"\"{name}\"");

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is var answer && answer is DBNull ? null : answer;
    }
}

/// <summary>Whether there is anything to lose.</summary>
public static class Emptiness
{
    /// <summary>Whether any table of the model holds a row. A database that does not exist, or is not migrated, holds nothing.</summary>
    public static async Task<bool> HoldsDataAsync(this Database db)
    {
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            if (await db.AnyAsync(table))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a table holds a row, or a column a value. What is not there yet holds nothing.</summary>
    public static async Task<bool> AnyAsync(this Database db, string table, string? column = null)
    {
        if (SqliteFiles.AreNone(db) || (db is PostgresDatabase && !await db.Database.CanConnectAsync()))
        {
            return false;
        }

        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = db is SqliteDatabase
                ? $"SELECT 1 FROM pragma_table_info('{table}') WHERE '{column}' IN ('', name)"
                : $"SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}' AND '{column}' IN ('', column_name)";
            if (await command.ExecuteScalarAsync() is null)
            {
                return false;
            }

            command.CommandText = $"SELECT 1 FROM \"{table}\" {(column is null ? "" : $"WHERE \"{column}\" IS NOT NULL")} LIMIT 1";
            return await command.ExecuteScalarAsync() is not null;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
