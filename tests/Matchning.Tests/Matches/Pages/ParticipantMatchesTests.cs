using System.Net;
using Matchning.Matching;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Matches.Pages;

/// <summary>What a caseworker reads about which jobs fit a participant.</summary>
public sealed class ParticipantMatchesTests
{
    [Theory, BothDatabases]
    public async Task A_caseworker_reads_why_the_first_match_fits_and_what_is_missing(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var selam = await house.SelamAsync();
        await house.OpeningAsync("Vårdbiträde till hemtjänsten", d => d with { Licences = ["B"], Skills = [Scene.Lifting, "kunskap-dokumentation"], LanguageMusts = [new LanguageDemand("sv", Cefr.B1, LanguageSkills.Speech)] });
        await house.IndexedAsync(1, 1);

        var page = await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{selam}/matches");

        page.Heading.ShouldBe("Selam Testfall");
        var card = page.All("article.match").ShouldHaveSingleItem();
        card.ShouldContain("Vårdbiträde till hemtjänsten");
        card.ShouldContain("Exempelvården AB · Huddinge");
        card.ShouldContain("Uppfyllt: kan sökas till och med 14 december; Huddinge är inom räckhåll; körkort B");
        card.ShouldContain("Delvis: kompetenser som krävs – kunskap-dokumentation saknas; Förflyttningsteknik (visat i arbete) finns");
    }

    [Theory, BothDatabases]
    public async Task A_job_that_asks_for_a_licence_not_held_is_close_and_says_which(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var selam = await house.SelamAsync();
        await house.OpeningAsync("Vårdbiträde med buss", d => d with { Licences = ["D"] });
        await house.IndexedAsync(1, 1);
        var caseworker = await house.SignedInAs(Role.Caseworker);

        var page = await caseworker.Get($"/participants/{selam}/matches");
        page.Text.ShouldContain("Just nu finns inget öppet jobb där personen uppfyller alla krav.");
        page.Text.ShouldContain("1 jobb: körkort D");

        var near = await caseworker.Get(page.Link("Visa alla 1"));
        near.All("article.match").ShouldHaveSingleItem().ShouldContain("Det som återstår: körkort D");
        near.Link("se profilen: körkort D").ShouldBe($"/participants/{selam}/profile/licences");
    }

    [Fact]
    public async Task A_match_by_experience_is_told_from_one_by_wish()
    {
        await using var house = await House.OpenAsync();
        var selam = await house.SelamAsync();
        await house.OpeningAsync("Vårdbiträde till hemtjänsten");
        await house.IndexedAsync(1, 1);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        (await caseworker.Get($"/participants/{selam}/matches")).Text.ShouldNotContain("erfarenhet, inte önskemål");

        await house.InDatabase(async db =>
        {
            var person = (await db.Set<Matchning.Participants.Participant>().Include(p => p.Wishes).SingleAsync(p => p.Id == selam));
            person.Wishes.Clear();
            person.Add(new Matchning.Participants.Wish { Occupation = "yrke-kock" }).ShouldBeNull();
            await db.SaveChangesAsync();
        });
        (await caseworker.Get($"/participants/{selam}/matches")).All("article.match").ShouldHaveSingleItem().ShouldContain("samma yrke: vårdbiträde (erfarenhet, inte önskemål)");
    }

    [Theory, BothDatabases]
    public async Task Any_job_can_be_searched_for_and_shows_the_whole_calculation_and_why_not(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var selam = await house.SelamAsync();
        await house.OpeningAsync("Vårdbiträde i Kiruna", municipality: "2584");
        var caseworker = await house.SignedInAs(Role.Caseworker);

        var found = await caseworker.Get($"/participants/{selam}/matches/why?q=kiruna");
        var why = await caseworker.Get(found.Link("Vårdbiträde i Kiruna"));

        why.Text.ShouldContain("Saknas: räckhåll – Kiruna är utom räckhåll");
        why.Text.ShouldContain("Ingen matchning: minst ett krav är inte uppfyllt");
        why.Rows().Count.ShouldBe(12, "the twelve parts, with the sum under them");
    }

    [Fact]
    public async Task Three_jobs_are_compared_side_by_side_and_a_fourth_is_left_out_with_a_word()
    {
        await using var house = await House.OpenAsync();
        var selam = await house.SelamAsync();
        var four = new List<Guid>();
        foreach (var name in new[] { "Ett", "Två", "Tre", "Fyra" })
        {
            four.Add(await house.OpeningAsync(name));
        }

        var page = await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{selam}/matches/compare?{string.Join('&', four.Select(id => "with=" + id))}");

        page.All(".compare-table thead th").Count.ShouldBe(1 + 3);
        page.Text.ShouldContain("Du valde 4. De tre första jämförs.");
    }

    [Theory, BothDatabases]
    public async Task Every_change_reaches_the_list_without_a_restart(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var selam = await house.SelamAsync();
        await house.IndexedAsync(0, 1);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        (await caseworker.Get($"/participants/{selam}/matches")).All("article.match").ShouldBeEmpty();

        var opening = await house.OpeningAsync("Nytt i dag");
        await house.IndexedAsync(1, 1);
        (await caseworker.Get($"/participants/{selam}/matches")).All("article.match").ShouldHaveSingleItem().ShouldContain("Nytt i dag");

        await house.InDatabase(async db =>
        {
            (await db.Set<Matchning.Openings.Opening>().FindAsync(opening))!.Close(house.Clock.Now);
            await db.SaveChangesAsync();
        });
        await house.IndexedAsync(0, 1);
        (await caseworker.Get($"/participants/{selam}/matches")).All("article.match").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_leaves_out_other_municipalities_and_kinds()
    {
        await using var house = await House.OpenAsync();
        var selam = await house.SelamAsync();
        await house.OpeningAsync("I Huddinge");
        await house.OpeningAsync("I Botkyrka", municipality: "0127");
        await house.IndexedAsync(2, 1);
        var caseworker = await house.SignedInAs(Role.Caseworker);

        (await caseworker.Get($"/participants/{selam}/matches?municipality=0127")).All("article.match").ShouldHaveSingleItem().ShouldContain("I Botkyrka");
        (await caseworker.Get($"/participants/{selam}/matches?kind=Praktik")).All("article.match").ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Another_board_finds_no_such_participant_on_any_of_the_pages(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var selam = await house.SelamAsync();
        var opening = await house.OpeningAsync("Vårdbiträde");
        await house.IndexedAsync(1, 1);

        foreach (var board in new[] { World.Botkyrka, World.HuddingeEducation })
        {
            var stranger = await house.SignedInAs(Role.Caseworker, board);
            foreach (var page in new[] { "", "/within-reach", "/why", $"/why?opening={opening}", $"/compare?with={opening}" })
            {
                var answer = await stranger.Get($"/participants/{selam}/matches{page}");
                answer.Status.ShouldBe(HttpStatusCode.NotFound);
                answer.Source.ShouldNotContain("Testfall");
            }
        }
    }

    [Fact]
    public async Task The_page_asks_the_database_as_often_for_forty_matches_as_for_one()
    {
        await using var house = await House.OpenAsync();
        var selam = await house.SelamAsync();
        await house.OpeningAsync("Första");
        await house.IndexedAsync(1, 1);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        await caseworker.Get($"/participants/{selam}/matches");
        var one = await QueriesAsync();
        for (var more = 0; more < 39; more++)
        {
            await house.OpeningAsync($"Nummer {more}");
        }

        await house.IndexedAsync(40, 1);
        (await QueriesAsync()).ShouldBeLessThanOrEqualTo(one + 3, "the follower of the index may ask in between");

        async Task<int> QueriesAsync()
        {
            house.Queries.Reset();
            await caseworker.Get($"/participants/{selam}/matches?show=40");
            return house.Queries.Count;
        }
    }
}
