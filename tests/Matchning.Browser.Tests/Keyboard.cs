using Microsoft.Playwright;

namespace Matchning.Browser.Tests;

/// <summary>A person without a mouse: Tab, Enter and typing only. Every stop must be seen to have focus.</summary>
public sealed class Keyboard(IPage page)
{
    private const string Focused = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const named = id => document.getElementById(id)?.textContent;
          const words = e.getAttribute("aria-label") ?? (e.getAttribute("aria-labelledby") ?? "").split(" ").map(named).filter(Boolean).join(" ");
          const name = words || e.labels?.[0]?.textContent || e.textContent || e.value || "";
          const group = e.type === "radio" || e.type === "checkbox" ? e.closest("fieldset")?.querySelector("legend")?.textContent ?? "" : "";
          const style = getComputedStyle(e), around = e.labels?.[0] ? getComputedStyle(e.labels[0]) : style;
          const seen = [style, around].some(s => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none");
          return { name: name.replace(/\s+/g, " ").trim(), group: group.replace(/\s+/g, " ").trim(), seen, where: e.outerHTML.slice(0, 120) };
        }
        """;

    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>Tabs on until what has these words (label, link or button) has focus.</summary>
    public async Task<Keyboard> To(string words)
    {
        var passed = new List<string>();
        for (var stop = 0; stop < 250; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Stop?>(Focused) is not { } at)
            {
                continue;
            }

            at.Seen.ShouldBeTrue($"focus cannot be seen on {at.Where}");
            passed.Add(at.Name);
            if (at.Name == words || at.Name == words + " (valfritt)" || at.Name == words + " (optional)" || at.Group == words)
            {
                return this;
            }
        }

        throw new InvalidOperationException($"Tab never comes to \"{words}\" on {page.Url}. It comes to: {string.Join(" | ", passed.Distinct())}");
    }

    /// <summary>Types into what has focus, after what stands there is marked.</summary>
    public async Task<Keyboard> Type(string text)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
        return this;
    }

    /// <summary>Presses a key: Enter, Space, ArrowDown, Escape.</summary>
    public async Task<Keyboard> Press(string key)
    {
        await page.Keyboard.PressAsync(key);
        return this;
    }

    /// <summary>Tabs to a link or button, presses Enter and waits for the page that it leads to.</summary>
    public async Task<Keyboard> Follow(string words)
    {
        await To(words);
        var loaded = new TaskCompletionSource();
        void Arrive(object? sender, IPage arrived) => loaded.TrySetResult();
        page.Load += Arrive;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        page.Load -= Arrive;
        return this;
    }

    /// <summary>Tabs to a field and types.</summary>
    public async Task<Keyboard> Fill(string label, string text) => await (await To(label)).Type(text);

    private sealed record Stop
    {
        public string Name { get; set; } = "";

        public string Group { get; set; } = "";

        public bool Seen { get; set; }

        public string Where { get; set; } = "";
    }
}
