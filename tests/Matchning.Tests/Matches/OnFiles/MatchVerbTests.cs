using Matchning.Matches;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Matches.OnFiles;

public sealed class MatchVerbTests
{
    [Theory]
    [InlineData("--openings a --participants b")]
    [InlineData("--openings - --participants b --top 0 --within-reach 5 --format text --today 2026-01-31 --taxonomy dir --structured-only --strict")]
    public void The_contracts_options_are_understood(string arguments) => MatchVerb.Command().Parse(arguments).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("--openings a", "--participants")]
    [InlineData("--openings a --participants b --top many", "--top takes a whole number")]
    [InlineData("--openings a --participants b --within-reach -1", "--within-reach takes a whole number")]
    [InlineData("--openings a --participants b --today tomorrow", "--today takes a day such as 2026-01-31")]
    [InlineData("--openings a --participants b --format xml", "xml")]
    [InlineData("--openings - --participants -", "Only one of --openings and --participants")]
    [InlineData("--openings a --participants b --colour red", "--colour")]
    public void Wrong_usage_is_refused_with_a_reason(string arguments, string says) =>
        string.Join("\n", MatchVerb.Command().Parse(arguments).Errors.Select(error => error.Message)).ShouldContain(says);
}
