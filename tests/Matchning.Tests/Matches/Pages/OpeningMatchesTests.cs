using System.Net;
using Matchning.Matching;
using Matchning.Permissions;
using Matchning.Storage;

namespace Matchning.Tests.Matches.Pages;

/// <summary>What a match agent reads about who fits an opening.</summary>
public sealed class OpeningMatchesTests
{
    [Theory, BothDatabases]
    public async Task A_match_agent_sees_who_of_the_own_board_fits_and_nobody_elses(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.SelamAsync();
        await house.SelamAsync(World.Botkyrka, "Grannsson");
        var opening = await house.OpeningAsync("Vårdbiträde till hemtjänsten");
        await house.IndexedAsync(1, 2);

        var page = await (await house.SignedInAs(Role.MatchAgent)).Get($"/openings/{opening}/matches");

        page.All("article.match").ShouldHaveSingleItem().ShouldContain("Selam Testfall");
        page.Source.ShouldNotContain("Grannsson");
    }

    [Fact]
    public async Task Someone_for_whom_one_thing_is_left_stands_apart_with_what_it_is()
    {
        await using var house = await House.OpenAsync();
        await house.SelamAsync();
        var opening = await house.OpeningAsync("Vårdbiträde", d => d with { LanguageMusts = [new LanguageDemand("sv", Cefr.B2, LanguageSkills.Speech)] });
        await house.IndexedAsync(1, 1);

        var page = await (await house.SignedInAs(Role.MatchAgent)).Get($"/openings/{opening}/matches");

        page.Text.ShouldContain("Bara ett krav kvar");
        page.All("article.match").ShouldHaveSingleItem().ShouldContain("Det som återstår: svenska B2 i tal och hörförståelse");
    }

    [Fact]
    public async Task A_person_found_by_part_of_the_name_shows_why_not_and_the_name_is_not_in_the_address()
    {
        await using var house = await House.OpenAsync();
        await house.SelamAsync();
        var opening = await house.OpeningAsync("Vårdbiträde i Kiruna", municipality: "2584");
        var agent = await house.SignedInAs(Role.MatchAgent);

        var found = await (await agent.Get($"/openings/{opening}/matches")).Submit("Sök deltagare", ("Namn eller början på ett namn", "testf"));
        found.Path.ShouldNotContain("testf");
        var why = await agent.Get(found.Link("Selam Testfall"));

        why.Text.ShouldContain("Kiruna är utom räckhåll");
        why.Path.ShouldNotContain("Selam");
    }

    [Theory, BothDatabases]
    public async Task A_person_of_another_board_is_in_no_calculation_comparison_or_search(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var other = await house.SelamAsync(World.Botkyrka, "Grannsson");
        var opening = await house.OpeningAsync("Vårdbiträde");
        var agent = await house.SignedInAs(Role.MatchAgent);

        (await agent.Get($"/openings/{opening}/matches/why?participant={other}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await agent.Get($"/openings/{opening}/matches/compare?with={other}")).Source.ShouldNotContain("Grannsson");
        (await (await agent.Get($"/openings/{opening}/matches")).Submit("Sök deltagare", ("Namn eller början på ett namn", "Grann"))).Source.ShouldNotContain("Grannsson");
    }

    [Fact]
    public async Task A_closed_opening_says_so_and_matches_nobody()
    {
        await using var house = await House.OpenAsync();
        await house.SelamAsync();
        var opening = await house.OpeningAsync("Vårdbiträde");
        await house.InDatabase(async db =>
        {
            (await db.Set<Matchning.Openings.Opening>().FindAsync(opening))!.Close(house.Clock.Now);
            await db.SaveChangesAsync();
        });

        var page = await (await house.SignedInAs(Role.MatchAgent)).Get($"/openings/{opening}/matches");

        page.Text.ShouldContain("Platsen är stängd");
        page.All("article.match").ShouldBeEmpty();
    }
}
