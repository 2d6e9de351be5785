using Matchning.Storage.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matchning.Storage;

/// <summary>What is done to the database before the program serves.</summary>
public static class Upkeep
{
    /// <summary>Applies the migrations that are missing and takes up the jobs that a killed process left.</summary>
    /// <exception cref="NewerDatabaseException">The database knows migrations that this program does not.</exception>
    public static async Task PrepareAsync(this Database db, TimeProvider clock)
    {
        await db.RefuseNewerAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }

        await JobWorker.TakeUpLeftJobsAsync(db, clock.Now);
        // A form older than this is not sent again by a double click.
        var old = clock.Now - TimeSpan.FromDays(7);
        await db.Submissions.Where(s => s.At < old).ExecuteDeleteAsync();
    }

    /// <summary>Stops a program that is older than its database before it can write what the newer one cannot read.</summary>
    public static async Task RefuseNewerAsync(this Database db)
    {
        // A database without the table of migrations is a new one; asking it for them would log an error at each first start.
        if (await db.Database.CanConnectAsync() && await db.GetService<IHistoryRepository>().ExistsAsync())
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
