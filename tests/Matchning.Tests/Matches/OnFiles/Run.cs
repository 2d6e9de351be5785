using System.Text;
using Matchning.Matches.OnFiles;
using Xunit;

namespace Matchning.Tests.Matches.OnFiles;

/// <summary>A run of <c>match</c> over files written for it, and what came out.</summary>
internal sealed record Run(int Code, string[] Results, string Error)
{
    public const string Ad = """{"id":"a1","headline":"Vårdbiträde","application_deadline":"2026-12-01T23:59:59","publication_date":"2026-11-01T08:00:00","occupation":{"concept_id":"yrke-vardbitrade"},"workplace_address":{"municipality_code":"0127"}}""";
    public const string Person = """{"id":"p1","occupations":["yrke-vardbitrade"],"reach":["0127"]}""";

    public static async Task<Run> Of(string openings, string participants, Func<MatchOrder, MatchOrder>? with = null)
    {
        var folder = Directory.CreateTempSubdirectory("match");
        try
        {
            var (ads, people) = (Path.Combine(folder.FullName, "ads.jsonl"), Path.Combine(folder.FullName, "people.jsonl"));
            await File.WriteAllTextAsync(ads, openings, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(people, participants, TestContext.Current.CancellationToken);
            var order = new MatchOrder(ads, people, 10, 0, AsText: false, new DateOnly(2026, 11, 24), null, StructuredOnly: true, Strict: false);
            return await Of(with?.Invoke(order) ?? order, "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<Run> Of(MatchOrder order, string input)
    {
        var (output, error) = (new MemoryStream(), new StringWriter());
        var code = await MatchRun.RunAsync(
            order, new Surroundings(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, TimeProvider.System), TestContext.Current.CancellationToken);
        return new Run(code, Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Participant, opening and score of each result.</summary>
    public IEnumerable<string> Pairs => Results.Select(line => System.Text.Json.Nodes.JsonNode.Parse(line))
        .Select(one => $"{one!["participant"]} {one["opening"]} {one["score"]!.ToJsonString()}{(one["withinReach"]!.GetValue<bool>() ? " near" : "")}");
}
