using System.Net;
using Matchning.Access;
using Matchning.Partners;
using Matchning.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Access;

/// <summary>What an administrator does with the accounts of the own partner, and cannot do with those of others.</summary>
public sealed class CoworkersTests
{
    private static readonly string Botkyrkas = World.EmailOf(Role.Caseworker, World.Botkyrka);

    [Theory, BothDatabases]
    public async Task A_role_is_taken_away_and_given_back_by_undo_and_the_last_one_stays(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var caseworker = World.NameOf(Role.Caseworker, World.Huddinge);
        var page = await (await house.SignedInAs(Role.Administrator)).Get("/coworkers");
        page.Text.ShouldNotContain("Ta bort rollen", customMessage: "each has one role only");

        var given = await page.Submit("Skapa inbjudan", ("Namn", caseworker), ("E-post", World.EmailOf(Role.Caseworker, World.Huddinge)), ("Enhet", "Arbetsmarknadsnämnden, Arbetsmarknadsenheten"), ("Roll", "Chef"));
        given.Text.ShouldContain($"{caseworker} har redan ett konto och har fått rollen.");
        given.All("code").ShouldBeEmpty("whoever holds a link can take over the account");
        given.Field("E-post").ShouldBeEmpty("the form is for the next one");

        var taken = await given.Click($"Ta bort rollen {caseworker}");
        (await RolesAsync(house)).ShouldBe([Role.Manager]);
        (await taken.Click("Ångra")).Text.ShouldContain("Handläggare");
        (await RolesAsync(house)).ShouldBe([Role.Caseworker, Role.Manager]);

        Task<List<Role>> RolesAsync(House of) => of.InDatabase(db => db.Set<Post>().Where(p => p.Coworker.Email == World.EmailOf(Role.Caseworker, World.Huddinge)).OrderBy(p => p.Role).Select(p => p.Role).ToListAsync());
    }

    [Fact]
    public async Task An_address_of_another_partner_is_refused_and_no_link_into_its_account_is_made()
    {
        await using var house = await House.OpenAsync();
        var page = await (await house.SignedInAs(Role.Administrator)).Get("/coworkers");
        var refused = await page.Submit("Skapa inbjudan", ("Namn", "Vem som helst"), ("E-post", Botkyrkas), ("Enhet", "Arbetsmarknadsnämnden, Arbetsmarknadsenheten"), ("Roll", "Handläggare"));
        refused.Error("E-post").ShouldContain("har redan ett konto hos någon annan");
        refused.All("code").ShouldBeEmpty();
        (await house.InDatabase(db => db.Set<Invitation>().CountAsync())).ShouldBe(0);
        (await house.InDatabase(db => db.Set<Post>().CountAsync(p => p.Coworker.Email == Botkyrkas && p.Unit.BoardId != World.Botkyrka))).ShouldBe(0);
    }

    [Fact]
    public async Task An_administrator_reaches_no_account_that_also_works_for_another_partner()
    {
        await using var house = await House.OpenAsync();
        var account = await house.InDatabase(async db =>
        {
            var found = await db.Set<Account>().SingleAsync(a => a.Email == Botkyrkas);
            db.Add(new Post { CoworkerId = found.CoworkerId!.Value, UnitId = await db.Set<Unit>().Where(u => u.BoardId == World.Huddinge).Select(u => u.Id).FirstAsync(), Role = Role.Caseworker });
            await db.SaveChangesAsync();
            return found.Id;
        });
        var administrator = await house.SignedInAs(Role.Administrator);
        await administrator.Get("/coworkers");
        foreach (var handler in new[] { "Link", "Close", "Remove" })
        {
            (await administrator.Post($"/coworkers?handler={handler}", ("account", account.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
