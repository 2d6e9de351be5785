using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matchning.Demo;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Demo;

public class DemoSameEverywhereTests
{
    [Fact]
    public void Dice_throw_the_same_numbers_on_every_machine()
    {
        var dice = Dice.For(1, "test", 7);

        Enumerable.Range(0, 8).Select(_ => dice.Below(1000)).ShouldBe(KnownThrows);
    }

    [Fact]
    public void The_same_seed_and_day_give_the_same_bytes() => HashOf(Small.Seed).ShouldBe(HashOf(Small.Seed));

    [Fact]
    public void Another_seed_gives_another_demo() => HashOf(2).ShouldNotBe(HashOf(Small.Seed));

    [Fact]
    public void Any_seed_makes_a_whole_demo()
    {
        foreach (long seed in (long[])[-1, long.MaxValue])
        {
            var employers = DemoEmployers.Create(seed);
            employers.Count.ShouldBe(200);
            DemoAds.Create(seed, Small.Today, employers).Select(ad => ad.Text).Distinct().Count().ShouldBe(1500);
            DemoPeople.Create(seed, DemoPeople.Most).Select(person => person.Identity.Number).Distinct().Count().ShouldBe(DemoPeople.Most);
        }
    }

    [Fact]
    public void The_day_moves_the_dates_of_ads_and_nothing_else()
    {
        var later = DemoAds.Create(Small.Seed, Small.Today.AddDays(100), Small.Employers, 60);

        later.Select(ad => ad.Text).ShouldBe(Small.Ads.Take(60).Select(ad => ad.Text));
        later[30].Json.ShouldNotBe(Small.Ads[30].Json);
    }

    [Fact]
    public void More_people_leave_the_first_as_they_were()
    {
        var many = DemoPeople.Create(Small.Seed, 400);

        JsonSerializer.Serialize(many.Take(300)).ShouldBe(JsonSerializer.Serialize(Small.People));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        string hash = HashOf(Small.Seed);
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("ar-SA");
            HashOf(Small.Seed).ShouldBe(hash);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static readonly int[] KnownThrows = [680, 856, 938, 128, 348, 170, 870, 59];

    private static string HashOf(long seed)
    {
        var employers = DemoEmployers.Create(seed);
        string all = JsonSerializer.Serialize(new { employers, ads = DemoAds.Create(seed, Small.Today, employers, 300), people = DemoPeople.Create(seed, 150) });
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
