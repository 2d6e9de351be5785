using Matchning.Demo;
using Matchning.Openings;
using Matchning.Storage;
using Matchning.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Matchning.Browser.Tests.Chromium))]

namespace Matchning.Browser.Tests;

/// <summary>One browser and one program with the small demo for the whole run; each test takes a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright playwright = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The program with the small demo.</summary>
    public House House { get; private set; } = null!;

    /// <summary>Makes the demo and starts the browser.</summary>
    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("MATCHNING_CHROMIUM") ?? Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium here. Install it (Debian: apt install chromium), or name it in MATCHNING_CHROMIUM.");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        House = await House.OpenAsync(Store.Sqlite, Template.NewFolder(), null, new HouseClock());
        await House.In(async services =>
        {
            await ActivatorUtilities.CreateInstance<DemoFilling>(services).FillAsync(1, default);
            // An opening that can be edited: those of the demo come from a feed.
            var db = services.GetRequiredService<Database>();
            db.Add(new Opening { Headline = "Städare till Exempelgården", Kind = OpeningKind.Need, RegisteredAt = HouseClock.Start.UtcDateTime });
            await db.SaveChangesAsync();
            return 0;
        });
    }

    /// <summary>A page in a context of its own, signed in by cookie as a demo account, or a visitor.</summary>
    public async Task<IPage> PageAsync(string? email = null, string language = "sv", int width = 1280)
    {
        var context = await Browser.NewContextAsync(new() { BaseURL = House.Address.ToString(), ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce, Locale = "sv-SE" });
        context.SetDefaultTimeout(15_000);
        var cookies = new List<Cookie> { new() { Name = "language", Value = language, Url = House.Address.ToString() } };
        if (email is not null)
        {
            var (name, value) = await House.CookieOf(await Demo.AccountOfAsync(House, email));
            cookies.Add(new() { Name = name, Value = value, Url = House.Address.ToString() });
        }

        await context.AddCookiesAsync(cookies);
        return await context.NewPageAsync();
    }

    /// <summary>Ends both.</summary>
    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await House.DisposeAsync();
    }
}
