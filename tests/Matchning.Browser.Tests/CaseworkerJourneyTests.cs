using Microsoft.Playwright;
using Matchning.Matches;
using Matchning.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Browser.Tests;

/// <summary>What handlaggare@huddinge.demo does on a morning.</summary>
public sealed class CaseworkerJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Opens_a_participant_and_reads_why_the_first_match_fits_and_what_is_missing()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator($"button[value='{Demo.EmailOf(Role.Caseworker)}']").ClickAsync();
        await page.GetByLabel("Namn, början på ett namn eller ett helt nummer").FillAsync("selam testf");
        await page.GetByRole(AriaRole.Link, new() { Name = "Selam Testfall" }).ClickAsync();
        page.Url.ShouldNotContain("selam", Case.Insensitive);
        await page.GetByRole(AriaRole.Link, new() { Name = "Matchningar", Exact = true }).ClickAsync();

        var first = page.Locator("article.match").First;
        (await first.InnerTextAsync()).ShouldContain("av 100");
        (await first.Locator("li.met").CountAsync()).ShouldBeGreaterThan(1, "why it fits");
        (await first.Locator("li").AllInnerTextsAsync()).ShouldContain(text => text.Contains("saknas", StringComparison.OrdinalIgnoreCase), "what is missing, or that nothing is");
        await first.GetByRole(AriaRole.Link, new() { Name = "Hela uträkningen" }).ClickAsync();
        (await page.Locator(".compare-table tbody tr").CountAsync()).ShouldBe(12);
        (await page.Locator(".compare-table tfoot").InnerTextAsync()).ShouldContain("av 100");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Registers_a_participant_by_keyboard_alone_and_sees_matches_at_once()
    {
        await chromium.House.App.Services.GetRequiredService<MatchIndex>().Built;
        var page = await chromium.PageAsync(Demo.EmailOf(Role.Caseworker));
        await page.GotoAsync("/participants");
        var keys = new Keyboard(page);
        await keys.Follow("Registrera deltagare");
        await keys.Fill("Förnamn", "Tangenta");
        await keys.Fill("Efternamn", "Bordsson");
        await keys.Follow("Registrera och fortsätt");

        await keys.To("Önskat arbete");
        await page.Keyboard.TypeAsync("vårdbitr");
        await page.Locator("[role=listbox]:not([hidden]) [role=option]").First.WaitForAsync();
        await keys.Press("ArrowDown");
        await keys.Press("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.value")).ShouldBe("Vårdbiträde");
        await keys.Follow("Spara och se jobb som passar");

        page.Url.ShouldEndWith("/matches");
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("Tangenta Bordsson");
        (await page.Locator("article.match").CountAsync()).ShouldBeGreaterThan(0, "a wish, reach and hours are enough to match");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Compares_two_jobs_and_prints_them_with_name_date_and_page_numbers()
    {
        var page = await chromium.PageAsync(Demo.EmailOf(Role.Caseworker));
        await page.GotoAsync("/participants?show=all");
        await page.Locator("#res tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Matchningar", Exact = true }).ClickAsync();
        var boxes = page.GetByLabel("Jämför", new() { Exact = false });
        if (await boxes.CountAsync() >= 2)
        {
            await boxes.Nth(0).CheckAsync();
            await boxes.Nth(1).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Jämför valda" }).ClickAsync();
            (await page.Locator(".compare-table thead th").CountAsync()).ShouldBe(3);
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator("header.top").IsVisibleAsync()).ShouldBeFalse("no navigation on paper");
        (await page.Locator(".print-head").InnerTextAsync()).ShouldContain("Matchning (demo)");
        (await page.PdfAsync()).Length.ShouldBeGreaterThan(5_000);
        await page.Context.CloseAsync();
    }
}
