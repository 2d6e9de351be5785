using System.Security.Cryptography;
using Matchning.Storage.Jobs;
using Matchning.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Imports;

/// <summary>
/// Brings in files: the whole file is read and checked into a table of rows, then applied in batches, each in one transaction with the
/// cursor. A process may be killed at any time: what was applied stays, and the same command (or the job) goes on after it.
/// </summary>
public sealed class Imports(Database db, IEnumerable<IImportKind> kinds, SecretKeys keys, TimeProvider clock)
{
    /// <summary>Rows of a batch.</summary>
    public const int BatchSize = 500;

    /// <summary>Longest value that is told in a report.</summary>
    public const int ValueLength = 100;

    private static readonly TimeSpan StagingDiesAfter = TimeSpan.FromMinutes(2), CheckedDiesAfter = TimeSpan.FromDays(2);

    /// <summary>The kind by its name.</summary>
    public IImportKind KindOf(string kind) => kinds.Single(k => k.Kind == kind);

    /// <summary>
    /// Reads and checks the whole file. A file that was brought in half before is not read again: its unfinished run is returned.
    /// </summary>
    /// <exception cref="ImportRefusedException">The file is empty or of another kind.</exception>
    public async Task<ImportRun> StageAsync(string kindName, ImportFile file, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var kind = KindOf(kindName);
        await ForgetLeftAsync(cancellation);
        var hash = await file.HashAsync(cancellation);
        var board = db.Actor.Board;
        var unfinished = await db.ImportRuns.Where(r => r.Kind == kindName && r.ContentHash == hash && r.Board == board && (r.State == ImportState.Checked || r.State == ImportState.Applying))
            .OrderBy(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (unfinished is not null)
        {
            return unfinished;
        }

        await using var content = await file.OpenAsync(kind, cancellation);
        var run = new ImportRun
        {
            Kind = kindName,
            FileName = file.Name,
            ContentHash = hash,
            Account = db.Actor.Account,
            Who = db.Actor.Name,
            Unit = db.Actor.Unit,
            Board = board,
            StartedAt = clock.Now,
            TouchedAt = clock.Now,
        };
        db.Add(run);
        try
        {
            await foreach (var row in kind.ReadAsync(content, cancellation))
            {
                run.Total++;
                db.AddRange(Waiting(run, row));
                if (run.Total % BatchSize == 0)
                {
                    await SaveStagedAsync(run, cancellation);
                    progress?.Report(new ImportProgress(true, run.Total, 0));
                }
            }

            run.State = ImportState.Checked;
            await SaveStagedAsync(run, cancellation);
            return run;
        }
        catch (Exception error) when (error is ImportRefusedException or OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            await db.ImportRuns.Where(r => r.Id == run.Id).ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Someone said yes, for the first time or to one that was given up. The job goes on with it should this process be killed; saved by the caller.</summary>
    public async Task StartAsync(ImportRun run, TimeSpan? jobAfter = null)
    {
        if (run.State == ImportState.Checked || await IsGivenUpAsync(run))
        {
            (run.State, run.ApplyingSince) = (ImportState.Applying, clock.Now);
            db.Jobs.Add(new Job { Kind = ImportJob.Name, About = run.Id.ToString(), Due = clock.Now + (jobAfter ?? TimeSpan.Zero) });
        }
    }

    private IQueryable<Job> JobsOf(string run) => db.Jobs.Where(j => j.Kind == ImportJob.Name && j.About == run && (j.State == JobState.Waiting || j.State == JobState.Running));

    /// <summary>Whether nobody goes on with a run that was said yes to: its job failed until it was given up.</summary>
    public async Task<bool> IsGivenUpAsync(ImportRun run) => run.State == ImportState.Applying && !await JobsOf(run.Id.ToString()).AnyAsync();

    /// <summary>Withdraws a run that nobody said yes to, or that was given up; what such a one has applied stays.</summary>
    public async Task DiscardAsync(ImportRun run)
    {
        var givenUp = await IsGivenUpAsync(run);
        await db.ImportRuns.Where(r => r.Id == run.Id && (r.State == ImportState.Checked || (givenUp && r.State == ImportState.Applying))).ExecuteDeleteAsync();
    }

    /// <summary>What is wrong in the file, in the order of its lines.</summary>
    public async Task<IReadOnlyList<(long Line, bool Refused, ImportProblem Problem)>> ProblemsAsync(ImportRun run, int most, CancellationToken cancellation = default)
    {
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.RunId == run.Id && r.Reason != null).OrderBy(r => r.Line).ThenBy(r => r.Id).Take(most)
            .Select(r => new { r.Line, r.Refused, r.Column, r.Value, r.Reason, r.Remedy }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Line, r.Refused, new ImportProblem(r.Column ?? "", Opened(r.Value), r.Reason!, r.Remedy ?? "")))];
    }

    /// <summary>Whether the file was not read to its end.</summary>
    public Task<bool> IsCutOffAsync(ImportRun run, CancellationToken cancellation)
    {
        var reasons = KindOf(run.Kind).CutOff;
        return db.ImportRows.AnyAsync(r => r.RunId == run.Id && reasons.Contains(r.Reason!), cancellation);
    }

    /// <summary>What the first rows that wait would do, without doing it: the row's content, and its result.</summary>
    public async Task<IReadOnlyList<(long Line, ReadOnlyMemory<byte> Payload, RowResult Result)>> ForeseeAsync(ImportRun run, CancellationToken cancellation = default)
    {
        var kind = KindOf(run.Kind);
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.RunId == run.Id && r.Payload != null).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(cancellation);
        List<ReadOnlyMemory<byte>> payloads = [.. rows.Select(Payload)];
        var results = await ForeseenAsync(kind, run, payloads, cancellation);
        return [.. rows.Select((row, at) => (row.Line, payloads[at], results[at]))];
    }

    /// <summary>What the file would do, without doing it and without keeping it.</summary>
    public async Task<(ImportRun Run, List<(long Line, bool Refused, ImportProblem Problem)> Problems)> TryAsync(string kindName, ImportFile file, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var kind = KindOf(kindName);
        await using var content = await file.OpenAsync(kind, cancellation);
        var run = new ImportRun { Kind = kindName, FileName = file.Name, ContentHash = "", Who = db.Actor.Name, StartedAt = clock.Now, TouchedAt = clock.Now, Unit = db.Actor.Unit, Board = db.Actor.Board };
        var problems = new List<(long, bool, ImportProblem)>();
        var batch = new List<(long Line, ReadOnlyMemory<byte> Payload)>();
        await foreach (var row in kind.ReadAsync(content, cancellation))
        {
            run.Total++;
            problems.AddRange(row.Problems.Select(problem => (row.Line, row.Payload is null, problem)));

            if (row.Payload is { } payload)
            {
                batch.Add((row.Line, payload.ToArray()));
            }
            else
            {
                run.Refused++;
            }

            if (batch.Count == BatchSize)
            {
                await TryBatchAsync();
            }
        }

        await TryBatchAsync();
        return (run, problems);

        async Task TryBatchAsync()
        {
            if (batch.Count > 0)
            {
                var results = await ForeseenAsync(kind, run, [.. batch.Select(row => row.Payload)], cancellation);
                problems.AddRange(results.Zip(batch).Where(pair => pair.First.Problem is not null).Select(pair => (pair.Second.Line, pair.First.Outcome == ImportOutcome.Refused, pair.First.Problem!)));
                ImportBatch.Count(run, results);
                progress?.Report(new ImportProgress(true, run.Total, 0));
                batch.Clear();
            }
        }
    }

    /// <summary>What rows would do; one that the database cannot even be asked about is foreseen as refused.</summary>
    private async Task<IReadOnlyList<RowResult>> ForeseenAsync(IImportKind kind, ImportRun run, List<ReadOnlyMemory<byte>> payloads, CancellationToken cancellation)
    {
        try
        {
            return await kind.ApplyAsync(run, payloads, cancellation);
        }
        catch (Exception error) when (error.IsOfTheData())
        {
            db.ChangeTracker.Clear();
            return payloads.Count == 1 ? [new RowResult(ImportOutcome.Refused, ImportBatch.NotSaved)]
                : [.. await ForeseenAsync(kind, run, [.. payloads.Take(payloads.Count / 2)], cancellation), .. await ForeseenAsync(kind, run, [.. payloads.Skip(payloads.Count / 2)], cancellation)];
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The row with its first problem, and a row of the report alone for each that it has besides.</summary>
    private IEnumerable<ImportRow> Waiting(ImportRun run, CheckedRow row)
    {
        run.Refused += row.Payload is null ? 1 : 0;
        run.Applied += row.Payload is null ? 1 : 0;
        var staged = new ImportRow { RunId = run.Id, Line = row.Line, Refused = row.Payload is null, Payload = row.Payload is { } payload ? keys.Encrypt(payload.Span) : null };
        return [staged, .. row.Problems.Select(problem => Note(staged, problem)).OfType<ImportRow>()];
    }

    /// <summary>Notes a problem on the row; a row of the report alone, to be added, where the row has one already.</summary>
    internal ImportRow? Note(ImportRow row, ImportProblem? problem)
    {
        if (problem is not null && row.Reason is not null)
        {
            var more = new ImportRow { RunId = row.RunId, Line = row.Line, Refused = row.Refused };
            Note(more, problem);
            return more;
        }

        if (problem is not null)
        {
            (row.Column, row.Reason, row.Remedy) = (problem.Column.Shortened(ImportRow.ColumnLength), problem.Reason, problem.Remedy);
            row.Value = problem.Value is { } value ? keys.Encrypt(value.Shortened(ValueLength + 1)) : null;
        }

        return null;
    }

    /// <summary>The value of a problem. Imports made before values were encrypted hold them in clear, and tell their problems without.</summary>
    private string? Opened(byte[]? value)
    {
        try
        {
            return value is null ? null : keys.Decrypt(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal ReadOnlyMemory<byte> Payload(ImportRow row) => keys.DecryptBytes(row.Payload!);

    private async Task SaveStagedAsync(ImportRun run, CancellationToken cancellation)
    {
        run.TouchedAt = clock.Now;
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        db.Attach(run);
    }

    /// <summary>Forgets what a killed process was reading, and what was checked and never said yes to.</summary>
    public async Task ForgetLeftAsync(CancellationToken cancellation)
    {
        var (staging, waiting) = (clock.Now - StagingDiesAfter, clock.Now - CheckedDiesAfter);
        await db.ImportRuns.Where(r => (r.State == ImportState.Staging && r.TouchedAt < staging) || (r.State == ImportState.Checked && r.TouchedAt < waiting)).ExecuteDeleteAsync(cancellation);
    }
}
