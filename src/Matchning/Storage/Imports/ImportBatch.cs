using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Imports;

/// <summary>
/// Applies the rows that wait, a batch a transaction. Each batch takes hold of the run's row (and, on PostgreSQL, of the kind: SQLite has
/// one writer) and begins at its cursor, so that two processes at the same run take turns and no row is applied twice.
/// </summary>
public sealed class ImportBatch(Database db, Imports imports, TimeProvider clock, ILogger<ImportBatch> log)
{
    private const int MostTries = 5;

    /// <summary>What is said of a row that the database does not take.</summary>
    internal static readonly ImportProblem NotSaved = new("", null, "Raden går inte att spara.", "Rätta raden och hämta in den igen.");

    /// <summary>
    /// Applies all that waits. Can be stopped and called again at any time. A batch that fails because of what stands in it is tried in
    /// halves, down to the row itself, which is refused: one odd row must not stop the others for good.
    /// </summary>
    public async Task<ImportRun> RunAsync(Guid id, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var (tries, size) = (0, Imports.BatchSize);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            try
            {
                var run = await NextAsync(id, size, kindApplies: true, cancellation);
                (tries, size) = (0, Math.Min(2 * size, Imports.BatchSize));
                progress?.Report(new ImportProgress(false, run.Applied, run.Total));
                if (run.State != ImportState.Applying)
                {
                    return run;
                }
            }
            catch (DbUpdateException error) when ((error is DbUpdateConcurrencyException || error.IsTaken()) && ++tries < MostTries)
            {
                // Someone saved one of the same things in between: the batch is read and applied again.
            }
            catch (Exception error) when (error.IsOfTheData() || (error is DbUpdateException taken && taken.IsTaken()))
            {
                tries = 0;
                if (size > 1)
                {
                    size /= 2;
                    continue;
                }

                log.LogError(error, "A row of import {Run} cannot be saved; it is refused and the others are brought in.", id);
                db.ChangeTracker.Clear();
                await NextAsync(id, 1, kindApplies: false, cancellation);
            }
        }
    }

    /// <summary>Adds the results to the counts of a run.</summary>
    internal static void Count(ImportRun run, IReadOnlyList<RowResult> results)
    {
        run.New += results.Count(r => r.Outcome == ImportOutcome.New);
        run.Changed += results.Count(r => r.Outcome == ImportOutcome.Changed);
        run.Unchanged += results.Count(r => r.Outcome == ImportOutcome.Unchanged);
        run.Refused += results.Count(r => r.Outcome == ImportOutcome.Refused);
        run.Applied += results.Count;
    }

    /// <summary>The next rows; refused unread unless their kind applies them.</summary>
    private async Task<ImportRun> NextAsync(Guid id, int most, bool kindApplies, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var run = await HoldAsync(id, cancellation);
        if (run.State != ImportState.Applying)
        {
            return run;
        }

        var rows = await db.ImportRows.Where(r => r.RunId == id && r.Id > run.Cursor && r.Payload != null).OrderBy(r => r.Id).Take(most).ToListAsync(cancellation);
        if (rows.Count > 0)
        {
            Settle(run, rows, kindApplies ? await imports.KindOf(run.Kind).ApplyAsync(run, [.. rows.Select(imports.Payload)], cancellation) : [new RowResult(ImportOutcome.Refused, NotSaved)]);
        }

        if (rows.Count < most)
        {
            (run.State, run.FinishedAt) = (ImportState.Done, clock.Now);
        }

        run.TouchedAt = clock.Now;
        await db.SaveChangesAsync(cancellation);
        await db.ImportRows.Where(r => r.RunId == id && r.Id <= run.Cursor && r.Reason == null).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return run;
    }

    private void Settle(ImportRun run, List<ImportRow> rows, IReadOnlyList<RowResult> results)
    {
        foreach (var (row, result) in rows.Zip(results))
        {
            row.Refused = result.Outcome == ImportOutcome.Refused;
            if (imports.Note(row, result.Problem) is { } more)
            {
                db.Add(more);
            }

            if (row.Reason is not null)
            {
                row.Payload = null;
            }
        }

        // Rows without a problem are deleted below; nothing of them needs saving first.
        foreach (var row in rows.Where(row => row.Reason is null))
        {
            db.Entry(row).State = EntityState.Detached;
        }

        Count(run, results);
        run.Cursor = rows[^1].Id;
    }

    private async Task<ImportRun> HoldAsync(Guid id, CancellationToken cancellation)
    {
        if (db is not PostgresDatabase)
        {
            return await db.ImportRuns.SingleAsync(r => r.Id == id, cancellation);
        }

        // EF has no words for row locks. Two files of one kind may name the same things, so the kind is held as well.
        var run = await db.ImportRuns.FromSql($"""SELECT * FROM "ImportRuns" WHERE "Id" = {id} FOR UPDATE""").SingleAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({"import " + run.Kind}))", cancellation);
        return run;
    }
}

/// <summary>Goes on with an import after the request, and after a killed process.</summary>
public sealed class ImportJob(ImportBatch batch, Database db) : Jobs.IJobKind
{
    /// <summary>The name that jobs carry.</summary>
    public const string Name = "import";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public async Task RunAsync(string about, CancellationToken cancellation)
    {
        if (await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Guid.Parse(about), cancellation) is { } run)
        {
            // The history names who brought the file in.
            db.Actor.BecomeTheProgram(run.Who);
            await batch.RunAsync(run.Id, null, cancellation);
        }
    }
}
