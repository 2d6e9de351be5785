using Matchning.Matches;
using Matchning.Permissions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>What matchningsagent@huddinge.demo does on a morning.</summary>
public sealed class MatchAgentJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Opens_an_opening_and_reads_who_fits_why_and_what_is_missing()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator($"button[value='{Demo.EmailOf(Role.MatchAgent)}']").ClickAsync();
        await page.ComesTo("/sign-in", has: false);
        await page.GotoAsync("/openings");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("undersköterska flemingsberg");
        await page.Keyboard.PressAsync("Enter");
        await page.ComesTo("q=");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undersköterska till hemtjänsten i Flemingsberg" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Matchningar", Exact = true }).ClickAsync();

        var first = page.Locator("article.match").First;
        (await first.InnerTextAsync()).ShouldContain("Selam Testfall");
        (await first.Locator("li.met").CountAsync()).ShouldBeGreaterThan(1);
        (await page.ContentAsync()).ShouldNotContain("20021219", Case.Insensitive, "an agent reads no numbers");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Registers_an_employers_need_by_keyboard_alone_and_sees_who_fits_at_once()
    {
        await chromium.House.App.Services.GetRequiredService<MatchIndex>().Built;
        var page = await chromium.PageAsync(Demo.EmailOf(Role.MatchAgent));
        await page.GotoAsync("/openings");
        var keys = new Keyboard(page);
        await keys.Follow("Registrera plats");
        await keys.Fill("Rubrik", "Vårdbiträde till Tangentgården");
        await keys.Fill("Arbetsgivare", "Exempelvården AB");
        await keys.Press("Escape");
        await keys.Fill("Yrke", "Vårdbiträde");
        await keys.Press("Escape");
        await keys.Fill("Kommun där arbetet utförs", "Huddinge");
        await keys.Press("Escape");
        await keys.Follow("Spara");
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Vårdbiträde till Tangentgården");

        for (var waited = 0; waited < 40 && await page.Locator("article.match").CountAsync() == 0; waited++)
        {
            await page.GotoAsync(page.Url.Replace("/matches", "") + "/matches");
            await Task.Delay(50);
        }

        (await page.Locator("article.match").CountAsync()).ShouldBeGreaterThan(0);
        await page.Context.CloseAsync();
    }
}
