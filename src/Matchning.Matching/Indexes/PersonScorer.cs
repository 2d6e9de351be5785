using System.Text;

namespace Matchning.Matching;

/// <summary>Scores people for one opening and keeps the best.</summary>
internal sealed class PersonScorer
{
    private readonly Top best = new();
    private readonly Top withinReach = new();
    private readonly int[] occupation = new int[5];
    private int[] skills = [];
    private int[] merits = [];
    private Vocabulary vocabulary = null!;
    private NumberedOpening opening = null!;
    private Predicate<int>? shows;
    private HardFacts.Test test;
    private Place place;
    private ulong hash;
    private int version, floor, others, highestBySkills;

    public void Start(Vocabulary words, NumberedOpening about, int asOf, int most, int mostWithinReach, Predicate<int>? filter)
    {
        (vocabulary, opening, version, shows) = (words, about, asOf, filter);
        place = ReachTerm.PlaceOf(about);
        hash = Fnv.Of(about.Facts.Id + "|");
        var asked = about.Asked;
        foreach (var closeness in Enum.GetValues<Closeness>())
        {
            occupation[(int)closeness] = OccupationTerm.Points(closeness, asked);
        }

        skills = PointsBySum(about.Skills.Length, Merit.Weight(asked, Merit.Skills));
        merits = PointsBySum(about.SkillMerits.Length, Merit.Weight(asked, Merit.SkillsMerit));
        highestBySkills = skills[^1] + merits[^1];
        others = Merit.Weight(asked, Merit.Experience) + Merit.Weight(asked, Merit.Education) + Merit.Weight(asked, Merit.Language);
        best.Start(most);
        withinReach.Start(mostWithinReach);
        floor = Math.Min(best.Floor, withinReach.Floor);
    }

    public Nominations Take() => new(best.Take(), withinReach.Take());

    public bool MayComeIn(Closeness nearest) => occupation[(int)nearest] + highestBySkills + others >= floor;

    /// <summary>Whether anyone with neither a near occupation nor a skill asked for could come in.</summary>
    public bool MayComeInWithout() => others >= floor;

    /// <summary>The test that rules out most people of a layer.</summary>
    public void Begin(PersonLayer layer) => test = layer.HardFacts.For(opening.Musts, withinReach.Floor == int.MaxValue ? 0 : 1);

    public void Consider(PersonEntry[] entries, int row, Closeness closeness, int required, int merit)
    {
        var score = occupation[(int)closeness] + skills[required] + merits[merit];
        if (score + others >= floor && !test.RulesOut(row))
        {
            Consider(entries[row], score);
        }
    }

    /// <summary>A person that no layer has sorted yet, all worked out on the spot.</summary>
    public void Consider(PersonEntry entry)
    {
        if (ReachTerm.Holds(entry.Person, place))
        {
            Consider(entry, occupation[(int)OccupationTerm.Best(vocabulary, entry.Person, opening.Work)]
                + skills[opening.Skills.Sum(entry.Person.EvidenceTenths)] + merits[opening.SkillMerits.Sum(entry.Person.EvidenceTenths)]);
        }
    }

    private void Consider(PersonEntry entry, int score)
    {
        if (Volatile.Read(ref entry.RemovedAt) <= version || (shows is not null && !shows(entry.Mark)))
        {
            return;
        }

        var person = entry.Person;
        var list = opening.Musts.StandingOf(person) switch { Standing.Met => best, Standing.WithinReach => withinReach, _ => null };
        if (list is null || score + others < list.Floor)
        {
            return;
        }

        if (others > 0)
        {
            var asked = opening.Asked;
            score += ExperienceTerm.Points(vocabulary, person, opening.Merits.Experience, opening.Work, Merit.Weight(asked, Merit.Experience))
                + EducationTerm.Points(person, opening.Merits.Education, Merit.Weight(asked, Merit.Education))
                + LanguageTerm.Points(person, opening.Merits.Languages, Merit.Weight(asked, Merit.Language));
        }

        if (score >= list.Floor)
        {
            var tie = Fnv.Of(entry.Id, hash);
            if (list.Takes(score, tie, entry.Id))
            {
                list.Add(new Ranked(score, tie, entry.Id, entry.Mark, Merit.IsThin(opening.Asked)));
                floor = Math.Min(best.Floor, withinReach.Floor);
            }
        }
    }

    private static int[] PointsBySum(int count, int weight) =>
        [.. Enumerable.Range(0, (count * SkillsTerm.FullEvidence) + 1).Select(sum => SkillsTerm.Points(sum, count, weight))];
}

/// <summary>FNV-1a, 64 bits, over UTF-8.</summary>
internal static class Fnv
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(string text, ulong hash = Offset)
    {
        Span<byte> bytes = stackalloc byte[256];
        foreach (var b in text.Length <= 80 ? bytes[..Encoding.UTF8.GetBytes(text, bytes)] : Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * Prime;
        }

        return hash;
    }
}
