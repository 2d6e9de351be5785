namespace Matchning.Matching;

/// <summary>The best so many seen yet, in a heap whose root is the worst of them. The order is total: score, tie, id.</summary>
internal sealed class Top
{
    private Ranked[] heap = new Ranked[64];
    private int size;
    private int count;

    /// <summary>The lowest score that may still come in. Score 0 is no match.</summary>
    public int Floor { get; private set; }

    public bool IsFull => count == size;

    public void Start(int most)
    {
        size = most;
        count = 0;
        Floor = most == 0 ? int.MaxValue : 1;
        if (heap.Length < most)
        {
            heap = new Ranked[most];
        }
    }

    /// <summary>Whether one of this rank would come in; asked before what is dear to find out is found out.</summary>
    public bool Takes(int score, ulong tie, string id) => score >= Floor && (count < size || heap[0].IsAfter(score, tie, id));

    public void Add(in Ranked ranked)
    {
        if (count < size)
        {
            Rise(count++, ranked);
        }
        else
        {
            Sink(ranked);
        }

        Floor = count == size ? heap[0].Score : 1;
    }

    /// <summary>Empties it, best first.</summary>
    public Nominated[] Take()
    {
        var kept = heap.AsSpan(0, count);
        kept.Sort(static (a, b) => a.IsAfter(b) ? 1 : b.IsAfter(a) ? -1 : 0);
        var taken = new Nominated[count];
        for (var i = 0; i < count; i++)
        {
            taken[i] = new Nominated(kept[i].Id, new Score(kept[i].Score), kept[i].Thin, kept[i].Mark);
        }

        kept.Clear();
        return taken;
    }

    private void Rise(int at, in Ranked ranked)
    {
        while (at > 0 && ranked.IsAfter(heap[(at - 1) / 2]))
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        heap[at] = ranked;
    }

    private void Sink(in Ranked ranked)
    {
        var at = 0;
        while ((2 * at) + 1 < count)
        {
            var child = (2 * at) + 1;
            child += child + 1 < count && heap[child + 1].IsAfter(heap[child]) ? 1 : 0;
            if (!heap[child].IsAfter(ranked))
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = ranked;
    }
}

/// <param name="Tie">Smaller comes first among equal scores.</param>
internal readonly record struct Ranked(int Score, ulong Tie, string Id, int Mark, bool Thin)
{
    public bool IsAfter(in Ranked other) => IsAfter(other.Score, other.Tie, other.Id);

    public bool IsAfter(int score, ulong tie, string id) =>
        Score != score ? Score < score : Tie != tie ? Tie > tie : string.CompareOrdinal(Id, id) > 0;
}
