using System.Text.Json;
using Matchning.Demo;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Demo;

public class DemoAdsTests
{
    private static readonly IReadOnlyList<(DemoAd Ad, JsonElement Json)> All = [.. Small.Ads.Select(ad => (ad, JsonDocument.Parse(ad.Json).RootElement))];

    [Fact]
    public void There_are_as_many_as_asked_for() => Small.Ads.Count.ShouldBe(1500);

    [Fact]
    public void No_two_ads_share_a_text() => Small.Ads.Select(ad => ad.Text).ShouldBeUnique();

    [Fact]
    public void Every_reference_resolves_in_the_starter_taxonomy()
    {
        foreach (var (ad, json) in All)
        {
            Kind(json.GetProperty("occupation")).ShouldBe(ConceptKind.Occupation, ad.Headline);
            Kind(json.GetProperty("occupation_group")).ShouldBe(ConceptKind.Group);
            Kind(json.GetProperty("occupation_field")).ShouldBe(ConceptKind.Field);
            string code = json.GetProperty("workplace_address").GetProperty("municipality_code").GetString()!;
            Catalogue.Starter.Find(ConceptKind.Municipality, code).ShouldNotBeNull();
            json.GetProperty("must_have").GetProperty("skills").EnumerateArray().ShouldAllBe(skill => Kind(skill) == ConceptKind.Skill);
            json.GetProperty("must_have").GetProperty("languages").EnumerateArray().ShouldAllBe(language => Kind(language) == ConceptKind.Language);
        }
    }

    [Fact]
    public void About_two_fifths_are_in_the_five_municipalities() =>
        Share(ad => Small.Five.Contains(ad.Workplace.Municipality)).ShouldBeInRange(36, 48);

    [Fact]
    public void Texts_speak_of_licences_and_languages_about_as_often_as_in_life()
    {
        Share(ad => ad.Text.Contains("körkort", StringComparison.OrdinalIgnoreCase)).ShouldBeInRange(25, 55);
        Share(ad => ad.Text.Contains("svensk", StringComparison.OrdinalIgnoreCase)).ShouldBeInRange(45, 85);
        Share(ad => ad.Language == "en").ShouldBeInRange(5, 11);
    }

    [Fact]
    public void Nearly_all_ads_state_their_demands_in_fields_so_that_matches_have_reasons()
    {
        int stated = All.Count(ad => ad.Json.GetProperty("driving_license").ValueKind == JsonValueKind.Array
            || ad.Json.GetProperty("must_have").EnumerateObject().Any(member => member.Value.GetArrayLength() > 0));

        (stated * 100 / All.Count).ShouldBeInRange(88, 98);
    }

    [Fact]
    public void Texts_are_as_long_as_ads_are_and_leave_nothing_unfilled()
    {
        foreach (var ad in Small.Ads)
        {
            ad.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeInRange(45, 350, ad.Text);
            ad.Text.ShouldNotContain("{");
            ad.Text.Split('\n').ShouldAllBe(line => !line.TrimStart('-', ' ').StartsWith('('), ad.Text);
            ad.Headline.ShouldNotStartWith("(");
            ad.Text.ShouldNotContain(" | ");
            ad.Text.ShouldNotContain("..");
            ad.Headline.ShouldNotContain("{");
        }
    }

    [Fact]
    public void What_an_ad_demands_stands_in_its_text()
    {
        foreach (var ad in Small.Ads)
        {
            foreach (var demand in ad.Demands)
            {
                ad.Text.ShouldContain(demand.Words, Case.Insensitive, demand.Kind);
            }
        }
    }

    [Fact]
    public void Every_occupation_that_has_words_is_advertised()
    {
        DemoAds.Occupations.Count.ShouldBeGreaterThanOrEqualTo(80);
        DemoAds.Occupations.ShouldBeSubsetOf(Small.Ads.Select(ad => ad.OccupationId));
    }

    [Fact]
    public void Dates_are_in_order_and_most_ads_are_open()
    {
        foreach (var (ad, json) in All)
        {
            var published = json.GetProperty("publication_date").GetDateTime();
            DateOnly.FromDateTime(published).ShouldBeInRange(Small.Today.AddDays(-60), Small.Today);
            json.GetProperty("application_deadline").GetDateTime().ShouldBeGreaterThan(published, ad.Id);
        }

        string today = Small.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        int open = All.Count(ad => !ad.Json.GetProperty("removed").GetBoolean() && string.CompareOrdinal(ad.Json.GetProperty("application_deadline").GetString(), today) > 0);
        (open * 100 / All.Count).ShouldBeInRange(88, 98);
    }

    private static int Share(Func<DemoAd, bool> of) => Small.Ads.Count(of) * 100 / Small.Ads.Count;

    private static ConceptKind? Kind(JsonElement concept) => Catalogue.Starter.Find(concept.GetProperty("concept_id").GetString())?.Kind;
}
