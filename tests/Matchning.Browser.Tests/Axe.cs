using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>What axe finds on a page, as lines "rule selector: what".</summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async () => {
          const found = await axe.run(document, { resultTypes: ["violations", "incomplete"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
          const lines = kind => found[kind].flatMap(rule => rule.nodes.map(node => ({ rule: rule.id, selector: node.target.flat().join(" "), what: (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? rule.help })));
          return JSON.stringify({ violations: lines("violations"), incomplete: lines("incomplete") });
        }
        """;

    /// <summary>The incompletes that a person has looked at: rule, selector (a beginning, or * for all), why it is right.</summary>
    private static readonly (string Rule, string Selector)[] Reviewed =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reviewed.tsv")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(cells => cells is [var rule, var selector, { Length: > 10 }] ? (rule, selector) : throw new InvalidDataException($"reviewed.tsv: rule, selector, reason: {string.Join(" | ", cells)}"))];

    /// <summary>One finding.</summary>
    /// <param name="Rule">The rule of axe.</param>
    /// <param name="Selector">Where.</param>
    /// <param name="What">In words.</param>
    public sealed record Finding(string Rule, string Selector, string What)
    {
        public override string ToString() => $"{Rule} {Selector}: {What}";
    }

    /// <summary>Puts axe into a page; once after each load.</summary>
    public static Task PrepareAsync(IPage page) => page.EvaluateAsync(Script);

    /// <summary>The violations, and the incompletes that nobody has reviewed.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var found = JsonSerializer.Deserialize<Dictionary<string, List<Finding>>>(await page.EvaluateAsync<string>(Run), JsonSerializerOptions.Web)!;
        return [.. found["violations"].Select(f => f.ToString()),
            .. found["incomplete"].Where(f => !Reviewed.Any(r => r.Rule == f.Rule && (r.Selector == "*" || f.Selector.StartsWith(r.Selector, StringComparison.Ordinal)))).Select(f => "not reviewed: " + f)];
    }
}
