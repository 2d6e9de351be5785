using System.Text.RegularExpressions;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Taxonomy;

public sealed partial class StarterTests
{
    private static readonly Catalogue Starter = Catalogue.Starter;

    public static TheoryData<ConceptKind, string> Codes => new()
    {
        { ConceptKind.Group, @"^\d{4}$" },
        { ConceptKind.Occupation, @"^\d{4}$" },
        { ConceptKind.Language, "^[a-z]{2,3}$" },
        { ConceptKind.Licence, "^(AM|A1|A2|A|B|BE|C1|C1E|C|CE|D1|D1E|D|DE)$" },
        { ConceptKind.EducationLevel, "^[0-6]$" },
        { ConceptKind.EducationField, @"^\d{1,3}$" },
        { ConceptKind.Municipality, @"^\d{4}$" },
        { ConceptKind.Region, @"^\d{2}$" },
    };

    [Fact]
    public void Every_reference_leads_to_something() => Starter.Dropped.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_the_form_of_its_standard_and_is_given_once(ConceptKind kind, string form)
    {
        var codes = Starter.All(kind).Select(concept => concept.Code.ShouldNotBeNull(concept.Id)).ToList();
        codes.ShouldNotBeEmpty();
        codes.ShouldAllBe(code => Regex.IsMatch(code, form));
        if (kind != ConceptKind.Occupation)
        {
            codes.ShouldBeUnique();
        }
    }

    [Fact]
    public void Every_occupation_has_a_group_of_its_code_and_a_field_and_four_skills()
    {
        foreach (var occupation in Starter.All(ConceptKind.Occupation))
        {
            Starter.GroupOf(occupation.Id).ShouldNotBeNull(occupation.Id).Code.ShouldBe(occupation.Code);
            Starter.FieldOf(occupation.Id).ShouldNotBeNull(occupation.Id);
            Starter.SkillsOf(occupation.Id).Count.ShouldBeGreaterThanOrEqualTo(4, occupation.Id);
        }
    }

    [Fact]
    public void Every_skill_is_asked_for_by_some_occupation()
    {
        var asked = Starter.All(ConceptKind.Occupation).SelectMany(occupation => Starter.SkillsOf(occupation.Id)).ToHashSet();
        Starter.All(ConceptKind.Skill).Where(skill => !asked.Contains(skill)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ConceptKind.Occupation)]
    [InlineData(ConceptKind.Group)]
    [InlineData(ConceptKind.Skill)]
    [InlineData(ConceptKind.Language)]
    [InlineData(ConceptKind.Municipality)]
    [InlineData(ConceptKind.Authorisation)]
    public void Every_label_is_given_once_and_resolves_to_its_own_concept(ConceptKind kind)
    {
        foreach (var concept in Starter.All(kind))
        {
            Starter.Resolve(kind, null, concept.Label).ShouldBe(concept);
        }
    }

    [Fact]
    public void No_synonym_is_shared_between_occupations_since_it_would_resolve_to_neither() =>
        Starter.All(ConceptKind.Occupation).SelectMany(occupation => occupation.Synonyms)
            .Where(synonym => Starter.Resolve(ConceptKind.Occupation, null, synonym) is null).ShouldBeEmpty();

    [Fact]
    public void What_is_not_a_name_of_a_place_has_an_English_label() =>
        Enum.GetValues<ConceptKind>().Where(kind => kind != ConceptKind.Municipality).SelectMany(Starter.All)
            .Where(concept => string.IsNullOrWhiteSpace(concept.English)).ShouldBeEmpty();

    [Fact]
    public void Cells_are_trimmed_and_no_concept_repeats_its_label_as_a_synonym()
    {
        foreach (var concept in Enum.GetValues<ConceptKind>().SelectMany(Starter.All))
        {
            concept.Label.ShouldBe(concept.Label.Trim());
            concept.Synonyms.ShouldNotContain(concept.Label, concept.Id);
            concept.Synonyms.ShouldBeUnique();
            Readable().IsMatch(concept.Id).ShouldBeTrue(concept.Id);
        }
    }

    [Fact]
    public void There_are_290_municipalities_in_21_regions_and_21_occupation_fields()
    {
        Starter.All(ConceptKind.Municipality).Count.ShouldBe(290);
        Starter.All(ConceptKind.Region).Count.ShouldBe(21);
        Starter.All(ConceptKind.Field).Count.ShouldBe(21);
        Starter.All(ConceptKind.Municipality).ShouldAllBe(municipality => Starter.RegionOf(municipality.Id)!.Id == municipality.Id.Substring(0, 2));
    }

    [Fact]
    public void The_22_legitimated_professions_of_health_care_are_there_and_those_of_school() =>
        Starter.All(ConceptKind.Authorisation).Count(authorisation => authorisation.Label.StartsWith("Legitimation som ", StringComparison.Ordinal)).ShouldBe(24, "22 and two for animals");

    [GeneratedRegex("^[a-z0-9-]+$|^[A-E][A-Z0-9]*$")]
    private static partial Regex Readable();
}
