using Shouldly;

namespace Matchning.Tests.Architecture;

/// <summary>A room may use the rooms below it in the design's table, never those above it.</summary>
public sealed class RoomOrderTests
{
    private static readonly string Program = typeof(WebProgram).Assembly.Location;

    [Fact]
    public void No_type_and_no_page_uses_a_room_above_its_own()
    {
        var uses = RoomOrder.Compiled(Program, "Matchning", "/").ToList();
        uses.Count.ShouldBeGreaterThan(100);
        uses.ShouldContain(use => use.By.EndsWith(".cshtml", StringComparison.Ordinal), "the classes made from pages must be among them");
        RoomOrder.Violations(uses.Where(use => use.Room != "(the program)")).ShouldBeEmpty();
    }

    [Fact]
    public void No_source_names_a_room_above_its_own()
    {
        var root = Path.Combine(Sources.Root, "src", "Matchning");
        var uses = Sources.Of(root).Where(file => file.Contains('/') && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(file => RoomOrder.Written(file.Split('/')[0], file, File.ReadAllText(Path.Combine(root, file)))).ToList();
        uses.Count.ShouldBeGreaterThan(50);
        RoomOrder.Violations(uses).ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_with_code_is_a_room_of_the_table() =>
        Sources.Of(Path.Combine(Sources.Root, "src", "Matchning")).Where(file => file.Contains('/')).Select(file => file.Split('/')[0]).Distinct().Except(RoomOrder.Rooms).ShouldBeEmpty();

    [Fact]
    public void A_planted_class_that_asks_upwards_is_found() =>
        RoomOrder.Violations(Planted().Where(use => !use.By.EndsWith(".cshtml", StringComparison.Ordinal)))
            .ShouldBe(["Matchning.Tests.Architecture.Planted.Taxonomy.Upwards (Taxonomy) uses Access"]);

    [Fact]
    public void A_planted_page_that_asks_upwards_is_found() =>
        RoomOrder.Violations(Planted().Where(use => use.By.EndsWith(".cshtml", StringComparison.Ordinal)))
            .ShouldBe(["/Architecture/Planted/Taxonomy/Upwards.cshtml (Taxonomy) uses Access"]);

    [Theory]
    [InlineData("@inject Matchning.Matches.MatchIndex Index", "Matches")]
    [InlineData("<partial name=\"/Demo/_Banner.cshtml\" />", "Demo")]
    [InlineData("using Matchning.Openings;", "Openings")]
    public void A_planted_name_of_an_upper_room_is_found(string text, string upper) =>
        RoomOrder.Violations(RoomOrder.Written("Access", "planted", text)).ShouldBe([$"planted (Access) uses {upper}"]);

    private static IEnumerable<Use> Planted() => RoomOrder.Compiled(typeof(RoomOrderTests).Assembly.Location, "Matchning.Tests.Architecture.Planted", "/Architecture/Planted/");
}
