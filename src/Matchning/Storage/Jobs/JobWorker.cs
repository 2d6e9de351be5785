using Matchning.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Jobs;

/// <summary>
/// Takes one due job at a time. On PostgreSQL several processes share the table (<c>FOR UPDATE SKIP LOCKED</c>); on SQLite there is
/// one process, and what it finds running when it starts was left by a killed one.
/// </summary>
public sealed class JobWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2), Rest = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rest = TimeSpan.Zero;
            try
            {
                rest = await RunNextAsync(stoppingToken) ? TimeSpan.Zero : Rest;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                log.LogError(error, "The job worker could not reach the table of jobs; it tries again in ten seconds.");
                rest = TimeSpan.FromSeconds(10);
            }

            await Task.Delay(rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Does the next due job, if there is one.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellation)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram("Matchning");
        var db = scope.ServiceProvider.GetRequiredService<Database>();
        if (await TakeAsync(db, cancellation) is not { } job)
        {
            return false;
        }

        using var stopLease = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var renewing = RenewAsync(job.Id, stopLease.Token);
        try
        {
            var kind = scope.ServiceProvider.GetServices<IJobKind>().Single(k => k.Kind == job.Kind);
            await kind.RunAsync(job.About, cancellation);
            (job.State, job.LeasedUntil, job.Message) = (JobState.Done, null, null);
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            log.LogError(error, "Job {Kind} {Job}, attempt {Attempt}, failed.", job.Kind, job.Id, job.Attempts);
            job.Message = error.Message.CutTo(1000);
            job.LeasedUntil = null;
            job.State = job.Attempts >= Job.MostAttempts ? JobState.Failed : JobState.Waiting;
            job.Due = clock.Now + TimeSpan.FromSeconds(5 * Math.Pow(4, job.Attempts));
        }
        finally
        {
            await stopLease.CancelAsync();
            await renewing;
        }

        db.ChangeTracker.Clear();
        db.Update(job);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<Job?> TakeAsync(Database db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.Now;
        // EF has no words for SKIP LOCKED.
        var due = db is PostgresDatabase
            ? db.Jobs.FromSql($"""SELECT * FROM "Jobs" WHERE ("State" = 'Waiting' AND "Due" <= {now}) OR ("State" = 'Running' AND "LeasedUntil" < {now}) ORDER BY "Due" LIMIT 1 FOR UPDATE SKIP LOCKED""")
            : db.Jobs.Where(j => (j.State == JobState.Waiting && j.Due <= now) || (j.State == JobState.Running && j.LeasedUntil < now)).OrderBy(j => j.Due).Take(1);
        if ((await due.ToListAsync(cancellation)).SingleOrDefault() is not { } job)
        {
            return null;
        }

        (job.State, job.LeasedUntil) = (JobState.Running, now + Lease);
        job.Attempts++;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return job;
    }

    private async Task RenewAsync(Guid job, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Lease / 4, clock, stop);
                using var scope = scopes.CreateScope();
                scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram("Matchning");
                var until = clock.Now + Lease;
                await scope.ServiceProvider.GetRequiredService<Database>().Jobs.Where(j => j.Id == job)
                    .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, until), stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                log.LogWarning(error, "The lease of job {Job} could not be renewed; trying again.", job);
            }
        }
    }

    /// <summary>On SQLite, at start: nobody else can be running these, so they are due again at once.</summary>
    public static async Task TakeUpLeftJobsAsync(Database db, DateTime now)
    {
        if (db is SqliteDatabase)
        {
            await db.Jobs.Where(j => j.State == JobState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.Due, now));
        }
    }
}
