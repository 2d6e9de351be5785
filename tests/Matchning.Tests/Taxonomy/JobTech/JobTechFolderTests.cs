using Matchning.Taxonomy;
using Matchning.Taxonomy.JobTech;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Taxonomy.JobTech;

public sealed class JobTechFolderTests
{
    private static readonly Lazy<Catalogue> Real = new(() => JobTechFolder.Read(SharedData.Folder));

    [Fact]
    public void The_published_taxonomy_is_read_whole()
    {
        Count(ConceptKind.Field).ShouldBe(21);
        Count(ConceptKind.Group).ShouldBe(400);
        Count(ConceptKind.Municipality).ShouldBe(290);
        Count(ConceptKind.Region).ShouldBe(21);
        Count(ConceptKind.Licence).ShouldBe(14);
        Count(ConceptKind.EducationLevel).ShouldBe(7);
        Real.Value.Dropped.ShouldBeEmpty();

        static int Count(ConceptKind kind) => Real.Value.All(kind).Count;
    }

    [Theory]
    [InlineData(ConceptKind.Municipality, "0127", "Botkyrka")]
    [InlineData(ConceptKind.Municipality, "CCVZ_JA7_d3y", "Botkyrka")]
    [InlineData(ConceptKind.Municipality, "1435", "Tanum")]
    [InlineData(ConceptKind.Region, "CifL_Rzy_Mku", "Stockholms län")]
    [InlineData(ConceptKind.Language, "sv", "Svenska")]
    [InlineData(ConceptKind.Language, "SWE", "Svenska")]
    [InlineData(ConceptKind.Language, "502", "Svenska")]
    [InlineData(ConceptKind.Language, "zSLA_vw2_FXN", "Svenska")]
    [InlineData(ConceptKind.Occupation, "396", "Bilrekonditionerare")]
    [InlineData(ConceptKind.EducationLevel, "31", "Gymnasial utbildning")]
    public void An_id_is_found_by_every_spelling(ConceptKind kind, string id, string label) => Real.Value.Find(kind, id)!.Label.ShouldBe(label);

    [Fact]
    public void A_licence_is_found_by_its_concept_id_and_its_legacy_id()
    {
        Real.Value.Find(ConceptKind.Licence, "VTK8_WRx_GcM")!.Id.ShouldBe("B");
        Real.Value.Find(ConceptKind.Licence, "3")!.Id.ShouldBe("B");
    }

    [Fact]
    public void The_field_of_an_occupation_is_its_own_even_where_its_group_is_in_another() =>
        Real.Value.All(ConceptKind.Occupation).Count(occupation => Real.Value.GroupOf(occupation.Id) is { } group
            && Real.Value.FieldOf(occupation.Id) != Real.Value.FieldOf(group.Id)).ShouldBe(300);

    [Fact]
    public void Authorisations_are_carried_over_from_the_products_own_table()
    {
        Authorisation("Sjuksköterska, grundutbildad").ShouldBe("leg-sjukskoterska");
        Authorisation("Förskollärare").ShouldBe("leg-forskollarare");
        Authorisation("Kostrådgivare").ShouldBeNull("it is no dietitian, though some call one so");
        Authorisation("Vårdbiträde").ShouldBeNull();

        static string? Authorisation(string occupation) => Real.Value.AuthorisationOf(Real.Value.Resolve(ConceptKind.Occupation, null, occupation)!.Id)?.Id;
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("taxonomy");
        Should.Throw<TaxonomyFolderException>(() => JobTechFolder.Read(folder.FullName))
            .Message.ShouldStartWith(Path.Combine(folder.FullName, "taxonomy/the-ssyk-hierarchy-with-occupations.json.gz is missing."));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"concepts":[{"narrower":[{"narrower":[{"narrower":[{"id":7}]}]}]}]}}""")]
    public void A_broken_file_is_named(string content)
    {
        var folder = Directory.CreateTempSubdirectory("taxonomy");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "taxonomy"));
        var file = Path.Combine(folder.FullName, "taxonomy", "the-ssyk-hierarchy-with-occupations.json");
        File.WriteAllText(file, content);
        Should.Throw<TaxonomyFolderException>(() => JobTechFolder.Read(folder.FullName)).Message.ShouldStartWith($"{file} cannot be read as a part of the taxonomy");
        folder.Delete(recursive: true);
    }
}
