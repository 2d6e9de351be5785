using System.Net;
using Matchning.Permissions;
using Shouldly;

namespace Matchning.Tests.Shell;

public sealed class HouseTests
{
    [Theory, BothDatabases]
    public async Task An_administrator_changes_the_name_of_the_service_and_reads_it_again(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var administrator = await house.SignedInAs(Role.Administrator);
        var page = await administrator.Get("/settings");
        page.Heading.ShouldBe("Inställningar");
        page.Field("Tjänstens namn").ShouldBe("Matchning");

        var again = await page.Submit("Spara", ("Tjänstens namn", ""), ("Ansvarig myndighet", "Huddinge kommun"));
        again.Error("Tjänstens namn").ShouldBe("Skriv tjänstens namn.");
        again.Field("Ansvarig myndighet").ShouldBe("Huddinge kommun");

        var saved = await again.Submit("Spara", ("Tjänstens namn", "Matchning Södertörn"));
        saved.Notice.ShouldBe("Sparat.");
        saved.Field("Tjänstens namn").ShouldBe("Matchning Södertörn");
        saved.Trail.ShouldBe(["/settings?saved=1"]);
    }

    [Theory, BothDatabases]
    public async Task A_coworker_signs_in_with_address_and_password(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = await house.Visitor().Get("/partners");
        page.Path.ShouldBe("/sign-in?back=%2Fpartners");
        page = await page.Submit("Logga in", ("E-post", World.EmailOf(Role.Caseworker, World.Huddinge)), ("Lösenord", World.Password));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe("Samarbetsparter");
    }
}
