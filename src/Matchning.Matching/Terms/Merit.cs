namespace Matchning.Matching;

/// <summary>The merits in table order, with the weights that they have in an opening.</summary>
internal static class Merit
{
    public const int Occupation = 0, Skills = 1, SkillsMerit = 2, Experience = 3, Education = 4, Language = 5, Count = 6;

    /// <summary>Below this sum of base weights the ad tells little.</summary>
    private const int ThinBelow = 50;

    private static readonly int[] BaseWeights = [35, 35, 8, 10, 7, 5];
    private static readonly int[] Spread = [.. Enumerable.Range(0, 1 << Count).SelectMany(SpreadOver)];

    /// <summary>Weight in tenths of one merit in an opening that asks for these.</summary>
    public static int Weight(int asked, int merit) => Spread[(asked * Count) + merit];

    public static bool IsThin(int asked) => SumOfBase(asked) < ThinBelow;

    /// <summary>Weight × n/d, rounded half up to a whole tenth.</summary>
    public static int Points(int weight, long n, long d) => (int)(((2 * weight * n) + d) / (2 * d));

    private static int SumOfBase(int asked)
    {
        var sum = 0;
        for (var merit = 0; merit < Count; merit++)
        {
            sum += IsAsked(asked, merit) ? BaseWeights[merit] : 0;
        }

        return sum;
    }

    private static bool IsAsked(int asked, int merit) => (asked >> merit & 1) == 1;

    private static int[] SpreadOver(int asked)
    {
        var weights = new int[Count];
        var sum = SumOfBase(asked);
        if (sum == 0)
        {
            return weights;
        }

        var merits = Enumerable.Range(0, Count).Where(m => IsAsked(asked, m)).ToList();
        foreach (var merit in merits)
        {
            weights[merit] = 1000 * BaseWeights[merit] / sum;
        }

        // OrderByDescending is stable: ties keep the order of the table.
        foreach (var merit in merits.OrderByDescending(m => 1000 * BaseWeights[m] % sum).Take(1000 - weights.Sum()))
        {
            weights[merit]++;
        }

        return weights;
    }
}
