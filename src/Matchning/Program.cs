using System.CommandLine;
using System.CommandLine.Invocation;
using Matchning.Matches;

var parsed = new RootCommand("Matchning: municipalities helping people into work together.") { MatchVerb.Command() }.Parse(args);
if (parsed.Action is ParseErrorAction refusal)
{
    refusal.ShowHelp = false;
}

var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : code;
