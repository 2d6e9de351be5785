using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>What axe finds on a page, as lines "rule selector: what".</summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async ({ reviewed, isNarrow }) => {
          // What a wide table has scrolled out of sight cannot be measured; its colours are when the page is wide.
          const scrolled = node => isNarrow && !!document.querySelector(node.target.flat().at(-1))?.closest(".wide");
          const fits = (node, selector) => selector === "*" || !!document.querySelector(node.target.flat().at(-1))?.matches(selector);
          const found = await axe.run(document, { resultTypes: ["violations", "incomplete"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
          found.incomplete.forEach(rule => rule.nodes = rule.nodes.filter(node => !(rule.id === "color-contrast" && scrolled(node)) && !reviewed.some(r => r.rule === rule.id && [...node.any, ...node.all, ...node.none].some(c => c.message.includes(r.what)) && fits(node, r.selector))));
          const lines = kind => found[kind].flatMap(rule => rule.nodes.map(node => ({ rule: rule.id, selector: node.target.flat().join(" "), what: (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? rule.help })));
          return JSON.stringify({ violations: lines("violations"), incomplete: lines("incomplete") });
        }
        """;

    /// <summary>The incompletes that a person has looked at: rule, words of what axe says, a selector that the element fits (or *), why it is right.</summary>
    private static readonly (string Rule, string What, string Selector)[] Reviewed =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reviewed.tsv")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(cells => cells is [var rule, var what, var selector, { Length: > 10 }] ? (rule, what, selector) : throw new InvalidDataException($"reviewed.tsv: rule, words, selector, reason: {string.Join(" | ", cells)}"))];

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
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, bool isNarrow)
    {
        var reviewed = Reviewed.Select(r => new { rule = r.Rule, what = r.What, selector = r.Selector }).ToArray();
        var found = JsonSerializer.Deserialize<Dictionary<string, List<Finding>>>(await page.EvaluateAsync<string>(Run, new { reviewed, isNarrow }), JsonSerializerOptions.Web)!;
        return [.. found["violations"].Select(f => f.ToString()), .. found["incomplete"].Select(f => "not reviewed: " + f)];
    }
}
