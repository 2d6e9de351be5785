using Shouldly;
using Xunit;
using static Matchning.Matching.Tests.Stories.Town;

namespace Matchning.Matching.Tests.Stories;

public class Merits
{
    [Theory]
    [InlineData("undersköterska", "undersköterska", 1000)]
    [InlineData("5798", "undersköterska", 1000)]
    [InlineData("hemtjänst", "undersköterska", 800)]
    [InlineData("undersköterskor", "undersköterska", 800)]
    [InlineData("undersköterska", "vårdbiträde", 600)]
    [InlineData("vårdbiträde", "undersköterska", 300)]
    [InlineData("vård", "undersköterska", 300)]
    [InlineData("kock", "lagerarbetare", 600)]
    [InlineData("kock", "undersköterska", 0)]
    [InlineData("okänt", "okänt", 1000)]
    public void Occupations_are_near_by_concept_group_replacement_and_field(string wish, string asked, int tenths)
    {
        Explain(Amina with { Occupations = [wish] }, Job with { Occupation = asked }).Points.Tenths.ShouldBe(tenths);
        Explain(Amina with { Experience = [new(wish, 1)] }, Job with { Occupation = asked }).Points.Tenths.ShouldBe(tenths);
    }

    [Fact]
    public void An_opening_that_names_only_a_group_or_a_field_reaches_so_far()
    {
        var nurse = Amina with { Occupations = ["undersköterska"] };
        Explain(nurse, Job with { Occupation = null, Group = "undersköterskor" }).Points.Tenths.ShouldBe(800);
        Explain(nurse, Job with { Occupation = null, Field = "vård" }).Points.Tenths.ShouldBe(300);
        var none = Term.Occupation.Told(nurse, Job with { Occupation = null });
        (none.Status, none.Weight.Tenths, none.Points.Tenths).ShouldBe((Status.Unknown, 1000, 0));
    }

    [Fact]
    public void Evidence_counts_seven_nine_and_ten()
    {
        var part = Term.Skills.Told(
            Amina with { Skills = [new("lyft"), new("dokumentation", Evidence.Work), new("läkemedel", Evidence.Verified)] },
            Job with { Skills = ["lyft", "dokumentation", "läkemedel", "demens"] });
        // 500 × 26/40
        (part.Weight.Tenths, part.Points.Tenths, part.Status).ShouldBe((500, 325, Status.Partly));
        part.Missing.Single().Id.ShouldBe("demens");
    }

    [Fact]
    public void Skills_all_held_are_met_whatever_their_evidence()
    {
        var part = Term.Skills.Told(Amina with { Skills = [new("lyft")] }, Job with { Skills = ["lyft"] });
        (part.Status, part.Points.Tenths).ShouldBe((Status.Met, 350));
    }

    [Fact]
    public void Experience_adds_up_over_occupations_each_by_its_closeness()
    {
        var part = Term.Experience.Told(
            Amina with { Experience = [new("undersköterska", 1), new("hemtjänst", 0.5m), new("vårdbiträde", 20)] },
            Job with { Experience = [new(null, 2, true)] });
        // 1 + 0.4 of 2 years; the same field counts for nothing: 222 × 0.7 = 155.4
        (part.Weight.Tenths, part.Points.Tenths).ShouldBe((222, 155));
        part.Missing.Single().HeldYears.ShouldBe(1.4m);
    }

    [Fact]
    public void Experience_as_a_merit_counts_only_where_none_is_a_must()
    {
        var cook = Amina with { Experience = [new("kock", 3)] };
        Term.Experience.Told(cook, Job with { Experience = [new("kock", null, false)] }).Status.ShouldBe(Status.Met);
        Term.Experience.Told(cook, Job with { Experience = [new("kock", null, false), new(null, null, true)] }).Status.ShouldBe(Status.Missing);
    }

    [Theory]
    [InlineData(4, "omvårdnad", 80)]
    [InlineData(3, "omvårdnad", 80)]
    [InlineData(2, "omvårdnad", 40)]
    [InlineData(1, "omvårdnad", 0)]
    [InlineData(3, "socialt", 60)]
    [InlineData(3, "tandvård", 60)]
    [InlineData(3, "teknik", 40)]
    [InlineData(3, null, 40)]
    public void Education_is_level_times_field(int level, string? field, int eightieths) =>
        Term.Education.Told(Amina with { Education = [new(level, field)] }, Job with { Education = [new(3, "omvårdnad")] })
            .Points.Tenths.ShouldBe(((167 * eightieths * 2) + 80) / 160);

    [Theory]
    [InlineData(Assessment.Recognised, 10)]
    [InlineData(Assessment.Partly, 8)]
    [InlineData(Assessment.Applied, 7)]
    [InlineData(Assessment.None, 5)]
    public void A_foreign_education_counts_by_how_far_it_is_assessed(Assessment assessment, int tenths)
    {
        var job = Job with { Education = [new(3, null)] };
        Term.Education.Told(Amina with { Education = [new(5, null, true, assessment)] }, job).Points.Tenths.ShouldBe(((167 * tenths * 2) + 10) / 20);
        Term.Education.Told(Amina with { Education = [new(5, null, true, assessment), new(3, null)] }, job).Status.ShouldBe(Status.Met);
    }

    [Fact]
    public void A_language_as_a_merit_is_the_mean_over_skills()
    {
        var part = Term.Language.Told(
            Amina with { Languages = [new("en", Cefr.B1, Cefr.A2, Cefr.A1, Cefr.A0)] },
            Job with { LanguageMerits = [new LanguageDemand("en", null, LanguageSkills.All)] });
        // (1 + ½ + ¼ + 0) / 4 of 12.5
        (part.Weight.Tenths, part.Points.Tenths, part.Status).ShouldBe((125, 55, Status.Partly));
    }

    [Fact]
    public void Weights_not_asked_for_are_spread_and_the_last_tenths_go_to_the_largest_remainders()
    {
        var all = Job with
        {
            Skills = ["a"],
            SkillMerits = ["b"],
            Experience = [new(null, null, true)],
            Education = [new(3, null)],
            LanguageMerits = [new LanguageDemand("en")],
        };
        Weights(all).ShouldBe([350, 350, 80, 100, 70, 50]);
        // 35, 35, 8 of 78: 448.7, 448.7, 102.6; two tenths are left, and the tie goes by the table.
        Weights(Job with { Skills = ["a"], SkillMerits = ["b"] }).ShouldBe([449, 449, 102, 0, 0, 0]);
        Weights(Job).ShouldBe([1000, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void An_ad_that_tells_little_is_thin()
    {
        Explain(Amina, Job).Thin.ShouldBeTrue();
        Explain(Amina, Job with { SkillMerits = ["b"], LanguageMerits = [new LanguageDemand("en")] }).Thin.ShouldBeTrue();
        Explain(Amina, Job with { Experience = [new(null, null, true)], LanguageMerits = [new LanguageDemand("en")] }).Thin.ShouldBeFalse();
    }

    [Fact]
    public void What_nobody_has_asked_the_person_is_unknown_and_what_there_is_none_of_is_missing()
    {
        var job = Job with { Skills = ["lyft"] };
        Term.Skills.Told(Amina with { Skills = null }, job).Status.ShouldBe(Status.Unknown);
        Term.Skills.Told(Amina, job).Status.ShouldBe(Status.Missing);
    }

    private static IEnumerable<int> Weights(OpeningDemands opening) => Explain(Amina, opening).Parts.Skip(6).Select(p => p.Weight.Tenths);
}
