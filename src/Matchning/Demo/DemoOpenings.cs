using System.Text;
using Matchning.Storage;
using Matchning.Storage.Imports;

namespace Matchning.Demo;

/// <summary>Brings in the fictional ads the way every ad comes: by the import of openings.</summary>
public sealed class DemoOpenings(Database db, Imports imports)
{
    /// <summary>Adds all.</summary>
    /// <exception cref="InvalidOperationException">The import refused an ad: a fault in the demo.</exception>
    public async Task AddAsync(IEnumerable<DemoAd> ads, CancellationToken cancellation)
    {
        var kind = imports.KindOf("openings");
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', ads.Select(ad => ad.Json))));
        var run = new ImportRun { Kind = kind.Kind, FileName = "demo", ContentHash = "", Who = db.Actor.Name, StartedAt = DateTime.UnixEpoch, TouchedAt = DateTime.UnixEpoch };
        var batch = new List<ReadOnlyMemory<byte>>();
        await foreach (var row in kind.ReadAsync(lines, cancellation))
        {
            batch.Add(row.Payload?.ToArray() ?? throw new InvalidOperationException($"Demo ad in line {row.Line}: {string.Join(", ", row.Problems.Select(problem => problem.Reason))}"));
            if (batch.Count == Imports.BatchSize)
            {
                await ApplyAsync(kind, run, batch, cancellation);
            }
        }

        await ApplyAsync(kind, run, batch, cancellation);
    }

    private async Task ApplyAsync(IImportKind kind, ImportRun run, List<ReadOnlyMemory<byte>> batch, CancellationToken cancellation)
    {
        var results = await kind.ApplyAsync(run, batch, cancellation);
        if (results.FirstOrDefault(r => r.Outcome == ImportOutcome.Refused) is { } refused)
        {
            throw new InvalidOperationException($"A demo ad was refused: {refused.Problem?.Reason}");
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        batch.Clear();
    }
}
