namespace Matchning.Matching;

/// <summary>Whether the opening can still be applied for.</summary>
internal static class ActiveTerm
{
    public static bool Holds(OpeningDemands opening, DateOnly today) => !(opening.LastDay < today) && !opening.Removed && !(opening.Places <= 0);

    public static Part Tell(OpeningDemands opening, DateOnly today)
    {
        var reasons = new List<Item>();
        if (opening.LastDay < today)
        {
            reasons.Add(new Item(ItemKey.LastDay) { Day = opening.LastDay });
        }

        if (opening.Removed)
        {
            reasons.Add(new Item(ItemKey.Removed));
        }

        if (opening.Places <= 0)
        {
            reasons.Add(new Item(ItemKey.NoPlaces));
        }

        return reasons.Count == 0
            ? Parts.Must(Term.Active, Status.Met, [new Item(ItemKey.LastDay) { Day = opening.LastDay }], [])
            : Parts.Must(Term.Active, Status.Missing, [], reasons);
    }
}
