namespace Matchning.Matching;

/// <summary>Explains a pair: the twelve terms of the contract, their points and what is held and missing.</summary>
public static class Explaining
{
    /// <summary>Explains any pair, also one that no list would show.</summary>
    /// <param name="today">The day in Stockholm.</param>
    public static Explanation Explain(Vocabulary vocabulary, PersonFacts person, OpeningDemands opening, DateOnly today) =>
        Explain(vocabulary, new NumberedPerson(vocabulary, person), new NumberedOpening(vocabulary, opening), today);

    /// <summary>Explains a list of openings to one person, in the list's order.</summary>
    public static IReadOnlyList<Explanation> Explain(
        Vocabulary vocabulary, PersonFacts person, IEnumerable<OpeningDemands> openings, DateOnly today)
    {
        var numbered = new NumberedPerson(vocabulary, person);
        return [.. openings.Select(o => Explain(vocabulary, numbered, new NumberedOpening(vocabulary, o), today))];
    }

    private static Explanation Explain(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening, DateOnly today)
    {
        Part[] parts =
        [
            ActiveTerm.Tell(opening.Facts, today),
            ReachTerm.Tell(vocabulary, person, opening),
            LicenceTerm.Tell(vocabulary, person, opening),
            AuthorisationTerm.Tell(vocabulary, person, opening),
            LanguageMustTerm.Tell(vocabulary, person, opening),
            HoursTerm.Tell(person, opening),
            OccupationTerm.Tell(vocabulary, person, opening),
            SkillsTerm.Tell(vocabulary, person, opening, Term.Skills),
            SkillsTerm.Tell(vocabulary, person, opening, Term.SkillsMerit),
            ExperienceTerm.Tell(vocabulary, person, opening),
            EducationTerm.Tell(vocabulary, person, opening),
            LanguageTerm.Tell(vocabulary, person, opening),
        ];
        var score = new Score(parts.Sum(p => p.Points.Tenths));
        var standing = ActiveTerm.Holds(opening.Facts, today) && ReachTerm.Holds(person, ReachTerm.PlaceOf(opening))
            ? opening.Musts.StandingOf(person)
            : Standing.Unmet;
        return new Explanation(person.Facts.Id, opening.Facts.Id, standing == Standing.Met ? score : null,
            Merit.IsThin(opening.Asked), standing == Standing.WithinReach, parts);
    }
}
