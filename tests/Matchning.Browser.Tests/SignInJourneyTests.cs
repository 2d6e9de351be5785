using Matchning.Demo;
using Matchning.Permissions;

namespace Matchning.Browser.Tests;

public sealed class SignInJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task A_caseworker_signs_in_and_out_by_keyboard_alone()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync("/sign-in");
        var keys = new Keyboard(page);
        await keys.Fill("E-post", Demo.EmailOf(Role.Caseworker));
        await keys.Fill("Lösenord", DemoFilling.Password);
        await keys.Follow("Logga in");
        page.Url.ShouldNotContain("/sign-in");
        await keys.Follow("Logga ut");
        page.Url.ShouldContain("/sign-in");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task After_an_error_focus_is_on_the_summary_and_its_link_leads_to_the_field()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync("/sign-in");
        var keys = new Keyboard(page);
        await keys.Fill("E-post", "ingen@huddinge.demo");
        await keys.Follow("Logga in");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("error-summary");
        (await page.TitleAsync()).ShouldStartWith("Fel:");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Email");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Enter_in_a_field_sends_the_form_and_does_not_switch_the_language()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync("/sign-in");
        var keys = new Keyboard(page);
        await keys.Fill("E-post", Demo.EmailOf(Role.Caseworker));
        await keys.Fill("Lösenord", DemoFilling.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ComesTo("/sign-in", has: false);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("sv");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_language_switch_in_the_middle_of_a_form_keeps_what_was_typed_and_tells_of_no_error()
    {
        var page = await chromium.PageAsync(Demo.EmailOf(Role.MatchAgent));
        await page.GotoAsync("/openings/new");
        await page.GetByLabel("Rubrik").FillAsync("Halvskriven rubrik");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await page.ComesTo("kept=");
        (await page.Locator("#Headline").InputValueAsync()).ShouldBe("Halvskriven rubrik");
        (await page.Locator("#error-summary").CountAsync()).ShouldBe(0);
        (await page.TitleAsync()).ShouldNotStartWith("Error");
        await page.Context.CloseAsync();
    }
}
