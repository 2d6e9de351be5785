using Matchning.Storage.Jobs;
using Matchning.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matchning.Storage;

/// <summary>What is done to the database before the program serves.</summary>
public static class Upkeep
{
    /// <summary>Applies the migrations that are missing, makes the keys of a new database and takes up the jobs that a killed process left.</summary>
    /// <exception cref="NewerDatabaseException">The database knows migrations that this program does not.</exception>
    /// <exception cref="RefusedException">Its keys are lost.</exception>
    public static async Task PrepareAsync(this Database db, DataFolder folder, TimeProvider clock)
    {
        folder.Make();
        await db.RefuseNewerAsync();
        await db.RefuseLostKeysAsync(folder);
        SqliteFiles.KeepToOwner(db);
        await db.BringUpToDateAsync();
        await db.MakeKeysAsync(folder);
        await JobWorker.TakeUpLeftJobsAsync(db, clock.Now);
    }

    /// <summary>Applies the migrations that are missing, and nothing else.</summary>
    public static async Task BringUpToDateAsync(this Database db)
    {
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }
    }

    /// <summary>Stops a program that is older than its database before it can write what the newer one cannot read.</summary>
    public static async Task RefuseNewerAsync(this Database db)
    {
        // A database without the table of migrations is a new one; asking it for them would log an error at each first start.
        if (!SqliteFiles.AreNone(db) && await db.Database.CanConnectAsync() && await db.GetService<IHistoryRepository>().ExistsAsync())
        {
            var unknown = (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).ToList();
            if (unknown.Count > 0)
            {
                throw new NewerDatabaseException(unknown[^1]);
            }
        }
    }
}

/// <summary>The database was written by a newer program.</summary>
public sealed class NewerDatabaseException(string migration) : Exception(
    $"The database is newer than this program: it has the migration {migration}, which this program does not know. Nothing was changed. Install the newer program, or restore a backup made with this one.");
