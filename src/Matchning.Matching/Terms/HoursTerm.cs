namespace Matchning.Matching;

/// <summary>Hours and working times. The range and each time asked for are items of one list.</summary>
internal static class HoursTerm
{
    public static bool IsMet(NumberedPerson person, Musts musts) =>
        (musts.Hours is not { } asked || (person.Facts.Hours is { } held && held.Overlaps(asked)))
        && (musts.Times == 0 || (person.Facts.Cannot is not null && (person.Cannot & musts.Times) == 0));

    public static Part Tell(NumberedPerson person, NumberedOpening opening) =>
        opening.Musts.Hours is null && opening.Musts.Times == 0 ? Parts.NotAsked(Term.Hours) : Parts.OfList(Term.Hours, Items(person, opening));

    private static IEnumerable<(Item, Status)> Items(NumberedPerson person, NumberedOpening opening)
    {
        if (opening.Musts.Hours is { } asked)
        {
            var held = person.Facts.Hours;
            yield return (new Item(ItemKey.Hours) { Hours = asked, HeldHours = held, Unknown = held is null },
                held is null ? Status.Unknown : held.Value.Overlaps(asked) ? Status.Met : Status.Missing);
        }

        foreach (var time in opening.Facts.Times.Distinct())
        {
            var cannot = person.Facts.Cannot;
            yield return (new Item(ItemKey.Time) { Time = time, Unknown = cannot is null },
                cannot is null ? Status.Unknown : cannot.Contains(time) ? Status.Missing : Status.Met);
        }
    }
}
