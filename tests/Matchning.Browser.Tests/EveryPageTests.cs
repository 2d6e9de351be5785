using Matchning.Tests;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>Every page that the program has, with real ids: in Swedish and English, narrow and wide, light and dark.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task No_page_has_a_fault_that_axe_finds_or_overflows_or_keeps_anything_in_the_browser(string language)
    {
        var pages = await Addresses.OfPagesAsync(chromium.House, await Demo.IdsAsync(chromium.House));
        var all = await Addresses.OfPagesAsync(chromium.House, (_, name) => name);
        all.Select(p => p.Route).Except(pages.Select(p => p.Route)).ShouldBeEmpty("Demo.IdsAsync says which thing to open");
        var faults = new List<string>();
        foreach (var byRole in pages.GroupBy(p => p.Role))
        {
            var page = await chromium.PageAsync(byRole.Key is { } role ? Demo.EmailOf(role) : null, language);
            page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) { faults.Add($"{page.Url}: {message.Text}"); } };
            foreach (var (_, url, _) in byRole)
            {
                faults.AddRange((await FaultsAsync(page, url)).Select(fault => $"{url} {fault}"));
            }

            await page.Context.CloseAsync();
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync("/accessibility");
        await page.EvaluateAsync("""
            document.querySelector("main").insertAdjacentHTML("beforeend", "<img src='/icon.svg' class='planted'><div id='broad'>x</div>");
            document.getElementById("broad").style.width = "2000px";
            localStorage.setItem("planted", "1");
            """);
        var faults = await HereAsync(page, "planted");
        faults.ShouldContain(f => f.Contains("image-alt", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Contains("overflows", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Contains("keeps", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string url)
    {
        var answer = await page.GotoAsync(url);
        return answer!.Status >= 400 && !url.StartsWith("/error/", StringComparison.Ordinal) && !url.Contains(Guid.Empty.ToString(), StringComparison.Ordinal) ? [$"answers {answer.Status}"] : await HereAsync(page, url);
    }

    internal static async Task<IReadOnlyList<string>> HereAsync(IPage page, string url)
    {
        var faults = new List<string>();
        await Axe.PrepareAsync(page);
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var needs && needs > width)
            {
                faults.Add($"overflows: {needs} of {width} px. {await page.EvaluateAsync<string>(Widest)}");
            }

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                faults.AddRange((await Axe.FindingsAsync(page, isNarrow: width == 320)).Select(finding => $"({width} px, {scheme}) {finding}"));
            }
        }

        // htmx notes the address it is at, for the back button of this tab; an address holds no name and no number.
        if (await page.EvaluateAsync<string>("[...Object.keys(localStorage), ...Object.keys(sessionStorage).filter(k => k !== 'htmx-current-path-for-history')].join()") is { Length: > 0 } kept)
        {
            faults.Add($"keeps something in the browser: {kept}");
        }

        return [.. faults.Distinct()];
    }

    private const string Widest = """
        [...document.querySelectorAll("main *, header *, footer *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".wide"))
          .slice(0, 3).map(e => e.tagName.toLowerCase() + "." + e.className + " " + Math.round(e.getBoundingClientRect().right)).join(", ")
        """;
}
