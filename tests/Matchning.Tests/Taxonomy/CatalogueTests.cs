using System.Globalization;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Taxonomy;

public sealed class CatalogueTests
{
    private static readonly Catalogue Starter = Catalogue.Starter;

    [Fact]
    public void An_assistant_nurse_can_replace_a_care_aide_and_not_the_other_way()
    {
        Starter.ReplaceableBy("yrke-vardbitrade").Select(by => by.Id).ShouldContain("yrke-underskoterska");
        Starter.ReplaceableBy("yrke-underskoterska").Select(by => by.Id).ShouldNotContain("yrke-vardbitrade");
    }

    [Theory]
    [InlineData("yrke-sjukskoterska", "leg-sjukskoterska")]
    [InlineData("yrke-barnmorska", "leg-barnmorska")]
    [InlineData("grupp-2260", "leg-tandlakare")]
    [InlineData("yrke-grundlarare-4-6", "leg-larare")]
    [InlineData("yrke-taxiforare", "leg-taxi")]
    [InlineData("yrke-modersmalslarare", null)]
    [InlineData("yrke-kurator", null)]
    [InlineData("yrke-underskoterska", null)]
    [InlineData("unknown", null)]
    public void An_occupation_requires_its_own_authorisation_or_that_of_its_group(string occupation, string? authorisation) =>
        (Starter.AuthorisationOf(occupation)?.Id).ShouldBe(authorisation);

    [Fact]
    public void Huddinge_is_within_45_km_of_Botkyrka_and_Norrköping_is_not()
    {
        var near = Starter.Within("0127", 45).Select(municipality => municipality.Label).ToList();
        near[0].ShouldBe("Botkyrka");
        near.ShouldContain("Huddinge");
        near.ShouldContain("Södertälje");
        near.ShouldNotContain("Norrköping");
        Starter.DistanceKm("0127", "0126").ShouldNotBeNull().ShouldBeInRange(5, 15);
        Starter.DistanceKm("1480", "0180").ShouldNotBeNull().ShouldBeInRange(390, 405);
        Starter.DistanceKm("0127", "9999").ShouldBeNull();
        Starter.Within("9999", 45).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_is_compared_exactly_since_am_is_a_language_and_AM_a_licence()
    {
        Starter.Find("am")!.Label.ShouldBe("Amhariska");
        Starter.Find("AM")!.Kind.ShouldBe(ConceptKind.Licence);
        Starter.Find(ConceptKind.Licence, "am").ShouldNotBeNull().Id.ShouldBe("AM");
        Starter.Find(ConceptKind.Language, "AR").ShouldNotBeNull().Id.ShouldBe("ar");
    }

    [Fact]
    public void A_code_finds_its_concept_where_the_kind_is_said()
    {
        Starter.Find(ConceptKind.Group, "5330")!.Label.ShouldBe("Vårdbiträden");
        Starter.Find(ConceptKind.EducationField, "723")!.Label.ShouldBe("Omvårdnad");
        Starter.Find(ConceptKind.EducationLevel, "3")!.Id.ShouldBe("niva-3");
        Starter.Find("5330").ShouldBeNull("a code is not an id");
        Starter.Find(ConceptKind.Occupation, "2222").ShouldBeNull("the code is that of the group, and a legacy id of some occupation");
    }

    [Theory]
    [InlineData("UNDERSKÖTERSKA, hemtjänst, äldreboende och habilitering")]
    [InlineData("underskoterska hemtjanst, aldreboende och habilitering")]
    [InlineData("Undersköterska")]
    public void A_label_resolves_whatever_its_case_diacritics_and_commas(string label) =>
        Starter.Resolve(ConceptKind.Occupation, "not known here", label)!.Id.ShouldBe("yrke-underskoterska");

    [Fact]
    public void The_id_decides_before_the_label() =>
        Starter.Resolve(ConceptKind.Occupation, "yrke-stadare", "Undersköterska")!.Id.ShouldBe("yrke-stadare");

    [Fact]
    public void A_synonym_that_two_share_resolves_to_none_and_an_alias_to_its_own()
    {
        var catalogue = new CatalogueBuilder()
            .Add(ConceptKind.Occupation, "x1", "Brandvakt", synonyms: ["vakt"])
            .Add(ConceptKind.Occupation, "x2", "Nattvakt", synonyms: ["vakt"])
            .Add(ConceptKind.Skill, "s1", "Vaksamhet")
            .AddAlias("5132", "x1").AddAlias("5132", "s1").AddAlias("77", "x2").AddAlias("1", "gone")
            .AddSkill("x1", "s1").AddSkill("x1", "s2")
            .Build();

        catalogue.Resolve(ConceptKind.Occupation, null, "Vakt").ShouldBeNull();
        catalogue.Find(ConceptKind.Skill, "5132")!.Id.ShouldBe("s1");
        catalogue.Find("5132").ShouldBeNull("two kinds have the alias");
        catalogue.Find("77")!.Id.ShouldBe("x2");
        catalogue.SkillsOf("x1").Select(skill => skill.Id).ShouldBe(["s1"]);
        catalogue.Dropped.ShouldBe(["skill x1 → s2", "alias 1 of gone"], ignoreOrder: true);
    }

    [Fact]
    public void A_label_is_in_English_on_an_English_page_and_else_in_Swedish_and_else_the_id()
    {
        Starter.Label("yrke-kock", CultureInfo.GetCultureInfo("en-GB")).ShouldBe("Cook, à la carte");
        Starter.Label("yrke-kock", CultureInfo.GetCultureInfo("sv-SE")).ShouldBe("Kock à la carte");
        Starter.Label("yrke-kock", CultureInfo.GetCultureInfo("ar")).ShouldBe("Kock à la carte");
        Starter.Label("0127", CultureInfo.GetCultureInfo("en")).ShouldBe("Botkyrka");
        Starter.Label("no-such-id", CultureInfo.GetCultureInfo("en")).ShouldBe("no-such-id");
    }

    [Fact]
    public void Lists_are_in_Swedish_order_and_licences_in_their_own()
    {
        var municipalities = Starter.All(ConceptKind.Municipality).Select(municipality => municipality.Label).ToList();
        municipalities[0].ShouldBe("Ale");
        municipalities[^1].ShouldBe("Övertorneå");
        municipalities.IndexOf("Åmål").ShouldBeLessThan(municipalities.IndexOf("Älmhult"));
        Starter.All(ConceptKind.Licence).Select(licence => licence.Id).Take(5).ShouldBe(["AM", "A1", "A2", "A", "B"]);
    }

    [Fact]
    public void A_group_knows_its_occupations_and_its_field()
    {
        Starter.OccupationsOf("grupp-5330").Select(occupation => occupation.Id).ShouldBe(["yrke-sjukvardsbitrade", "yrke-vardbitrade"]);
        Starter.FieldOf("yrke-vardbitrade")!.Label.ShouldBe("Hälso- och sjukvård");
        Starter.GroupOf("grupp-5330")!.Id.ShouldBe("grupp-5330");
        Starter.OccupationsOf("falt-naturbruk").ShouldBeEmpty("the children of a field are groups");
    }
}
