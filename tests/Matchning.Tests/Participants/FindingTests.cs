using Matchning.Participants;
using Matchning.Permissions;

namespace Matchning.Tests.Participants;

/// <summary>A caseworker finds someone.</summary>
public sealed class FindingTests
{
    private const string Field = "Namn, början på ett namn eller ett helt nummer";

    [Theory, BothDatabases]
    public async Task A_person_is_found_by_the_beginning_of_any_name_whatever_the_diacritics_and_case(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.PersonAsync("Åsa Maria", "Öberg-Núñez");
        await house.PersonAsync("Ali", "Hassan");
        await house.PersonAsync("Åsa", "Öberg", World.Botkyrka);
        var list = await (await house.SignedInAs(Role.Caseworker)).Get("/participants");
        list.Rows().Select(row => row[0]).ShouldBe(["Ali Hassan", "Åsa Maria Öberg-Núñez"]);
        foreach (var typed in new[] { "åsa", "ASA", "öb", "nun", "mar öberg", "Öberg-Núñez" })
        {
            var found = await list.Submit("Sök", (Field, typed));
            found.Rows().Select(row => row[0]).ShouldBe(["Åsa Maria Öberg-Núñez"], typed);
            found.Path.ShouldBe("/participants");
            found.Field(Field).ShouldBe(typed);
        }

        (await list.Submit("Sök", (Field, "berg"))).Text.ShouldContain("Ingen deltagare har det namnet eller numret.");
        (await list.Submit("Sök", (Field, "%"))).Rows().ShouldBeEmpty("signs alone are no name");
    }

    [Theory, BothDatabases]
    public async Task A_person_is_found_by_the_whole_number_in_any_writing_also_a_former_one_and_never_by_a_part(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.PersonAsync("Sara", "Testfall", number: "640883-3231");
        await house.PersonAsync("Någon", "Annan", number: "001219-3421");
        var caseworker = await house.SignedInAs(Role.Caseworker);
        await (await caseworker.Get($"/participants/{person}/profile/identity")).Submit("Spara", ("Nytt nummer", "19640823-3234"));
        var list = await caseworker.Get("/participants");
        foreach (var typed in new[] { "640823-3234", "196408233234", "19640823 3234", "640883-3231" })
        {
            (await list.Submit("Sök", (Field, typed))).Rows().Select(row => row[0]).ShouldBe(["Sara Testfall"], typed);
        }

        (await list.Submit("Sök", (Field, "640823"))).Rows().ShouldBeEmpty();
        (await list.Submit("Sök", (Field, "640823-3235"))).Rows().ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task My_own_come_first_then_all_of_the_board_25_a_page_in_few_questions(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.PersonAsync("Min", "Egen", mine: true);
        for (var number = 0; number < 30; number++)
        {
            await house.PersonAsync($"Person{number:00}", "Testfall");
        }

        var caseworker = await house.SignedInAs(Role.Caseworker);
        var mine = await caseworker.Get("/participants");
        mine.Rows().Select(row => row[0]).ShouldBe(["Min Egen"]);
        house.Queries.Reset();
        var all = await mine.Click("Hela nämnden");
        house.Queries.Count.ShouldBeLessThanOrEqualTo(8);
        all.Rows().Count.ShouldBe(IndexModel.PageSize);
        all.Text.ShouldContain("Visar 1–25 av 31");
        (await all.Click("Nästa")).Rows().Count.ShouldBe(6);
        (await caseworker.Get("/participants?show=all&p=-5")).Rows().Count.ShouldBe(25);
        (await caseworker.Get("/participants?show=all&sort=confirmed&p=999")).Rows().Count.ShouldBe(6);
    }
}
