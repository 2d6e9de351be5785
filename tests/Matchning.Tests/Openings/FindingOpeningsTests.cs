using Matchning.Permissions;
using Shouldly;

namespace Matchning.Tests.Openings;

public sealed class FindingOpeningsTests
{
    [Theory, BothDatabases]
    public async Task Words_are_found_whatever_their_diacritics_and_as_beginnings_of_longer_ones(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.BringIn(
            Ads.Ad("1", "Undersköterska natt", text: "Vi söker dig som är trygg. Smörgåsar ingår!"),
            Ads.Ad("2", "Kock", text: "Laga mat åt äldre."),
            Ads.Ad("3", "Åkare", text: "Köra lastbil i Ängelholm", employer: "O'Brien & Söner \"AB\""));
        var person = await house.SignedInAs(Role.Caseworker);
        async Task Finds(string typed, params string[] headlines) =>
            (await person.Get("/openings?q=" + Uri.EscapeDataString(typed))).Rows().Select(row => row[0]).ShouldBe(headlines, ignoreOrder: true, customMessage: typed);

        await Finds("undersköterska", "Undersköterska natt");
        await Finds("UNDERSKOTERSKA", "Undersköterska natt");
        await Finds("underskö natt", "Undersköterska natt");
        await Finds("smörgås", "Undersköterska natt");
        await Finds("ängel", "Åkare");
        await Finds("åka", "Åkare");
        await Finds("o'brien söner", "Åkare");
        await Finds("kock lastbil");
        await Finds("köterska");
        foreach (var syntax in new[] { "\"", "kock OR akare", "kock*", "NEAR(kock)", "-kock", "kock & akare", "!kock", "kock:*", "'; DROP TABLE Openings; --", "( ) : | &" })
        {
            (await person.Get("/openings?q=" + Uri.EscapeDataString(syntax))).Status.ShouldBe(System.Net.HttpStatusCode.OK, syntax);
        }

        await house.BringIn(Ads.Ad("2", "Kock", text: "Baka bullar."));
        await Finds("bullar", "Kock");
        await Finds("äldre");
    }

    [Theory, BothDatabases]
    public async Task Facets_count_what_each_choice_would_give(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.BringIn(
            Ads.Ad("1", "Bagare ett", "0126", "2026-11-26"), Ads.Ad("2", "Bagare två", "0126", "2026-12-31"), Ads.Ad("3", "Bagare tre", "0127", null),
            Ads.Ad("4", "Bagare fyra", "0127", "2026-11-23"), Ads.Ad("5", "Bagare fem", "0127", "2026-11-24"), Ads.Ad("6", "Bagare sex", "0127", places: 0));
        var person = await house.SignedInAs(Role.Caseworker);
        var page = await person.Get("/openings");
        page.Text.ShouldContain("4 träffar");
        page.All("#municipality option").ShouldBe(["Alla", "Botkyrka (2)", "Huddinge (2)"]);
        page.All("#deadline option").ShouldBe(["Går att söka (4)", "Stänger inom 7 dagar (2)", "Stänger inom 30 dagar (2)", "Löpande, utan sista dag (1)", "Stängda (2)", "Öppna och stängda (6)"]);

        page = await page.Submit("Sök", ("Kommun", "Botkyrka (2)"), ("Sista ansökningsdag", "Stängda (2)"));
        page.Rows().Select(row => row[0]).ShouldBe(["Bagare fyra", "Bagare sex"], ignoreOrder: true);
        page.All("#municipality option").ShouldBe(["Alla", "Botkyrka (2)"]);
        page = await person.Get("/openings?municipality=0126&deadline=ongoing");
        page.Text.ShouldContain("Inga träffar.");
        (await page.Click("Visa 2 platser, också stängda")).Rows().Count.ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task A_list_asks_the_database_as_little_with_many_openings_as_with_few(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.SignedInAs(Role.Caseworker);
        await house.BringIn(Ads.Ad("x", "Bagare"));
        await person.Get("/openings?q=bag");
        house.Queries.Reset();
        await person.Get("/openings?q=bag");
        var few = house.Queries.Count;
        await house.BringIn([.. Enumerable.Range(0, 60).Select(i => Ads.Ad($"{i}", $"Bagare {i:00}", employer: $"Bageri {i}"))]);
        house.Queries.Reset();
        var page = await person.Get("/openings?q=bag&sort=headline");
        house.Queries.Count.ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(8);
        page.Rows().Count.ShouldBe(25);
        (await page.Click("Nästa")).Rows()[0][0].ShouldBe("Bagare 24");
    }
}
