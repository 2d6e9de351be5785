namespace Matchning.Matching;

/// <summary>Makes the parts of an explanation.</summary>
internal static class Parts
{
    private static readonly Part[] NothingAsked = [.. Enum.GetValues<Term>().Select(t => new Part(t, default, default, Status.NotAsked, [], []))];

    public static Part NotAsked(Term term) => NothingAsked[(int)term];

    public static Part Must(Term term, Status status, IReadOnlyList<Item> held, IReadOnlyList<Item> missing) =>
        new(term, default, default, status, held, missing);

    public static Part OfList(Term term, IEnumerable<(Item Item, Status Status)> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? NotAsked(term) : Must(term,
            StatusOfList(all.Count, all.Count(i => i.Status == Status.Met), all.Count(i => i.Status == Status.Missing)),
            [.. all.Where(i => i.Status == Status.Met).Select(i => i.Item)],
            [.. all.Where(i => i.Status != Status.Met).Select(i => i.Item)]);
    }

    /// <summary>Something definitely lacking outweighs what is only unknown: asking would not help.</summary>
    public static Status StatusOfList(int asked, int met, int lacking) =>
        met == asked ? Status.Met : lacking == 0 ? Status.Unknown : met > 0 ? Status.Partly : Status.Missing;

    /// <param name="all">All that is asked for is held.</param>
    /// <param name="some">The share is above 0.</param>
    /// <param name="unknown">The person's fact is absent.</param>
    public static Part OfMerit(Term term, int asked, int points, bool all, bool some, bool unknown, IReadOnlyList<Item> held, IReadOnlyList<Item> missing) =>
        new(term, new Score(Merit.Weight(asked, term - Term.Occupation)), new Score(points),
            all ? Status.Met : some ? Status.Partly : unknown ? Status.Unknown : Status.Missing, held, missing);
}
