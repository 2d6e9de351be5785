using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Matchning.Tests;

/// <summary>A page as a person reads it. Fields are named by their label, buttons and links by their words.</summary>
public sealed partial class Page
{
    private Page(Person reader, HttpResponseMessage answer, string source, IReadOnlyList<string> trail)
    {
        (Reader, Status, Source, Trail) = (reader, answer.StatusCode, source, trail);
        Url = answer.RequestMessage!.RequestUri!;
        Headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(source);
    }

    public Person Reader { get; }

    public HttpStatusCode Status { get; }

    /// <summary>The markup as it was sent.</summary>
    public string Source { get; }

    /// <summary>The addresses that redirects led through.</summary>
    public IReadOnlyList<string> Trail { get; }

    public Uri Url { get; }

    /// <summary>Path and query.</summary>
    public string Path => Url.PathAndQuery;

    public IReadOnlyDictionary<string, string> Headers { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The h1.</summary>
    public string Heading => TextOf(Document.QuerySelector("h1"));

    /// <summary>The title of the tab.</summary>
    public string Title => Tidy(Document.Title ?? "");

    /// <summary>All words of the main part.</summary>
    public string Text => TextOf(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>The error summary's words, empty without errors.</summary>
    public string Errors => TextOf(Document.QuerySelector("#error-summary"));

    /// <summary>What a status notice says ("Sparat."), empty without one.</summary>
    public string Notice => TextOf(Document.QuerySelector("main .notice"));

    /// <summary>The rows of the (only, or <paramref name="nth"/>) table's body, each as its cells' words.</summary>
    public IReadOnlyList<string[]> Rows(int nth = 0) =>
        [.. Document.QuerySelectorAll("main table").ElementAtOrDefault(nth)?.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td,th").Select(TextOf).ToArray()) ?? []];

    /// <summary>The words of everything that the selector finds.</summary>
    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(TextOf)];

    /// <summary>Where the link with these words leads.</summary>
    public string Link(string words) => Named("a[href]", words).GetAttribute("href")!;

    /// <summary>Whether there is a link or button with these words.</summary>
    public bool Offers(string words) => Clickable().Any(e => Says(e, words));

    internal static async Task<Page> ReadAsync(Person reader, HttpResponseMessage answer, IReadOnlyList<string> trail) =>
        new(reader, answer, await answer.Content.ReadAsStringAsync(), trail);

    internal IEnumerable<IElement> Clickable() => Document.QuerySelectorAll("a[href], button, input[type=submit], summary");

    internal IElement Named(string selector, string words) =>
        Document.QuerySelectorAll(selector).FirstOrDefault(e => Says(e, words))
        ?? throw new InvalidOperationException($"{Path} ({(int)Status}) has no \"{words}\". It has: {string.Join(" | ", Document.QuerySelectorAll(selector).Select(TextOf))}\n{Text}");

    internal static string TextOf(IElement? element)
    {
        if (element is null)
        {
            return "";
        }

        // Blocks and cells stand apart, also where the markup has no white space between them.
        var copy = (IElement)element.Clone();
        foreach (var block in copy.QuerySelectorAll("p,li,div,td,th,h1,h2,h3,dt,dd,br,label,legend,option,button,section,caption").ToList())
        {
            block.Parent?.InsertBefore(block.Owner!.CreateTextNode(" "), block);
            block.AppendChild(block.Owner!.CreateTextNode(" "));
        }

        return Tidy(copy.TextContent);
    }

    internal static string Tidy(string text) => White().Replace(text, " ").Trim();

    private static bool Says(IElement element, string words)
    {
        if (TextOf(element) == words || element.GetAttribute("aria-label") == words || element.GetAttribute("value") == words)
        {
            return true;
        }

        var seen = (IElement)element.Clone();
        seen.QuerySelectorAll(".ds-sr-only, small").ToList().ForEach(hidden => hidden.Remove());
        return TextOf(seen) == words;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
