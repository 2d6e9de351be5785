using Matchning.Access;
using Matchning.Partners;
using Matchning.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Access;

[Trait("Slow", "Yes")]
public sealed class UserVerbTests
{
    [Fact]
    public async Task The_first_administrator_comes_with_partner_board_and_unit_and_signs_in_by_the_link()
    {
        var folder = Template.NewFolder();
        var refused = await CommandRun.At(folder, null, "user", "add", "anna@huddinge.se", "--name", "Anna", "--role", "admin");
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("There is no unit yet. Name all three");

        var added = await CommandRun.At(folder, null, "user", "add", "anna@huddinge.se", "--name", "Anna", "--role", "admin", "--partner", "Huddinge kommun", "--board", "Arbetsmarknadsnämnden", "--unit", "AME");
        added.Error.ShouldBe("");
        added.Code.ShouldBe(0);
        await using var house = await House.OpenAsync(Store.Sqlite, folder, null, new HouseClock());
        (await house.InDatabase(db => db.Partners.SingleAsync())).MunicipalityCode.ShouldBe("0126");
        house.Clock.Advance(DateTimeOffset.UtcNow - HouseClock.Start);
        var page = await house.Visitor().Get(added.Out.Split('\n').Single(line => line.StartsWith("/invitation/", StringComparison.Ordinal)));
        (await page.Submit("Spara och logga in", ("Nytt lösenord", "fyra ord efter varandra"))).Offers("Medarbetare").ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Roles_are_given_and_taken_and_an_account_is_closed(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var email = World.EmailOf(Role.Caseworker, World.Botkyrka);
        var given = await CommandRun.Of(house, "user", "role", email, "--partner", "Botkyrka", "--add", "chef", "--remove", "handlaggare");
        given.Error.ShouldBe("");
        given.Out.ShouldContain("chef (Jobbcenter)");
        given.Out.ShouldNotContain("handlaggare (");
        (await CommandRun.Of(house, "user", "disable", email)).Code.ShouldBe(0);
        (await house.InDatabase(db => db.Set<Account>().SingleAsync(a => a.Email == email))).ClosedAt.ShouldNotBeNull();
        (await CommandRun.Of(house, "user", "link", email)).Error.ShouldContain("is closed");
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_with_what_to_do()
    {
        await using var house = await House.OpenAsync();
        var several = await CommandRun.Of(house, "user", "add", "x@y.se", "--name", "X", "--role", "chef");
        (several.Code, several.Error).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("Huddinge kommun / Arbetsmarknadsnämnden / Arbetsmarknadsenheten"));
        (await CommandRun.Of(house, "user", "link", "ingen@x.se")).Error.ShouldContain("There is no account ingen@x.se");
        (await CommandRun.Of(house, "user", "add", "x@y.se", "--name", "X", "--role", "kung", "--unit", "Jobbcenter")).Error.ShouldContain("Use one of");
        (await CommandRun.Of(house, "user", "add")).Code.ShouldBe(2);
        (await CommandRun.At(null, null, "user", "--help")).Code.ShouldBe(0);
    }
}
