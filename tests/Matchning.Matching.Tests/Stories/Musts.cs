using Shouldly;
using Xunit;
using static Matchning.Matching.Tests.Stories.Town;

namespace Matchning.Matching.Tests.Stories;

public class Musts
{
    [Theory]
    [InlineData(0, Status.Met)]
    [InlineData(1, Status.Met)]
    [InlineData(-1, Status.Missing)]
    public void The_last_application_day_is_still_a_day_to_apply(int daysFromToday, Status expected) =>
        Term.Active.Told(Amina, Job with { LastDay = Today.AddDays(daysFromToday) }).Status.ShouldBe(expected);

    [Fact]
    public void A_removed_ad_and_one_with_no_places_left_are_closed()
    {
        Term.Active.Told(Amina, Job with { Removed = true }).Missing.Single().Key.ShouldBe(ItemKey.Removed);
        Term.Active.Told(Amina, Job with { Places = 0 }).Missing.Single().Key.ShouldBe(ItemKey.NoPlaces);
        Term.Active.Told(Amina, Job with { Places = null }).Status.ShouldBe(Status.Met);
    }

    [Fact]
    public void Reach_is_by_municipality_and_by_region_only_where_no_municipality_is_named()
    {
        Term.Reach.Told(Amina, Job).Status.ShouldBe(Status.Met);
        Term.Reach.Told(Amina, Job with { Municipality = "1480" }).Status.ShouldBe(Status.Missing);
        Term.Reach.Told(Amina, Job with { Municipality = "1480", Region = "01" }).Status.ShouldBe(Status.Missing);
        Term.Reach.Told(Amina, Job with { Municipality = null, Region = "01" }).Status.ShouldBe(Status.Met);
        Term.Reach.Told(Amina, Job with { Municipality = null }).Status.ShouldBe(Status.NotAsked);
        Term.Reach.Told(Amina, Job with { Municipality = "1480", Remote = true }).Status.ShouldBe(Status.Met);
        Term.Reach.Told(Amina, Job with { Abroad = true }).Status.ShouldBe(Status.Missing);
        Term.Reach.Told(Amina with { Reach = null }, Job).Status.ShouldBe(Status.Unknown);
    }

    [Theory]
    [InlineData("CE", "C,C1E,BE,C1,B,AM", "D,A,DE,D1,D1E")]
    [InlineData("C1E", "C1,BE,B,AM", "C,CE,D1")]
    [InlineData("DE", "D,D1E,BE,D1,B,AM", "C,C1,CE")]
    [InlineData("D1E", "D1,BE,B,AM", "D,C1E")]
    [InlineData("C", "C1,B,AM", "BE,C1E,D")]
    [InlineData("D", "D1,B,AM", "BE,C1")]
    [InlineData("BE", "B,AM", "C1,A1")]
    [InlineData("B", "AM", "BE,A1,B1")]
    [InlineData("A", "A2,A1,AM", "B")]
    public void A_licence_includes_what_the_table_says_and_nothing_else(string held, string included, string others)
    {
        var driver = Amina with { Licences = [held] };
        included.Split(',').Where(c => Term.Licence.Told(driver, Job with { Licences = [c] }).Status != Status.Met).ShouldBeEmpty();
        others.Split(',').Where(c => Term.Licence.Told(driver, Job with { Licences = [c] }).Status != Status.Missing).ShouldBeEmpty();
    }

    [Fact]
    public void One_licence_of_two_is_partly_and_none_known_is_to_be_asked()
    {
        var job = Job with { Licences = ["B", "C"] };
        Term.Licence.Told(Amina with { Licences = ["B"] }, job).Status.ShouldBe(Status.Partly);
        Term.Licence.Told(Amina with { Licences = null }, job).Status.ShouldBe(Status.Unknown);
        Explain(Amina with { Licences = null }, job).Score.ShouldBeNull();
    }

    [Fact]
    public void Swedish_or_English_is_met_by_either()
    {
        var job = Job with { LanguageMusts = [new LanguageDemand([new("sv", Cefr.B2), new("en", Cefr.B2)])] };
        Term.LanguageMust.Told(Amina with { Languages = [new("en", Cefr.B2, null, Cefr.C1, null)] }, job).Status.ShouldBe(Status.Met);
        Term.LanguageMust.Told(Amina with { Languages = [new("en", Cefr.B1, null, Cefr.C1, null)] }, job).Status.ShouldBe(Status.Missing);
    }

    [Fact]
    public void A_language_named_without_level_or_skill_asks_for_B1_in_speech()
    {
        var job = Job with { LanguageMusts = [new LanguageDemand("sv")] };
        Term.LanguageMust.Told(Amina with { Languages = [new("sv", Cefr.B1, Cefr.A0, Cefr.B1, Cefr.A0)] }, job).Status.ShouldBe(Status.Met);
        var lacking = Term.LanguageMust.Told(Amina with { Languages = [new("sv", Cefr.B1, Cefr.C2, Cefr.A2, Cefr.C2)] }, job);
        lacking.Missing.Single().ShouldBe(new Item(ItemKey.Language) { Id = "sv", Level = Cefr.B1, HeldLevel = Cefr.A2, Skills = LanguageSkills.Speaking });
    }

    [Fact]
    public void Hours_must_overlap_and_no_time_be_asked_that_the_person_cannot()
    {
        Term.Hours.Told(Amina, Job).Status.ShouldBe(Status.NotAsked);
        Term.Hours.Told(Amina with { Hours = new(50, 75) }, Job with { Hours = new(75, 100) }).Status.ShouldBe(Status.Met);
        Term.Hours.Told(Amina with { Hours = new(50, 74) }, Job with { Hours = new(75, 100) }).Status.ShouldBe(Status.Missing);
        Term.Hours.Told(Amina with { Cannot = [WorkTime.Nights] }, Job with { Times = [WorkTime.Nights] }).Status.ShouldBe(Status.Missing);
        Term.Hours.Told(Amina with { Cannot = null }, Job with { Times = [WorkTime.Nights] }).Status.ShouldBe(Status.Unknown);
        Term.Hours.Told(Amina with { Cannot = null }, Job with { Hours = new(1, 99) }).Status.ShouldBe(Status.Met);
    }

    [Fact]
    public void Exactly_one_open_item_is_within_reach_and_says_what_closes_it()
    {
        var nurse = Amina with { Occupations = ["undersköterska"] };
        var one = Explain(nurse, Job with { Licences = ["B"] });
        (one.WithinReach, one.Score).ShouldBe((true, null));
        one.Points.Tenths.ShouldBe(1000);
        one.Closes.Single().Id.ShouldBe("B");
        Explain(nurse, Job with { Licences = ["B", "C"] }).WithinReach.ShouldBeFalse();
        Explain(nurse, Job with { Licences = ["B"], Municipality = "1480" }).WithinReach.ShouldBeFalse();
        Explain(nurse, Job with { Licences = ["B"], Authorisations = ["sjuksköterska"] }).WithinReach.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Cefr.A2, Cefr.A2, true)]
    [InlineData(Cefr.A2, Cefr.B1, true)]
    [InlineData(Cefr.A1, Cefr.B1, false)]
    public void A_language_is_within_reach_at_most_one_level_short_in_each_skill(Cefr listening, Cefr speaking, bool expected) =>
        Explain(Amina with { Languages = [new("sv", listening, null, speaking, null)] }, Job with { LanguageMusts = [new LanguageDemand("sv")] })
            .WithinReach.ShouldBe(expected);
}
