namespace Matchning.Matching;

/// <summary>Something kept in layers, found by its id, which stays readable for those who began before it was removed.</summary>
internal abstract class Entry(string id)
{
    public const int Never = int.MaxValue;

    /// <summary>The version from which it is gone. Written in place: a reader compares it with the version it began with.</summary>
    public int RemovedAt = Never;

    public string Id { get; } = id;
}

/// <summary>A sorted layer of entries, which never changes but for removals.</summary>
internal interface ILayer<TEntry>
{
    int Count { get; }

    /// <summary>Marks the entry as gone from a version on; false if it is not here, or gone already.</summary>
    bool Remove(string id, int version);

    IEnumerable<TEntry> Alive(int version);

    IEnumerable<(string Id, int RemovedAt)> RemovedAfter(int version);
}

/// <summary>What a question reads from beginning to end, whatever is written meanwhile.</summary>
internal sealed record Snapshot<TEntry, TLayer>(int Version, TLayer[] Layers, TEntry[] Recent, int RecentCount);

/// <summary>Sorted layers under a short list of recent entries (a log-structured merge). Readers take no lock and never wait.</summary>
/// <remarks>An entry removed while a question runs is still there for that question, since its version is the older. So an entry that is
/// replaced is seen once by everyone: as it was, or as it is.</remarks>
internal sealed class Layers<TEntry, TLayer>(Func<IReadOnlyList<TEntry>, TLayer> sort, int mostRecent)
    where TEntry : Entry
    where TLayer : ILayer<TEntry>
{
    /// <summary>A new layer takes in the one below it while that is less than so many times its size: few layers, and each entry moved seldom.</summary>
    private const int Ratio = 4;

    private readonly Lock writing = new();
    private readonly Lock compacting = new();
    private readonly Dictionary<string, TEntry> recentById = new(StringComparer.Ordinal);
    private Snapshot<TEntry, TLayer> now = new(0, [], new TEntry[mostRecent], 0);
    private bool layersAreBeingRead;

    public Snapshot<TEntry, TLayer> Now => Volatile.Read(ref now);

    public void Fill(IReadOnlyList<TEntry> entries) => Volatile.Write(ref now, now with { Layers = [sort(entries)] });

    /// <summary>Puts in an entry in place of the one with its id. Visible to every question that begins after the return.</summary>
    public void Upsert(Func<TEntry> entry)
    {
        lock (writing)
        {
            var added = entry();
            var version = now.Version + 1;
            RemoveAt(added.Id, version);
            var next = now.RecentCount == mostRecent ? Flushed(version) : now;
            next.Recent[next.RecentCount] = added;
            recentById[added.Id] = added;
            Publish(next with { Version = version, RecentCount = next.RecentCount + 1 });
        }
    }

    public bool Remove(string id)
    {
        lock (writing)
        {
            var version = now.Version + 1;
            var removed = RemoveAt(id, version);
            Publish(now with { Version = version });
            return removed;
        }
    }

    /// <summary>Merges all layers into one and forgets what is removed. For a thread of the caller's: neither questions nor writers wait for it.</summary>
    public void Compact()
    {
        lock (compacting)
        {
            Snapshot<TEntry, TLayer> from;
            lock (writing)
            {
                layersAreBeingRead = true;
                Publish(Flushed(now.Version));
                from = now;
            }

            TLayer merged;
            try
            {
                merged = sort([.. from.Layers.SelectMany(l => l.Alive(from.Version))]);
            }
            catch
            {
                layersAreBeingRead = false;
                throw;
            }

            lock (writing)
            {
                foreach (var (id, removedAt) in from.Layers.SelectMany(l => l.RemovedAfter(from.Version)))
                {
                    merged.Remove(id, removedAt);
                }

                layersAreBeingRead = false;
                Publish(now with { Layers = [merged, .. now.Layers[from.Layers.Length..]] });
            }
        }
    }

    private void Publish(Snapshot<TEntry, TLayer> snapshot) => Volatile.Write(ref now, snapshot);

    private bool RemoveAt(string id, int version)
    {
        if (recentById.Remove(id, out var recent))
        {
            recent.RemovedAt = version;
            return true;
        }

        for (var i = now.Layers.Length - 1; i >= 0; i--)
        {
            if (now.Layers[i].Remove(id, version))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The recent entries as a layer. A fresh list takes their place, since older questions still read the other.</summary>
    private Snapshot<TEntry, TLayer> Flushed(int version)
    {
        if (now.RecentCount == 0)
        {
            return now;
        }

        // What is removed stays behind: it is gone from the version that these layers are published with.
        var moved = now.Recent.Take(now.RecentCount).Where(e => e.RemovedAt == Entry.Never).ToList();
        var kept = now.Layers.Length;
        while (!layersAreBeingRead && kept > 0 && now.Layers[kept - 1].Count < Ratio * moved.Count)
        {
            moved.AddRange(now.Layers[--kept].Alive(version));
        }

        recentById.Clear();
        return now with { Layers = [.. now.Layers[..kept], sort(moved)], Recent = new TEntry[mostRecent], RecentCount = 0 };
    }
}
