using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Matchning.Matches.OnFiles;

namespace Matchning.Matches;

/// <summary>The verb <c>match</c>: the engine on files alone, without a database.</summary>
public static class MatchVerb
{
    /// <summary>More than any list that a person reads; a larger one would only be a mistake.</summary>
    private const int LongestList = 1_000_000;

    public static Command Command()
    {
        var openings = File("--openings", "Job ads as JobSearch and JobStream give them: JSON lines or an array, .gz by name, - for standard input.");
        var participants = File("--participants", "Participants, one JSON object each: JSON lines or an array, .gz by name, - for standard input.");
        var top = Count("--top", 10, "How many openings each participant gets at most.");
        var withinReach = Count("--within-reach", 0, "How many more each gets where one licence, authorisation or language step is all that is open.");
        var format = new Option<string>("--format") { Description = "json: one result a line. text: for reading.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "text");
        var today = new Option<DateOnly?>("--today") { Description = "The day to match on, as 2026-01-31. Default: today in Stockholm.", HelpName = "date", CustomParser = Day };
        var taxonomy = new Option<string?>("--taxonomy") { Description = "A folder with the JobTech taxonomy: taxonomy/, relations/ and geo/. Default: the built-in starter.", HelpName = "folder" };
        var structuredOnly = new Option<bool>("--structured-only") { Description = "Leave the ads' texts unread." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 if a row had to be skipped." };

        var command = new Command("match", "Matches participants with openings from two files, with the reasons.")
        {
            openings, participants, top, withinReach, format, today, taxonomy, structuredOnly, strict
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(openings) == "-" && result.GetValue(participants) == "-")
            {
                result.AddError("Only one of --openings and --participants can be standard input. Name a file for the other.");
            }
        });
        command.SetAction((parsed, cancellation) => MatchRun.RunAsync(
            new MatchOrder(
                parsed.GetRequiredValue(openings), parsed.GetRequiredValue(participants), parsed.GetValue(top), parsed.GetValue(withinReach),
                parsed.GetValue(format) == "text", parsed.GetValue(today), parsed.GetValue(taxonomy), parsed.GetValue(structuredOnly), parsed.GetValue(strict)),
            Surroundings.Console,
            cancellation));
        return command;
    }

    private static Option<string> File(string name, string description) => new(name) { Description = description, HelpName = "file", Required = true };

    private static Option<int> Count(string name, int usual, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) || number is < 0 or > LongestList))
            {
                result.AddError($"{name} takes a whole number from 0 to {LongestList}, not “{result.Tokens[0].Value}”.");
            }
        });
        return option;
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--today takes a day such as 2026-01-31, not “{result.Tokens[0].Value}”.");
        return null;
    }
}
