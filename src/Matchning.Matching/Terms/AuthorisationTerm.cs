namespace Matchning.Matching;

/// <summary>Authorisations (legitimationer): every one asked for must be held.</summary>
internal static class AuthorisationTerm
{
    public static int Open(NumberedPerson person, Musts musts)
    {
        var open = 0;
        foreach (var asked in musts.Authorisations)
        {
            open += person.Authorisations.Contains(asked) ? 0 : 1;
        }

        return open;
    }

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        if (opening.Musts.Authorisations.Length == 0)
        {
            return Parts.NotAsked(Term.Authorisation);
        }

        var unknown = person.Facts.Authorisations is null;
        return Parts.OfList(Term.Authorisation, opening.Musts.Authorisations.Select(a => (
            new Item(ItemKey.Authorisation) { Id = vocabulary.Numbers[a], Unknown = unknown },
            unknown ? Status.Unknown : person.Authorisations.Contains(a) ? Status.Met : Status.Missing)));
    }
}
