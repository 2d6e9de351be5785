using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.History;

/// <summary>Reads the history as a feed: what was changed since the last look, each change once, in whatever order transactions commit.</summary>
/// <remarks>
/// PostgreSQL gives out ids before the commit, so a change may appear below ids that were read already. Ids that are missing between those
/// read are asked for again until they appear, at most a minute: a save that was rolled back leaves its ids out for ever.
/// One reader at a time.
/// </remarks>
public sealed class ChangeFeed(TimeProvider clock)
{
    /// <summary>More ids than any one transaction takes.</summary>
    private const int LookBack = 20_000;

    private static readonly TimeSpan LongestSave = TimeSpan.FromMinutes(1);
    private readonly Dictionary<long, DateTime> missing = [];
    private long last;

    /// <summary>Begins here: what is in the history now is not told. Call before reading what the feed is to keep up to date.</summary>
    public async Task StartAsync(Database db, CancellationToken cancellation)
    {
        missing.Clear();
        last = Math.Max(0, (await db.Changes.MaxAsync(c => (long?)c.Id, cancellation) ?? 0) - LookBack);
        await NextAsync(db, cancellation);
    }

    /// <summary>The kinds and ids of things that changed since the last call, in the order of their changes.</summary>
    public async Task<IReadOnlyList<(string Kind, Guid Of)>> NextAsync(Database db, CancellationToken cancellation)
    {
        var waitedFor = missing.Keys.ToArray();
        var fresh = await db.Changes.AsNoTracking().Where(c => c.Id > last || waitedFor.Contains(c.Id))
            .OrderBy(c => c.Id).Select(c => new { c.Id, c.Kind, c.Of }).ToListAsync(cancellation);
        foreach (var change in fresh.Where(c => !missing.Remove(c.Id)))
        {
            for (var id = Math.Max(last + 1, change.Id - LookBack); id < change.Id; id++)
            {
                missing[id] = clock.Now;
            }

            last = change.Id;
        }

        foreach (var (id, since) in missing)
        {
            if (clock.Now - since > LongestSave)
            {
                missing.Remove(id);
            }
        }

        return [.. fresh.Select(c => (c.Kind, c.Of))];
    }
}
