using System.Net;
using Matchning.Access;
using Matchning.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Access;

public sealed class SignInTests
{
    [Theory, BothDatabases]
    public async Task A_coworker_signs_in_with_address_and_password_and_comes_where_they_were_going(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = await house.Visitor().Get("/partners");
        page.Path.ShouldBe("/sign-in?back=%2Fpartners");
        page = await SignInAsync(page, World.EmailOf(Role.Caseworker, World.Huddinge), World.Password);
        page.Heading.ShouldBe("Samarbetsparter");
        page = await page.Click("Logga ut");
        page.Path.ShouldBe("/sign-in");
        (await page.Reader.Get("/partners")).Path.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_are_told_the_same()
    {
        await using var house = await House.OpenAsync();
        var page = await house.Visitor().Get("/sign-in");
        var wrong = await SignInAsync(page, World.EmailOf(Role.Caseworker, World.Huddinge), "fel fel fel fel");
        var unknown = await SignInAsync(page, "ingen@huddinge.test", "fel fel fel fel");
        wrong.Errors.ShouldBe(unknown.Errors);
        wrong.Errors.ShouldContain("E-postadressen eller lösenordet stämmer inte");
        wrong.Title.ShouldStartWith("Fel:");
        wrong.Source.ShouldNotContain("fel fel fel fel");
    }

    [Fact]
    public async Task After_eight_wrong_passwords_the_account_rests_also_for_the_right_one()
    {
        await using var house = await House.OpenAsync();
        var page = await house.Visitor().Get("/sign-in");
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await SignInAsync(page, World.EmailOf(Role.Manager, World.Huddinge), "fel fel fel fel");
        }

        (await SignInAsync(page, World.EmailOf(Role.Manager, World.Huddinge), World.Password)).Errors.ShouldContain("låst i tio minuter");
    }

    [Theory, BothDatabases]
    public async Task A_closed_account_signs_in_no_more_and_its_open_session_ends(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        (await caseworker.Get("/partners")).Status.ShouldBe(HttpStatusCode.OK);
        var administrator = await (await house.SignedInAs(Role.Administrator)).Get("/coworkers");
        await administrator.Click($"Stäng kontot för {World.NameOf(Role.Caseworker, World.Huddinge)}");
        (await caseworker.Get("/partners")).Path.ShouldStartWith("/sign-in");
        (await SignInAsync(await house.Visitor().Get("/sign-in"), World.EmailOf(Role.Caseworker, World.Huddinge), World.Password)).Path.ShouldStartWith("/sign-in");
    }

    [Theory, BothDatabases]
    public async Task An_invited_coworker_chooses_a_password_once_and_in_time(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var coworkers = await (await house.SignedInAs(Role.Administrator)).Get("/coworkers");
        var invited = await coworkers.Submit("Skapa inbjudan", ("Namn", "Åsa Öberg"), ("E-post", "asa@huddinge.test"), ("Enhet", "Arbetsmarknadsnämnden, Arbetsmarknadsenheten"), ("Roll", "Handläggare"));
        var link = new Uri(invited.All("code").Single()).AbsolutePath;

        var choose = await house.Visitor().Get(link);
        (await choose.Submit("Spara och logga in", ("Nytt lösenord", "kort"))).Error("Nytt lösenord").ShouldContain("minst 12 tecken");
        (await choose.Submit("Spara och logga in", ("Nytt lösenord", "fyra ord efter varandra"))).Status.ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(await house.Visitor().Get("/sign-in"), "asa@huddinge.test", "fyra ord efter varandra")).Path.ShouldNotStartWith("/sign-in");
        (await house.Visitor().Get(link)).Text.ShouldContain("Länken är redan använd");

        var second = await invited.Click("Ny inbjudningslänk Åsa Öberg");
        house.Clock.Advance(Invitation.Holds);
        (await house.Visitor().Get(new Uri(second.All("code").Single()).AbsolutePath)).Text.ShouldContain("har gått ut");
        (await house.InDatabase(db => db.Set<Invitation>().Select(i => i.SecretHash).ToListAsync())).ShouldAllBe(hash => !link.Contains(hash, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task One_click_sign_in_exists_in_demo_mode_only()
    {
        await using var house = await House.OpenAsync();
        (await house.Visitor().Get("/sign-in")).Text.ShouldNotContain("Prova i demoversionen");
        (await house.Visitor().Post("/sign-in?handler=Demo", ("email", World.EmailOf(Role.Administrator, World.Huddinge)))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Page> SignInAsync(Page page, string email, string password) => page.Submit("Logga in", ("E-post", email), ("Lösenord", password));
}
