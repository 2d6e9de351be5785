namespace Matchning.Matches.OnFiles;

/// <summary>What the command line of <c>match</c> asks for.</summary>
/// <param name="Today">Null: the day in Stockholm.</param>
/// <param name="Taxonomy">A folder; null: the built-in starter.</param>
public sealed record MatchOrder(
    string Openings, string Participants, int Top, int WithinReach, bool AsText, DateOnly? Today, string? Taxonomy, bool StructuredOnly, bool Strict);

/// <summary>What a verb meets the world by. The streams are bytes: results are UTF-8 without a mark, whatever the console thinks.</summary>
public sealed record Surroundings(Stream Input, Stream Output, TextWriter Error, TimeProvider Clock)
{
    public static Surroundings Console => new(
        System.Console.OpenStandardInput(), System.Console.OpenStandardOutput(), System.Console.Error, TimeProvider.System);
}
