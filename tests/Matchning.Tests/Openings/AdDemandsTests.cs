using System.Text;
using Matchning.Matching;
using Matchning.Openings;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Openings;

public sealed class AdDemandsTests
{
    private readonly Ids _ids = new(new CatalogueBuilder()
        .Add(ConceptKind.Field, "field", "Hälso- och sjukvård")
        .Add(ConceptKind.Group, "group", "Undersköterskor", code: "5321", parent: "field")
        .Add(ConceptKind.Occupation, "nurse", "Undersköterska", code: "5321", parent: "group").AddAlias("77", "nurse")
        .Add(ConceptKind.Occupation, "guarded", "Sjuksköterska", parent: "group")
        .Add(ConceptKind.Authorisation, "leg", "Legitimation").AddAuthorisation("guarded", "leg")
        .Add(ConceptKind.Skill, "skill", "Förflyttning").AddAlias("9", "skill")
        .Add(ConceptKind.Language, "language-sv", "Svenska", code: "sv")
        .Add(ConceptKind.Region, "01", "Stockholms län").AddAlias("region", "01")
        .Add(ConceptKind.Municipality, "0127", "Botkyrka", code: "0127", parent: "01").AddAlias("CCVZ", "0127")
        .Add(ConceptKind.EducationLevel, "three", "Gymnasial utbildning", code: "3")
        .Add(ConceptKind.EducationField, "723", "Vård", code: "723")
        .Build());

    [Fact]
    public void Skills_are_required_or_a_merit()
    {
        var demands = Of("""{"must_have":{"skills":[{"concept_id":"skill"},{"legacy_ams_taxonomy_id":"9"}]},"nice_to_have":{"skills":[{"concept_id":"other"}]}}""");
        demands.Skills.ShouldBe(["skill"]);
        demands.SkillMerits.ShouldBe(["other"]);
        _ids.Unknown.ShouldContainKeyAndValue((ConceptKind.Skill, "other"), 1);
    }

    [Fact]
    public void What_an_ad_names_twice_is_asked_for_once()
    {
        var demands = Of("""{"must_have":{"languages":[{"label":"Svenska"},{"concept_id":"zSLA_vw2_FXN"}],"work_experiences":[{"concept_id":"nurse"},{"legacy_ams_taxonomy_id":"77"}]}}""");
        demands.LanguageMusts.Count.ShouldBe(1);
        demands.Experience.ShouldBe([new ExperienceDemand("nurse", null, IsMust: true)]);
    }

    [Fact]
    public void An_occupation_of_a_newer_taxonomy_still_has_the_group_and_the_field_that_the_ad_states()
    {
        var demands = Of("""{"occupation":{"concept_id":"new"},"occupation_group":{"concept_id":"group"},"occupation_field":{"concept_id":"field"}}""");
        (demands.Occupation, demands.Group, demands.Field).ShouldBe(("new", "group", null));
        demands = Of("""{"occupation_group":{"concept_id":"new-group"},"occupation_field":{"concept_id":"field"}}""");
        (demands.Occupation, demands.Group, demands.Field).ShouldBe((null, "new-group", "field"));
        demands = Of("""{"occupation":{"concept_id":"nurse"},"occupation_group":{"concept_id":"odd"}}""");
        (demands.Occupation, demands.Group, demands.Field).ShouldBe(("nurse", null, null));
        _ids.Unknown.Keys.ShouldNotContain((ConceptKind.Group, "odd"), "what the taxonomy knows better is not asked about");
    }

    [Fact]
    public void A_region_that_says_it_is_not_stated_is_not_stated() =>
        Of("""{"workplace_address":{"region_code":"90","region":"Ospecificerad arbetsort"}}""").Region.ShouldBeNull();

    [Fact]
    public void A_language_of_the_feed_has_no_level()
    {
        var demands = Of("""{"must_have":{"languages":[{"concept_id":"zSLA_vw2_FXN","label":"Svenska"}]},"nice_to_have":{"languages":[{"label":"Svenska"}]}}""");
        demands.LanguageMusts.Single().Alternatives.ShouldBe([new LanguageAlternative("language-sv")]);
        demands.LanguageMerits.Single().Alternatives.ShouldBe([new LanguageAlternative("language-sv")]);
    }

    [Theory]
    [InlineData("""{"driving_license_required":true}""", "B")]
    [InlineData("""{"driving_license_required":true,"driving_license":[{"label":"C"},{"concept_id":"VTK8_WRx_GcM"}]}""", "C,B")]
    [InlineData("""{"driving_license":[{"concept_id":"bcFd_Vkt_KXL","label":"be"}]}""", "BE")]
    [InlineData("""{"driving_license_required":false,"driving_license":[{"label":"C"}]}""", "")]
    [InlineData("""{"driving_license_required":false}""", "")]
    [InlineData("""{"driving_license":null}""", "")]
    public void A_licence_is_asked_for_unless_the_ad_says_that_it_is_not(string ad, string classes) =>
        string.Join(",", Of(ad).Licences).ShouldBe(classes);

    [Theory]
    [InlineData("""{"scope_of_work":{"min":50,"max":null}}""", 50, 100)]
    [InlineData("""{"scope_of_work":{"min":null,"max":"60"}}""", 1, 60)]
    [InlineData("""{"scope_of_work":{"min":75,"max":80},"working_hours_type":{"concept_id":"6YE1_gAC_R2G"}}""", 75, 80)]
    [InlineData("""{"working_hours_type":{"concept_id":"6YE1_gAC_R2G","label":"Heltid"}}""", 100, 100)]
    [InlineData("""{"scope_of_work":{"min":null,"max":null},"working_hours_type":{"label":"Deltid"}}""", 1, 99)]
    [InlineData("""{"working_hours_type":{"legacy_ams_taxonomy_id":"1"}}""", 100, 100)]
    [InlineData("""{"working_hours_type":{"legacy_ams_taxonomy_id":2}}""", 1, 99)]
    public void Hours_are_the_scope_or_full_or_part_time(string ad, int min, int max) => Of(ad).Hours.ShouldBe(new HoursRange(min, max));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"scope_of_work":null,"working_hours_type":{"concept_id":"hGCt_6Ni_XPz","label":"Heltid/Deltid"}}""")]
    public void Hours_that_are_not_said_are_not_asked(string ad) => Of(ad).Hours.ShouldBeNull();

    [Theory]
    [InlineData("""{"occupation":{"concept_id":"nurse","legacy_ams_taxonomy_id":"1"},"occupation_group":{"concept_id":"group"}}""", "nurse", null, null)]
    [InlineData("""{"occupation":{"legacy_ams_taxonomy_id":"77"}}""", "nurse", null, null)]
    [InlineData("""{"occupation":{"label":"Undersköterska"},"occupation_group":{"concept_id":"group"}}""", null, "group", null)]
    [InlineData("""{"occupation":null,"occupation_field":{"concept_id":"field"}}""", null, null, "field")]
    [InlineData("{}", null, null, null)]
    public void The_most_precise_name_of_the_occupation_counts(string ad, string? occupation, string? group, string? field)
    {
        var demands = Of(ad);
        (demands.Occupation, demands.Group, demands.Field).ShouldBe((occupation, group, field));
    }

    [Fact]
    public void A_regulated_occupation_asks_for_its_authorisation()
    {
        Of("""{"occupation":{"concept_id":"guarded"}}""").Authorisations.ShouldBe(["leg"]);
        Of("""{"occupation":{"concept_id":"nurse"}}""").Authorisations.ShouldBeEmpty();
    }

    [Fact]
    public void Experience_names_its_occupation_or_means_the_ads_own()
    {
        Of("""{"experience_required":true}""").Experience.ShouldBe([new ExperienceDemand(null, null, IsMust: true)]);
        Of("""{"experience_required":true,"must_have":{"work_experiences":[{"legacy_ams_taxonomy_id":"77"}]},"nice_to_have":{"work_experiences":[{"concept_id":"group"}]}}""")
            .Experience.ShouldBe([new ExperienceDemand("nurse", null, IsMust: true), new ExperienceDemand("group", null, IsMust: false)]);
        Of("""{"experience_required":false}""").Experience.ShouldBeEmpty();
    }

    [Fact]
    public void Education_comes_by_level_and_field() =>
        Of("""{"must_have":{"education":[{"concept_id":"723"}],"education_level":[{"concept_id":"three"}]}}""").Education.ShouldBe([new EducationDemand(3, "723")]);

    [Theory]
    [InlineData("""{"municipality_code":"0127","region_concept_id":"region"}""", "0127", null, false)]
    [InlineData("""{"municipality_code":127}""", "0127", null, false)]
    [InlineData("""{"municipality_concept_id":"CCVZ"}""", "0127", null, false)]
    [InlineData("""{"municipality":"Botkyrka"}""", "0127", null, false)]
    [InlineData("""{"region_concept_id":"region"}""", null, "01", false)]
    [InlineData("""{"region_concept_id":"newer","region":"Stockholms län"}""", null, "01", false)]
    [InlineData("""{"country":"Norge","country_concept_id":"QJgN_Zge_BzJ"}""", null, null, true)]
    [InlineData("""{"country":"Norge"}""", null, null, true)]
    [InlineData("""{"country":"Sverige"}""", null, null, false)]
    public void The_workplace_is_a_municipality_a_region_or_abroad(string place, string? municipality, string? region, bool abroad)
    {
        var demands = Of($$"""{"workplace_address":{{place}}}""");
        (demands.Municipality, demands.Region, demands.Abroad).ShouldBe((municipality, region, abroad));
    }

    [Theory]
    [InlineData("""{"application_deadline":"2026-11-30T23:59:59","last_publication_date":"2026-12-24"}""", "2026-11-30")]
    [InlineData("""{"last_publication_date":"2026-12-24"}""", "2026-12-24")]
    [InlineData("""{"application_deadline":"2026-11-30T23:30:00Z"}""", "2026-12-01")]
    [InlineData("""{"application_deadline":"2026-07-01T00:30:00+05:00"}""", "2026-06-30")]
    public void The_last_day_is_stockholms(string ad, string day) => Of(ad).LastDay.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd", null));

    [Fact]
    public void What_the_ad_does_not_say_is_not_asked() =>
        Of("{}").ShouldBeEquivalentTo(new OpeningDemands("ad"));

    private OpeningDemands Of(string ad)
    {
        var json = ad == "{}" ? """{"id":"ad"}""" : """{"id":"ad",""" + ad.TrimStart()[1..];
        var (read, problem) = JobAdReading.Read(Encoding.UTF8.GetBytes(json));
        return AdDemands.Of(read ?? throw new InvalidOperationException(problem!.Sentence), _ids);
    }
}
