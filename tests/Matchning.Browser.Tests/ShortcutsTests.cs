using Matchning.Permissions;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>Shortcuts of a single key, and turning them off.</summary>
public sealed class ShortcutsTests(Chromium chromium)
{
    [Fact]
    public async Task Single_keys_lead_through_a_list_and_do_nothing_in_a_field_or_once_turned_off()
    {
        var page = await chromium.PageAsync(Demo.EmailOf(Role.Caseworker));
        await page.GotoAsync("/participants");
        var links = page.Locator("#res tbody tr a");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(links.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(links.Nth(0)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#Text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("j?k");
        (await page.Locator("#Text").InputValueAsync()).ShouldBe("j?k");

        await page.GotoAsync("/participants");
        await page.Keyboard.TypeAsync("?");
        await page.ComesTo("/keyboard");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stäng av kortkommandona" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Slå på kortkommandona" })).ToBeVisibleAsync();
        await page.GotoAsync("/participants");
        await page.Keyboard.PressAsync("j");
        (await page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("BODY");
        await page.Context.CloseAsync();
    }
}
