using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Taxonomy;

public sealed class SearchTests
{
    private static readonly Catalogue Starter = Catalogue.Starter;

    [Theory]
    [InlineData("undersköterska")]
    [InlineData("underskoterska")]
    [InlineData("UNDERSKÖTERSKA")]
    [InlineData("undrsköterska")]
    [InlineData("undesrkötreska")]
    [InlineData("usk")]
    [InlineData("USK")]
    [InlineData("assistant nurse, home")]
    public void An_assistant_nurse_is_found_however_it_is_typed(string typed) =>
        First(typed, ConceptKind.Occupation).ShouldBe("yrke-underskoterska");

    [Theory]
    [InlineData("städare", "yrke-stadare")]
    [InlineData("lokalvårdare", "yrke-stadare")]
    [InlineData("lokalvardare", "yrke-stadare")]
    [InlineData("stedare", "yrke-stadare")]
    [InlineData("kock", "yrke-kock")]
    [InlineData("skolkock", "yrke-kock-storhushall")]
    [InlineData("lastbilschafför", "yrke-distributionsforare")]
    [InlineData("snikare", "yrke-snickare")]
    [InlineData("personlig ass", "yrke-personlig-assistent")]
    [InlineData("assistent personlig", "yrke-personlig-assistent")]
    [InlineData("plumber", "yrke-vvs-montor")]
    [InlineData("barnsk", "yrke-barnskotare")]
    public void What_people_type_finds_what_they_mean(string typed, string expected) =>
        First(typed, ConceptKind.Occupation).ShouldBe(expected);

    [Theory]
    [InlineData(ConceptKind.Skill, "truckkort", "kunskap-truckkort-a-b")]
    [InlineData(ConceptKind.Skill, "c#", "kunskap-c-sharp")]
    [InlineData(ConceptKind.Skill, "c++", "kunskap-c-plus-plus")]
    [InlineData(ConceptKind.Skill, "hjärt-lungräddning", "kunskap-hlr")]
    [InlineData(ConceptKind.Language, "farsi", "fa")]
    [InlineData(ConceptKind.Language, "tigrinja", "ti")]
    [InlineData(ConceptKind.Language, "tigrin", "ti")]
    [InlineData(ConceptKind.Licence, "b", "B")]
    [InlineData(ConceptKind.Municipality, "sodertalje", "0181")]
    [InlineData(ConceptKind.Municipality, "hudinge", "0126")]
    public void So_do_the_other_kinds(ConceptKind kind, string typed, string expected) => First(typed, kind).ShouldBe(expected);

    [Fact]
    public void The_end_of_a_compound_is_found_after_its_beginnings()
    {
        var found = Starter.Search("skötare", 50, ConceptKind.Occupation).Select(concept => concept.Id).ToList();
        found[0].ShouldBe("yrke-skotare-psykiatri");
        found.ShouldContain("yrke-fastighetsskotare");
        found.ShouldContain("yrke-barnskotare");
    }

    [Fact]
    public void Only_the_kinds_asked_for_are_found_and_no_more_than_asked_for()
    {
        Starter.Search("s", 5, ConceptKind.Skill, ConceptKind.Language).ShouldAllBe(concept => concept.Kind == ConceptKind.Skill || concept.Kind == ConceptKind.Language);
        Starter.Search("s", 5).Count.ShouldBe(5);
        Starter.Search("s", 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("qqqqqqqq")]
    [InlineData("undersköterska undersköterska undersköterska städare lokalvårdare kock diskare målare")]
    public void Nothing_that_fits_gives_nothing(string typed) => Starter.Search(typed, 10).ShouldBeEmpty();

    [Fact]
    public void A_very_long_text_is_no_danger() => Starter.Search(new string('a', 100_000), 10).ShouldBeEmpty();

    [Fact]
    public void The_same_question_gives_the_same_answer_in_any_order_of_adding()
    {
        var concepts = Starter.All(ConceptKind.Occupation).Select(concept => concept with { Parent = null }).ToList();
        var forward = Of(concepts);
        var backward = Of(concepts.AsEnumerable().Reverse());
        foreach (string typed in new[] { "a", "förare", "assistent", "sk", "snikare" })
        {
            forward.Search(typed, 30).ShouldBe(backward.Search(typed, 30));
        }
    }

    private static string? First(string typed, params ReadOnlySpan<ConceptKind> kinds) => Starter.Search(typed, 10, kinds) is [var first, ..] ? first.Id : null;

    private static Catalogue Of(IEnumerable<Concept> concepts)
    {
        var builder = new CatalogueBuilder();
        foreach (var concept in concepts)
        {
            builder.Add(concept);
        }

        return builder.Build();
    }
}
