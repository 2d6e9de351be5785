using System.Text;
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
                db.AddRange(Waiting(run, row, kind));
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

    /// <summary>Someone said yes. The job goes on with it should this process be killed; saved by the caller.</summary>
    public void Start(ImportRun run, TimeSpan? jobAfter = null)
    {
        if (run.State == ImportState.Checked)
        {
            (run.State, run.ApplyingSince) = (ImportState.Applying, clock.Now);
            db.Jobs.Add(new Job { Kind = ImportJob.Name, About = run.Id.ToString(), Due = clock.Now + (jobAfter ?? TimeSpan.Zero) });
        }
    }

    /// <summary>Withdraws a run that nobody said yes to.</summary>
    public Task DiscardAsync(Guid run) => db.ImportRuns.Where(r => r.Id == run && r.State == ImportState.Checked).ExecuteDeleteAsync();

    /// <summary>What is wrong in the file, in the order of its lines.</summary>
    public async Task<IReadOnlyList<(long Line, bool Refused, ImportProblem Problem)>> ProblemsAsync(ImportRun run, int most, CancellationToken cancellation = default)
    {
        var kind = KindOf(run.Kind);
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.RunId == run.Id && r.Reason != null).OrderBy(r => r.Line).ThenBy(r => r.Id).Take(most)
            .Select(r => new { r.Line, r.Refused, r.Column, r.Value, r.Reason, r.Remedy }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Line, r.Refused, new ImportProblem(r.Column ?? "", r.Value is { } value ? Open(value, kind) : null, r.Reason!, r.Remedy ?? "")))];
    }

    /// <summary>What the first rows that wait would do, without doing it: the row's content, and its result.</summary>
    public async Task<IReadOnlyList<(long Line, ReadOnlyMemory<byte> Payload, RowResult Result)>> ForeseeAsync(ImportRun run, CancellationToken cancellation = default)
    {
        var kind = KindOf(run.Kind);
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.RunId == run.Id && r.Payload != null).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(cancellation);
        List<ReadOnlyMemory<byte>> payloads = [.. rows.Select(row => Payload(row, kind))];
        var results = await kind.ApplyAsync(run, payloads, cancellation);
        db.ChangeTracker.Clear();
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
                var results = await kind.ApplyAsync(run, [.. batch.Select(row => row.Payload)], cancellation);
                problems.AddRange(results.Zip(batch).Where(pair => pair.First.Problem is not null).Select(pair => (pair.Second.Line, pair.First.Outcome == ImportOutcome.Refused, pair.First.Problem!)));
                ImportBatch.Count(run, results);
                db.ChangeTracker.Clear();
                progress?.Report(new ImportProgress(true, run.Total, 0));
                batch.Clear();
            }
        }
    }

    /// <summary>The row with its first problem, and a row of the report alone for each that it has besides.</summary>
    private IEnumerable<ImportRow> Waiting(ImportRun run, CheckedRow row, IImportKind kind)
    {
        run.Refused += row.Payload is null ? 1 : 0;
        run.Applied += row.Payload is null ? 1 : 0;
        var staged = new ImportRow { RunId = run.Id, Line = row.Line, Refused = row.Payload is null };
        staged.Payload = row.Payload is not { } payload ? null : kind.IsPersonal ? keys.Encrypt(Encoding.UTF8.GetString(payload.Span)) : payload.ToArray();
        return [staged, .. row.Problems.Select(problem => Note(staged, problem, kind)).OfType<ImportRow>()];
    }

    /// <summary>Notes a problem on the row; a row of the report alone, to be added, where the row has one already.</summary>
    internal ImportRow? Note(ImportRow row, ImportProblem? problem, IImportKind kind)
    {
        if (problem is not null && row.Reason is not null)
        {
            var more = new ImportRow { RunId = row.RunId, Line = row.Line, Refused = row.Refused };
            Note(more, problem, kind);
            return more;
        }

        if (problem is not null)
        {
            var value = problem.Value?.Length > ValueLength ? problem.Value[..ValueLength] + "…" : problem.Value;
            (row.Column, row.Reason, row.Remedy) = (problem.Column, problem.Reason, problem.Remedy);
            row.Value = value is null ? null : kind.IsPersonal ? keys.Encrypt(value) : Encoding.UTF8.GetBytes(value);
        }

        return null;
    }

    internal string Open(byte[] bytes, IImportKind kind) => kind.IsPersonal ? keys.Decrypt(bytes) : Encoding.UTF8.GetString(bytes);

    internal ReadOnlyMemory<byte> Payload(ImportRow row, IImportKind kind) => kind.IsPersonal ? Encoding.UTF8.GetBytes(keys.Decrypt(row.Payload!)) : row.Payload!;

    private async Task SaveStagedAsync(ImportRun run, CancellationToken cancellation)
    {
        run.TouchedAt = clock.Now;
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        db.Attach(run);
    }

    /// <summary>What a killed process was reading, and what was checked and never said yes to.</summary>
    private async Task ForgetLeftAsync(CancellationToken cancellation)
    {
        var (staging, waiting) = (clock.Now - StagingDiesAfter, clock.Now - CheckedDiesAfter);
        await db.ImportRuns.Where(r => (r.State == ImportState.Staging && r.TouchedAt < staging) || (r.State == ImportState.Checked && r.TouchedAt < waiting)).ExecuteDeleteAsync(cancellation);
    }
}
