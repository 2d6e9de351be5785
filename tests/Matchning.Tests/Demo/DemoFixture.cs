using Matchning.Demo;

namespace Matchning.Tests.Demo;

/// <summary>One demo at the small scale, made once for all tests that only look at it.</summary>
internal static class Small
{
    public const long Seed = 1;

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly IReadOnlyList<DemoEmployer> Employers = DemoEmployers.Create(Seed);

    public static readonly IReadOnlyList<DemoAd> Ads = DemoAds.Create(Seed, Today, Employers);

    public static readonly IReadOnlyList<DemoPerson> People = DemoPeople.Create(Seed);

    public static readonly string[] Five = ["0126", "0127", "0128", "0138", "0181"];
}
