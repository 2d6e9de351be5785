namespace Matchning.Tests;

[Trait("Slow", "Yes")]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("nosuch")]
    [InlineData("mtach", "--openings", "x")]
    [InlineData("Match", "--help")]
    public async Task A_verb_that_is_none_is_wrong_usage_and_starts_nothing(params string[] arguments)
    {
        var run = await CommandRun.Of(null, arguments);
        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith($"There is no verb {arguments[0]}.");
    }
}
