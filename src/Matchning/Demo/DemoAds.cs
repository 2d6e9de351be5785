using System.Globalization;

namespace Matchning.Demo;

/// <summary>Fictional job ads as a feed would give them. The same seed, day and employers give the same ads, always.</summary>
public static class DemoAds
{
    private const int FirstId = 99000001;

    /// <summary>Ids of all occupations that the texts have words for.</summary>
    public static IReadOnlyList<string> Occupations { get; } =
        [.. AdFamily.All.SelectMany(family => family.Jobs).Select(job => job.Occupation.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>The ads of the stories first, then as many as asked for; no two with the same text.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="today">The day that publication and last application days are counted from.</param>
    /// <param name="employers">Who advertises: from <see cref="DemoEmployers.Create"/>.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<DemoAd> Create(long seed, DateOnly today, IReadOnlyList<DemoEmployer> employers, int count = 1500)
    {
        var work = AdWork.Of(employers);
        var ads = new List<DemoAd>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var plan in DemoStories.Ads(employers).Take(count))
        {
            var dice = Dice.For(seed, "story ad", ads.Count);
            Add(dice, plan, new AdDays(At(today.AddDays(-dice.Between(0, 2)), dice), today.AddDays(dice.Between(12, 40)), null));
        }

        while (ads.Count < count)
        {
            var dice = Dice.For(seed, "ad", ads.Count);
            bool near = dice.Chance(42);
            var family = dice.Pick(AdFamily.All, family => family.Share);
            var (employer, workplace) = work.Pick(dice, family, near);
            var plan = AdPlan.Throw(dice, family, dice.Pick(family.Jobs), employer, workplace);
            Add(dice, plan, Days(dice, today));
        }

        return ads;

        void Add(Dice dice, AdPlan plan, AdDays days)
        {
            string headline, text;
            IReadOnlyList<DemoDemand> demands;
            do
            {
                (headline, text, demands) = plan.InEnglish ? EnglishAdWriter.Write(dice, plan) : AdWriter.Write(dice, plan);
            }
            while (!texts.Add(text));
            string id = (FirstId + ads.Count).ToString(CultureInfo.InvariantCulture);
            int? vacancies = dice.Below(20) switch { 0 => null, < 14 => 1, < 18 => dice.Between(2, 4), _ => dice.Between(5, 12) };
            ads.Add(new DemoAd(id, plan.Employer, plan.Workplace, plan.Job.Occupation.Id, plan.InEnglish ? "en" : "sv", headline, text, demands,
                AdJson.Write(id, plan, days, vacancies, headline, text, demands)));
        }
    }

    private static AdDays Days(Dice dice, DateOnly today)
    {
        var published = At(today.AddDays(-dice.Below(60)), dice);
        var day = DateOnly.FromDateTime(published);
        return dice.Below(100) switch
        {
            // Passed: the feed does not promise to take an ad away when its last day has gone.
            < 4 when day < today.AddDays(-12) => new AdDays(published, today.AddDays(-dice.Between(1, 10)), null),
            >= 97 => new AdDays(published, today.AddDays(dice.Between(5, 60)), At(day == today ? today : today.AddDays(-dice.Below(today.DayNumber - day.DayNumber)), dice)),
            _ => new AdDays(published, today.AddDays(dice.Between(5, 60)), null),
        };
    }

    /// <summary>In the hours when ads are written; removals at the end of the day's, so that they never precede the ad.</summary>
    private static DateTime At(DateOnly day, Dice dice) => day.ToDateTime(new TimeOnly(dice.Between(7, 17), dice.Below(60), dice.Below(60)));
}
