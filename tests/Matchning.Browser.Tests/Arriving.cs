using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>Waits until a page has come where it should.</summary>
/// <remarks>By asking again and again: Playwright's <c>WaitForURLAsync</c> looks once and then waits for the next navigation, and misses one that
/// comes in between.</remarks>
public static class Arriving
{
    /// <summary>Waits until the address contains the words, or, when <paramref name="has"/> is false, no longer does.</summary>
    public static async Task ComesTo(this IPage page, string words, bool has = true)
    {
        var address = new Regex(Regex.Escape(words));
        var expected = Assertions.Expect(page);
        await (has ? expected : expected.Not).ToHaveURLAsync(address, new() { Timeout = 15_000 });
        await page.WaitForLoadStateAsync();
    }
}
