using System.Runtime.CompilerServices;

namespace Matchning.Matching;

/// <summary>Scores rows for one person and keeps the best. What many rows share is worked out once a question.</summary>
internal sealed class OpeningScorer
{
    /// <summary>The highest scores there can be by closeness of occupation, over everything an opening may ask for.</summary>
    private static readonly int[] HighestBy = [.. Enum.GetValues<Closeness>().Select(c => AllAsked().Max(asked => Highest(asked, c)))];

    private static readonly int HighestWithoutSkills = AllAsked().Max(asked => Highest(asked, Closeness.None)
        - Merit.Weight(asked, Merit.Skills) - Merit.Weight(asked, Merit.SkillsMerit));

    /// <summary>The same for each set of what is asked: [asked × 5 + closeness].</summary>
    private static readonly short[] HighestOf = [.. Enumerable.Range(0, 64).SelectMany(asked => Enum.GetValues<Closeness>().Select(c => (short)Highest(asked, c)))];

    private static readonly short[] OccupationPoints =
        [.. Enumerable.Range(0, 64).SelectMany(asked => Enum.GetValues<Closeness>().Select(c => (short)OccupationTerm.Points(c, asked)))];

    private static readonly short[] Others = [.. Enumerable.Range(0, 64).Select(asked => (short)(Merit.Weight(asked, Merit.Experience)
        + Merit.Weight(asked, Merit.Education) + Merit.Weight(asked, Merit.Language)))];

    private readonly Nearness nearness = new();
    private readonly Top best = new();
    private readonly Top withinReach = new();
    private Vocabulary vocabulary = null!;
    private NumberedPerson person = null!;
    private Predicate<int>? shows;
    private Work[] works = [];
    private Musts[] musts = [];
    private Merits[] merits = [];
    private byte[] evidence = [];
    private byte[] closeness = [];
    private byte[] standing = [];
    private ulong[] seen = [];
    private int today, version, floor;

    public void Start(Vocabulary words, Pools pools, NumberedPerson who, int day, int asOf, int most, int mostWithinReach, Predicate<int>? filter)
    {
        (vocabulary, person, today, version, shows) = (words, who, day, asOf, filter);
        nearness.Start(words, who);
        Array.Clear(closeness = AtLeast(closeness, pools.Works.Count));
        Array.Clear(standing = AtLeast(standing, pools.Musts.Count));
        (works, musts, merits) = (pools.Works.Values, pools.Musts.Values, pools.Merits.Values);
        evidence = AtLeast(evidence, words.Numbers.Last + 1);
        for (var i = 0; i < who.Skills.Length; i++)
        {
            evidence[who.Skills[i]] = (byte)SkillsTerm.Tenths(who.Evidence[i]);
        }

        best.Start(most);
        withinReach.Start(mostWithinReach);
        floor = Math.Min(best.Floor, withinReach.Floor);
    }

    public void Clear()
    {
        foreach (var skill in person.Skills)
        {
            evidence[skill] = 0;
        }

        (vocabulary, person, shows) = (null!, null!, null);
    }

    public Nominations Take() => new(best.Take(), withinReach.Take());

    /// <summary>Whether any opening of this closeness or less could still come in.</summary>
    public bool MayComeIn(Closeness nearest) => HighestBy[(int)nearest] >= floor;

    public bool MayComeInWithoutSkills() => HighestWithoutSkills >= floor;

    /// <summary>Forgets which rows have been met by <see cref="ConsiderOnce"/>.</summary>
    public void Begin(int rows)
    {
        var words = (rows + 63) / 64;
        Array.Clear(seen = seen.Length >= words ? seen : new ulong[words * 2], 0, words);
    }

    public void ConsiderOnce(in OpeningRow row, int[] skills, string[] ids, int at)
    {
        if ((seen[at >> 6] >> at & 1) == 0)
        {
            seen[at >> 6] |= 1UL << at;
            Consider(row, skills, ids, at);
        }
    }

    public void Consider(in OpeningRow row, int[] skills, string[] ids, int at)
    {
        var near = ClosenessOf(row.Work);
        if (HighestOf[(row.Asked * 5) + (int)near] >= floor && row.LastDay >= today && row.RemovedAt > version)
        {
            Score(row, near, skills, ids[at]);
        }
    }

    public void Consider(in OpeningRow row, int[] skills, string id)
    {
        var near = ClosenessOf(row.Work);
        if (HighestOf[(row.Asked * 5) + (int)near] >= floor && row.LastDay >= today)
        {
            Score(row, near, skills, id);
        }
    }

    private void Score(in OpeningRow row, Closeness near, int[] skills, string id)
    {
        // What is cheapest to rule out by comes first; each step bounds the score from above by all that is still unread.
        var asked = (int)row.Asked;
        var list = StandingOf(row.Musts) switch { Standing.Met => best, Standing.WithinReach => withinReach, _ => null };
        if (list is null || HighestOf[(asked * 5) + (int)near] < list.Floor)
        {
            return;
        }

        var others = Others[asked];
        var score = OccupationPoints[(asked * 5) + (int)near] + PointsFor(skills, row.SkillsAt, row.Required, Merit.Weight(asked, Merit.Skills));
        var weight = Merit.Weight(asked, Merit.SkillsMerit);
        if (score + weight + others < list.Floor)
        {
            return;
        }

        score += weight == 0 ? 0 : PointsFor(skills, row.SkillsAt + row.Required, row.SkillMerits, weight);
        if (score + others < list.Floor)
        {
            return;
        }

        if (others > 0)
        {
            var more = merits[row.Merits];
            var (experience, education, language) =
                (Merit.Weight(asked, Merit.Experience), Merit.Weight(asked, Merit.Education), Merit.Weight(asked, Merit.Language));
            score += experience == 0 ? 0 : ExperienceTerm.Points(vocabulary, person, more.Experience, works[row.Work], experience);
            score += education == 0 ? 0 : EducationTerm.Points(person, more.Education, education);
            score += language == 0 ? 0 : LanguageTerm.Points(person, more.Languages, language);
        }

        if (list.Takes(score, row.Tie, id) && (shows is null || shows(row.Mark)))
        {
            list.Add(new Ranked(score, row.Tie, id, row.Mark, Merit.IsThin(asked)));
            floor = Math.Min(best.Floor, withinReach.Floor);
        }
    }

    private int PointsFor(int[] skills, int start, int count, int weight)
    {
        var sum = 0;
        for (var i = start; i < start + count; i++)
        {
            // A skill that was named after this question began has a number beyond what the person has.
            var skill = skills[i];
            sum += skill < evidence.Length ? evidence[skill] : 0;
        }

        return sum == 0 ? 0 : SkillsTerm.Points(sum, count, weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Closeness ClosenessOf(int work)
    {
        var known = closeness[work];
        return known != 0 ? (Closeness)(known - 1) : FindCloseness(work);
    }

    private Closeness FindCloseness(int work)
    {
        var found = nearness.To(works[work]);
        closeness[work] = (byte)(found + 1);
        return found;
    }

    private Standing StandingOf(int number)
    {
        if (standing[number] == 0)
        {
            standing[number] = (byte)musts[number].StandingOf(person);
        }

        return (Standing)standing[number];
    }

    private static int Highest(int asked, Closeness near) =>
        1000 - Merit.Weight(asked, Merit.Occupation) + OccupationTerm.Points(near, asked);

    private static IEnumerable<int> AllAsked() => Enumerable.Range(0, 64).Where(asked => (asked & 1) == 1);

    private static byte[] AtLeast(byte[] array, int length) => array.Length >= length ? array : new byte[length * 2];
}
