using Matchning.Permissions;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>Everything works without script: it only makes some of it quicker.</summary>
public sealed class WithoutScriptTests(Chromium chromium)
{
    [Fact]
    public async Task A_participant_is_registered_and_matched_without_script()
    {
        var cookie = await chromium.House.CookieOf(await Demo.AccountOfAsync(chromium.House, Demo.EmailOf(Role.Caseworker)));
        var context = await chromium.Browser.NewContextAsync(new() { BaseURL = chromium.House.Address.ToString(), JavaScriptEnabled = false });
        await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = chromium.House.Address.ToString() }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/participants/new");
        await page.GetByLabel("Förnamn").FillAsync("Utan");
        await page.GetByLabel("Efternamn").FillAsync("Skriptsson");
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrera och fortsätt" }).ClickAsync();

        // Misspelt: without script the text is looked up when the form is sent, and the choices are shown.
        await page.GetByLabel("Önskat arbete", new() { Exact = true }).FillAsync("vårdbitrde");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara och se jobb som passar" }).ClickAsync();
        await page.GetByLabel("Vårdbiträde", new() { Exact = false }).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara och se jobb som passar" }).ClickAsync();

        page.Url.ShouldEndWith("/matches");
        (await page.Locator("article.match").CountAsync()).ShouldBeGreaterThan(0);

        await page.GotoAsync("/openings?q=vårdbiträde");
        (await page.Locator("#res tbody a").CountAsync()).ShouldBeGreaterThan(0);
        await context.CloseAsync();
    }
}
