using Matchning.Permissions;

namespace Matchning.Tests.Shell;

public sealed class RedirectsTests
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task No_link_of_ours_leads_to_a_foreign_site(string back)
    {
        await using var house = await House.OpenAsync();
        var page = await house.Visitor().Get("/sign-in?back=" + Uri.EscapeDataString(back));
        page = await page.Submit("Logga in", ("E-post", World.EmailOf(Role.Caseworker, World.Huddinge)), ("Lösenord", World.Password));
        page.Url.Host.ShouldBe("127.0.0.1");
        page.Trail.ShouldAllBe(hop => !hop.StartsWith("//", StringComparison.Ordinal));

        var switched = await page.Reader.Post("/language", ("language", "en"), ("back", back));
        switched.Url.Host.ShouldBe("127.0.0.1");
        switched.Trail.ShouldAllBe(hop => !hop.StartsWith("//", StringComparison.Ordinal));
    }
}
