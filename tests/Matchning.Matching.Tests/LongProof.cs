using System.Globalization;

namespace Matchning.Matching.Tests;

/// <summary>How many random cases a property is tried with: as written, times <c>MATCHNING_CASES</c> in the long proof.</summary>
public static class LongProof
{
    private static readonly int Factor = int.TryParse(Environment.GetEnvironmentVariable("MATCHNING_CASES"), CultureInfo.InvariantCulture, out var factor) ? factor : 1;

    /// <summary>The number of cases.</summary>
    public static int Times(int written) => checked(written * Factor);
}
