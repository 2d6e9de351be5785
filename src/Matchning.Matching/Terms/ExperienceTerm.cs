using System.Numerics;

namespace Matchning.Matching;

/// <summary>Years in the occupation asked for, or near it, over the years asked for; the mean over the demands.</summary>
internal static class ExperienceTerm
{
    private const int MostYears = 100;
    private const int PartsOfYear = 10_000;

    /// <summary>Common denominators up to here keep the points within 64 bits.</summary>
    private const long LargestDenominator = 10_000_000_000_000;

    /// <summary>Years in whole parts, so that the rest is integers; from 0 to 100 years, what is smaller than a part rounded half to even.</summary>
    public static long InParts(decimal years) => (long)Math.Round(Math.Clamp(years, 0, MostYears) * PartsOfYear);

    public static int Points(Vocabulary vocabulary, NumberedPerson person, ExperienceAsked[] demands, Work opening, int weight)
    {
        if (demands.Length == 0 || person.Experience.Length == 0)
        {
            return 0;
        }

        var common = 10L;
        foreach (var demand in demands)
        {
            var full = 10 * demand.Parts;
            common = common / (long)BigInteger.GreatestCommonDivisor(common, full) * full;
            if (common > LargestDenominator)
            {
                return PointsOfUnlikeDemands(vocabulary, person, demands, opening, weight);
            }
        }

        var sum = 0L;
        foreach (var demand in demands)
        {
            sum += Counted(vocabulary, person, demand, opening) * (common / (10 * demand.Parts));
        }

        return Merit.Points(weight, sum, common * demands.Length);
    }

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        var demands = opening.Merits.Experience;
        if (demands.Length == 0)
        {
            return Parts.NotAsked(Term.Experience);
        }

        var (held, missing, some) = (new List<Item>(), new List<Item>(), false);
        var unknown = person.Facts.Experience is null;
        for (var number = 0; number < demands.Length; number++)
        {
            var demand = demands[number];
            var tenths = Held(vocabulary, person, demand, opening.Work);
            var work = demand.Own ? opening.Work : demand.Work;
            some |= tenths > 0;
            (tenths >= 10 * demand.Parts ? held : missing).Add(new Item(ItemKey.Experience)
            {
                Id = work.IsNone ? null : vocabulary.Numbers[work.Named],
                Years = (decimal)demand.Parts / PartsOfYear,
                HeldYears = unknown ? null : (decimal)tenths / (10 * PartsOfYear),
                Unknown = unknown,
                Demand = number,
            });
        }

        var weight = Merit.Weight(opening.Asked, Merit.Experience);
        return Parts.OfMerit(Term.Experience, opening.Asked, Points(vocabulary, person, demands, opening.Work, weight),
            missing.Count == 0, some, unknown, held, missing);
    }

    /// <summary>The same sum where the years asked for share so little that 64 bits would not hold it.</summary>
    private static int PointsOfUnlikeDemands(Vocabulary vocabulary, NumberedPerson person, ExperienceAsked[] demands, Work opening, int weight)
    {
        var common = demands.Aggregate(BigInteger.One, (product, d) => product * (10 * d.Parts));
        var sum = demands.Aggregate(BigInteger.Zero, (total, d) => total + (Counted(vocabulary, person, d, opening) * (common / (10 * d.Parts))));
        return (int)(((2 * weight * sum) + (common * demands.Length)) / (2 * common * demands.Length));
    }

    private static long Counted(Vocabulary vocabulary, NumberedPerson person, ExperienceAsked demand, Work opening) =>
        Math.Min(10 * demand.Parts, Held(vocabulary, person, demand, opening));

    /// <summary>Tenths of parts of years, each occupation by its closeness; the same field counts for nothing here.</summary>
    private static long Held(Vocabulary vocabulary, NumberedPerson person, ExperienceAsked demand, Work opening)
    {
        var sum = 0L;
        foreach (var held in person.Experience)
        {
            var closeness = OccupationTerm.Between(vocabulary, held.Work, demand.Own ? opening : demand.Work);
            sum += closeness == Closeness.Field ? 0 : held.Parts * OccupationTerm.Tenths(closeness);
        }

        return sum;
    }
}
