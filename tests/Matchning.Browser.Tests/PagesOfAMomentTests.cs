using System.Text;
using Matchning.Permissions;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>Pages that are there only while something is under way: axe finds nothing on them either.</summary>
public sealed class PagesOfAMomentTests(Chromium chromium)
{
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task The_pages_of_an_import_have_no_fault(string language)
    {
        var agent = await chromium.PageAsync(Demo.EmailOf(Role.MatchAgent), language);
        await agent.GotoAsync("/openings/import");
        var ad = """{"id":"77-?","headline":"Diskare till Exempelköket","employer":{"name":"Exempelköket AB"},"occupation":{"label":"Diskare"}}""".Replace("?", language, StringComparison.Ordinal);
        await agent.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "ads.jsonl", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(ad + "\n{\n") });
        await agent.Locator("main form#page-form button[type=submit]").ClickAsync();
        await agent.ComesTo("/openings/import/");
        (await EveryPageTests.HereAsync(agent, agent.Url)).ShouldBeEmpty();
        await agent.Context.CloseAsync();

        var caseworker = await chromium.PageAsync(Demo.EmailOf(Role.Caseworker), language);
        await caseworker.GotoAsync("/participants/import");
        var sheet = $"Förnamn;Efternamn;Telefon\nFil{language};Filsson;070-1740605\nFel{language};Filsson;abc\n";
        await caseworker.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(sheet) });
        await caseworker.Locator("main form#page-form button[type=submit]").ClickAsync();
        await caseworker.ComesTo("/columns/");
        (await EveryPageTests.HereAsync(caseworker, caseworker.Url)).ShouldBeEmpty();
        await caseworker.Locator("main form#page-form button[type=submit]").First.ClickAsync();
        await caseworker.ComesTo("/columns/", has: false);
        (await EveryPageTests.HereAsync(caseworker, caseworker.Url)).ShouldBeEmpty();
        await caseworker.Context.CloseAsync();
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task An_invitation_and_the_page_that_makes_it_have_no_fault(string language)
    {
        var admin = await chromium.PageAsync(Demo.EmailOf(Role.Administrator), language);
        await admin.GotoAsync("/coworkers");
        await admin.Locator("#Name").FillAsync("Ny Kollega");
        await admin.Locator("#Email").FillAsync($"ny.{language}@huddinge.demo");
        await admin.Locator("#Unit").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await admin.Locator("main form#page-form button[type=submit]").ClickAsync();
        var link = await admin.Locator("main .notice code").InnerTextAsync();
        (await EveryPageTests.HereAsync(admin, admin.Url)).ShouldBeEmpty();
        await admin.Context.CloseAsync();

        var invited = await chromium.PageAsync(null, language);
        await invited.GotoAsync(new Uri(link).PathAndQuery);
        (await invited.Locator("#Password").CountAsync()).ShouldBe(1);
        (await EveryPageTests.HereAsync(invited, invited.Url)).ShouldBeEmpty();
        await invited.Context.CloseAsync();
    }
}
