using Shouldly;
using Xunit;
using static Matchning.Matching.Tests.Stories.Town;

namespace Matchning.Matching.Tests.Stories;

public class Order
{
    private static readonly PersonFacts Nurse = Amina with { Occupations = ["undersköterska"] };

    [Fact]
    public void Equal_openings_come_newest_first_those_without_a_day_last_and_then_by_id()
    {
        var index = OpeningIndex.Of(Town.Vocabulary,
        [
            Job with { Id = "b" }, Job with { Id = "B" }, Job with { Id = "old", PublicationDay = Today.AddDays(-9) },
            Job with { Id = "new", PublicationDay = Today }, Job with { Id = "near", Occupation = "hemtjänst", PublicationDay = Today },
        ]);
        index.Best(Nurse, Today, 10).Best.Select(n => n.Id).ShouldBe(["new", "old", "B", "b", "near"]);
    }

    [Fact]
    public void Equal_people_come_by_a_hash_of_both_so_that_nobody_is_first_everywhere()
    {
        var index = PersonIndex.Of(Town.Vocabulary, Enumerable.Range(0, 20).Select(i => Nurse with { Id = "p" + i }));
        var firsts = Enumerable.Range(0, 20).Select(i => index.Best(Job with { Id = "job" + i }, Today, 1).Best[0].Id);
        firsts.Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_score_of_nothing_is_no_match()
    {
        var index = OpeningIndex.Of(Town.Vocabulary, [Job]);
        index.Best(Amina, Today, 10, 10).Best.ShouldBeEmpty();
        index.Best(Nurse, Today, 0, 0).Best.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_repeated_opening_the_last_counts() =>
        OpeningIndex.Of(Town.Vocabulary, [Job, Job with { Municipality = "1480" }]).Best(Nurse, Today, 10).Best.ShouldBeEmpty();

    [Fact]
    public void A_removed_ad_leaves_the_index()
    {
        var index = OpeningIndex.Of(Town.Vocabulary, [Job]);
        index.Upsert(Job with { Removed = true });
        (index.Count, index.Best(Nurse, Today, 10).Best.Count).ShouldBe((0, 0));
        index.Remove("job").ShouldBeFalse();
    }

    [Fact]
    public void Years_that_share_no_denominator_are_still_counted_exactly()
    {
        var demands = new[] { 0.0001m, 99.9991m, 97.0003m, 89.9989m, 83.0009m }.Select(y => new ExperienceDemand(null, y, true)).ToList();
        // (1 + 50 × Σ 1/y) / 5 of 22.2, by hand: (1 + 0.5000045 + 0.5154623 + 0.5555623 + 0.6024031) / 5 = 0.6346864
        Term.Experience.Told(Nurse with { Experience = [new("undersköterska", 50)] }, Job with { Experience = demands }).Points.Tenths.ShouldBe(141);
    }

    [Fact]
    public void A_far_occupation_may_win_by_all_the_rest()
    {
        var cook = Amina with
        {
            Occupations = ["kock"],
            Experience = [new("kock", 9)],
            Education = [new(5, "teknik")],
            Skills = [new("lyft", Evidence.Verified)],
            Languages = [new("en", Cefr.C2, Cefr.C2, Cefr.C2, Cefr.C2)],
        };
        var rest = Job with { Id = "rest", Experience = [new("kock", 1, true)], Education = [new(3, null)], LanguageMerits = [new LanguageDemand("en")] };
        var all = rest with { Id = "all", Skills = ["lyft"], SkillMerits = ["lyft"] };
        var field = Job with { Id = "field", Occupation = null, Field = "mat" };
        var replaced = Job with { Id = "replaced", Occupation = "lagerarbetare" };
        Best(cook, field, rest).ShouldBe(("rest", 386));
        Best(cook, replaced, all).ShouldBe(("all", 650));
    }

    private static (string, int) Best(PersonFacts person, params OpeningDemands[] openings) =>
        OpeningIndex.Of(Town.Vocabulary, openings).Best(person, Today, 1).Best.Select(n => (n.Id, n.Score.Tenths)).Single();
}
