using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Matchning.Permissions;
using Matchning.Tests.Architecture;

namespace Matchning.Tests.Shell;

/// <summary>What holds for every page, found by asking the program for its pages.</summary>
public sealed partial class PagesTests
{
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Every_page_has_one_heading_a_title_its_language_and_the_headers_that_keep_foreign_code_out(string language)
    {
        await using var house = await House.OpenAsync();
        // Pages about one thing are opened by the stories of their rooms; here, all that need no id.
        var pages = await Addresses.OfPagesAsync(house, (route, name) => name == "status" ? "404" : name == "secret" ? "x" : null);
        pages.Count.ShouldBeGreaterThan(7);
        foreach (var (_, url, role) in pages)
        {
            var person = role is null ? house.Visitor() : await house.SignedInAs(role.Value);
            var page = await (language == "en" ? person.InEnglish() : person).Get(url);
            if (!url.StartsWith("/error/", StringComparison.Ordinal))
            {
                page.Status.ShouldBe(HttpStatusCode.OK, url);
            }

            page.Document.QuerySelectorAll("h1").Length.ShouldBe(1, url);
            page.Heading.ShouldNotBeEmpty(url);
            page.Title.ShouldMatch(@".+ · Matchning$", url);
            page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language, url);
            page.Headers["Content-Security-Policy"].ShouldContain("default-src 'none'", customMessage: url);
            page.Headers["Content-Security-Policy"].ShouldNotContain("unsafe", customMessage: url);
            page.Headers["X-Content-Type-Options"].ShouldBe("nosniff", url);
            page.Document.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty(url);
            page.Document.All.SelectMany(e => e.Attributes).ShouldNotContain(a => a.Name.StartsWith("on", StringComparison.Ordinal), url);
            foreach (var form in page.Document.QuerySelectorAll("form[method=post]"))
            {
                form.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull($"{url}: {form.OuterHtml}");
            }
        }
    }

    [Fact]
    public void No_page_source_holds_style_or_script_of_its_own()
    {
        var root = Path.Combine(Sources.Root, "src", "Matchning");
        var found = Sources.Of(root, "*.cshtml").SelectMany(file => Inline().Matches(File.ReadAllText(Path.Combine(root, file))).Select(m => $"{file}: {m.Value}"));
        found.ShouldBeEmpty();
        Inline().IsMatch("<p style=\"color:red\">").ShouldBeTrue("a planted one is found");
        Inline().IsMatch("<button onclick=\"x()\">").ShouldBeTrue("a planted one is found");
        Inline().IsMatch("<script>x()</script>").ShouldBeTrue("a planted one is found");
    }

    [Fact]
    public void Every_room_that_has_words_has_them_in_English_and_no_language_lacks_a_word()
    {
        var root = Path.Combine(Sources.Root, "src", "Matchning");
        var rooms = Sources.Of(root, "Words.cs").Select(f => f.Split('/')[0]).Where(room => File.Exists(Path.Combine(root, room, "_ViewImports.cshtml"))).Distinct();
        rooms.Where(room => !File.Exists(Path.Combine(root, room, "Words.en.resx"))).ShouldBeEmpty();
        foreach (var file in Sources.Of(root, "Words.*.resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal)))
        {
            var english = KeysOf(Path.Combine(root, Path.GetDirectoryName(file)!, "Words.en.resx"));
            KeysOf(Path.Combine(root, file)).ShouldBe(english, ignoreOrder: true, file);
        }
    }

    [Theory]
    [InlineData("/this/leads/nowhere", HttpStatusCode.NotFound, "Sidan finns inte")]
    [InlineData("/settings", HttpStatusCode.Forbidden, "Du har inte tillgång till den här sidan")]
    public async Task An_error_is_a_page_that_helps(string url, HttpStatusCode status, string heading)
    {
        await using var house = await House.OpenAsync();
        var page = await (await house.SignedInAs(Role.Caseworker)).Get(url);
        page.Status.ShouldBe(status);
        page.Heading.ShouldBe(heading);
        page.Offers("Till startsidan").ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_of_a_foreign_site_has_no_effect_and_the_answer_is_a_page()
    {
        await using var house = await House.OpenAsync();
        var administrator = await house.SignedInAs(Role.Administrator);
        var answer = await administrator.PostRaw("/settings", ("ServiceName", "Taken over"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1>");
        (await administrator.Get("/settings")).Field("Tjänstens namn").ShouldBe("Matchning");
    }

    private static IEnumerable<string> KeysOf(string file) => XDocument.Load(file).Root!.Elements("data").Select(d => (string)d.Attribute("name")!);

    [GeneratedRegex(@"\sstyle=|\son[a-z]+=""|<style|<script(?![^>]*\bsrc=)|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
