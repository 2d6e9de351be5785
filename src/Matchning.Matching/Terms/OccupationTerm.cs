namespace Matchning.Matching;

/// <summary>How near the person's wishes and experience come to the opening's occupation.</summary>
internal static class OccupationTerm
{
    public static int Tenths(Closeness closeness) => closeness switch
    {
        Closeness.Same => 10,
        Closeness.Group => 8,
        Closeness.Replaceable => 6,
        Closeness.Field => 3,
        _ => 0,
    };

    public static Closeness Between(Vocabulary vocabulary, Work person, Work opening) =>
        opening.Occupation != 0 && person.Occupation == opening.Occupation ? Closeness.Same
        : opening.Group != 0 && person.Group == opening.Group ? Closeness.Group
        : opening.Occupation != 0 && person.Occupation != 0 && vocabulary.ReplacersOf(opening.Occupation).Contains(person.Occupation) ? Closeness.Replaceable
        : opening.Field != 0 && person.Field == opening.Field ? Closeness.Field
        : Closeness.None;

    public static Closeness Best(Vocabulary vocabulary, NumberedPerson person, Work opening)
    {
        var best = Closeness.None;
        foreach (var work in person.Works)
        {
            var closeness = Between(vocabulary, work, opening);
            best = closeness > best ? closeness : best;
        }

        return best;
    }

    public static int Points(Closeness closeness, int asked) => Merit.Points(Merit.Weight(asked, Merit.Occupation), Tenths(closeness), 10);

    /// <summary>Unknown where the opening names no occupation, as where the person has neither wishes nor experience noted.</summary>
    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        var best = Best(vocabulary, person, opening.Work);
        var unknown = opening.Work.IsNone || (person.Facts.Occupations is null && person.Facts.Experience is null);
        List<Item> items = opening.Work.IsNone ? [] : [new Item(ItemKey.Occupation)
        {
            Id = vocabulary.Numbers[opening.Work.Named],
            HeldId = best == Closeness.None ? null
                : vocabulary.Numbers[person.Works.First(w => Between(vocabulary, w, opening.Work) == best).Named],
            Closeness = best,
            Unknown = unknown,
        }];
        return Parts.OfMerit(Term.Occupation, opening.Asked, Points(best, opening.Asked), best == Closeness.Same, best != Closeness.None, unknown,
            best == Closeness.None ? [] : items, best == Closeness.None ? items : []);
    }
}
