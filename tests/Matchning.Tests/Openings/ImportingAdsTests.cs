using System.IO.Compression;
using System.Text;
using Matchning.Openings;
using Matchning.Permissions;
using Matchning.Storage.Imports;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Matchning.Tests.Openings;

public sealed class ImportingAdsTests
{
    [Theory, BothDatabases]
    public async Task A_match_agent_sees_what_is_in_the_file_says_yes_and_finds_the_openings(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var agent = await house.SignedInAs(Role.MatchAgent);
        var page = await agent.Get("/openings/import");
        page.Attach("Fil med annonser", "ads.jsonl", Ads.File(Ads.Ad("1", "Bagare till nattskift"), "{ trasig", Ads.Ad("2", "Konditor", municipality: "9999"), Ads.Ad("3", "Kassör", lastDay: "2026-02-31")));

        var check = await page.Click("Läs in och kontrollera");
        check.Text.ShouldContain("4 rader är lästa. Inget är ändrat än. 2 rader kan inte användas.");
        check.Rows().Select(row => row[0]).ShouldBe(["2", "3", "4"]);
        check.Rows()[1][2].ShouldBe("9999");
        check.Rows()[2].ShouldContain("Det är inget datum.");
        (await house.InDatabase(db => db.Openings.CountAsync())).ShouldBe(0);

        await check.Click("Hämta in 2 rader");
        await house.JobsDone();
        var done = await agent.Get(check.Path);
        done.Notice.ShouldBe("Klart. Rader: 4. Nya: 2. Ändrade: 0. Oförändrade: 0. Används inte: 2.");
        var list = await agent.Get("/openings");
        list.Rows().Select(row => row[0]).ShouldBe(["Bagare till nattskift", "Konditor"], ignoreOrder: true);

        var history = await house.InDatabase(db => db.Set<Matchning.Storage.History.Change>().Where(c => c.Kind == "Opening").ToListAsync());
        history.ShouldAllBe(line => line.Who == World.NameOf(Role.MatchAgent, World.Huddinge));
        (await house.InDatabase(db => db.ImportRows.CountAsync())).ShouldBe(3, "only rows with a problem stay");
        (await house.InDatabase(db => db.ImportRows.CountAsync(r => r.Payload != null))).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task The_same_file_again_changes_nothing_and_a_changed_ad_one_thing(Store store)
    {
        await using var house = await House.OpenAsync(store);
        (await house.BringIn(Ads.Ad("1", "Bagare"), Ads.Ad("2", "Kock"))).New.ShouldBe(2);
        var again = await house.BringIn(Ads.Ad("1", "Bagare"), Ads.Ad("2", "Kock"));
        (again.New, again.Changed, again.Unchanged).ShouldBe((0, 0, 2));
        var changed = await house.BringIn(Ads.Ad("1", "Bagare"), Ads.Ad("2", "Kökschef"));
        (changed.New, changed.Changed, changed.Unchanged).ShouldBe((0, 1, 1));
        (await house.InDatabase(db => db.Openings.Select(o => o.Headline).OrderBy(h => h).ToListAsync())).ShouldBe(["Bagare", "Kökschef"]);
    }

    [Theory, BothDatabases]
    public async Task A_removal_closes_the_ad_and_leaves_its_content(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.BringIn(Ads.Ad("1", "Bagare", text: "Baka bröd."));
        var run = await house.BringIn(Ads.Removal("1"), Ads.Removal("never-seen"));
        (run.Changed, run.Unchanged).ShouldBe((1, 1));
        var opening = await house.InDatabase(db => db.Openings.Include(o => o.Text).SingleAsync());
        opening.RemovedAt.ShouldNotBeNull();
        (opening.Headline, opening.Text!.Text).ShouldBe(("Bagare", "Baka bröd."));
        var page = await (await house.SignedInAs(Role.Caseworker)).Get($"/openings/{opening.Id}");
        page.Text.ShouldContain("stängd");
        page.Text.ShouldContain("Baka bröd.");
    }

    [Fact]
    public async Task Of_an_ad_that_stands_twice_the_last_counts()
    {
        await using var house = await House.OpenAsync();
        var run = await house.BringIn(Ads.Ad("1", "Först"), Ads.Ad("1", "Sist"));
        (run.New, run.Changed).ShouldBe((1, 1));
        (await house.InDatabase(db => db.Openings.SingleAsync())).Headline.ShouldBe("Sist");
    }

    [Theory]
    [InlineData("", "Filen är tom. Välj en fil med innehåll.")]
    [InlineData("   \n\n", "Filen är tom. Välj en fil med innehåll.")]
    [InlineData("%PDF-1.7", "Filen innehåller inga platsannonser. Välj en fil med annonser som JSON, en per rad eller som lista.")]
    [InlineData("id;headline\n1;Bagare", "Filen innehåller inga platsannonser. Välj en fil med annonser som JSON, en per rad eller som lista.")]
    public async Task A_file_of_another_kind_is_refused_in_a_sentence(string content, string sentence)
    {
        await using var house = await House.OpenAsync();
        var page = await (await house.SignedInAs(Role.MatchAgent)).Get("/openings/import");
        page = await page.Attach("Fil med annonser", "ads.jsonl", Encoding.UTF8.GetBytes(content)).Click("Läs in och kontrollera");
        page.Error("Fil med annonser").ShouldBe(sentence);
        (await house.InDatabase(db => db.ImportRuns.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_cut_file_gives_what_was_whole_and_says_where_it_ends()
    {
        await using var house = await House.OpenAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(Ads.File([.. Enumerable.Range(0, 200).Select(i => Ads.Ad($"{i}", $"Bagare {i}", text: new string('x', 2000)))]));
        }

        var page = await (await house.SignedInAs(Role.MatchAgent)).Get("/openings/import");
        page = await page.Attach("Fil med annonser", "ads.jsonl.gz", packed.ToArray()[..200_000]).Click("Läs in och kontrollera");
        page.Text.ShouldContain("Hämta filen på nytt.");
        (await house.InDatabase(db => db.ImportRuns.SingleAsync())).State.ShouldBe(ImportState.Checked);
    }

    [Fact]
    public async Task A_text_in_the_wrong_encoding_is_refused_by_its_line()
    {
        await using var house = await House.OpenAsync();
        var page = await (await house.SignedInAs(Role.MatchAgent)).Get("/openings/import");
        page = await page.Attach("Fil med annonser", "ads.jsonl", Encoding.Latin1.GetBytes("""{"id":"1","headline":"Smörgåsnisse"}""")).Click("Läs in och kontrollera");
        page.Rows()[0].ShouldContain("Raden är inte sparad som UTF-8.");
    }

    [Theory, BothDatabases]
    public async Task Yes_twice_is_one_import_and_no_throws_away_what_was_read(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var agent = await house.SignedInAs(Role.MatchAgent);
        var check = await (await agent.Get("/openings/import")).Attach("Fil med annonser", "a.jsonl", Ads.File(Ads.Ad("1", "Bagare"))).Click("Läs in och kontrollera");
        await Task.WhenAll(check.Click("Hämta in 1 rad"), check.Click("Hämta in 1 rad"));
        await house.JobsDone();
        (await house.InDatabase(db => db.Openings.CountAsync())).ShouldBe(1);

        var other = await (await agent.Get("/openings/import")).Attach("Fil med annonser", "b.jsonl", Ads.File(Ads.Ad("2", "Kock"))).Click("Läs in och kontrollera");
        await other.Click("Avbryt utan att hämta in");
        (await house.InDatabase(db => db.ImportRows.CountAsync())).ShouldBe(0);
        (await house.InDatabase(db => db.Openings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_ad_of_a_sole_trader_keeps_no_number_and_an_emoji_stops_nothing()
    {
        await using var house = await House.OpenAsync();
        await house.BringIn("""{"id":"1","headline":"🚀 Frisör \ud83c","employer":{"name":"Salong Klipp","organization_number":"8112189876"}}""", """{"id":"2","headline":"Kock","employer":{"name":"Köket AB","organization_number":"5560360793"}}""");
        var employers = await house.InDatabase(db => db.Set<Matchning.Employers.Employer>().OrderBy(e => e.Name).ToListAsync());
        employers.Select(e => (e.Name, e.OrganisationNumber?.ToString())).ShouldContain(("Köket AB", "556036-0793"));
        employers.Where(e => e.Name == "Salong Klipp").ShouldAllBe(e => e.OrganisationNumber == null);
    }
}
