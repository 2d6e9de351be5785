using Matchning.Permissions;

namespace Matchning.Tests.Partners;

public sealed class PartnersTests
{
    [Theory, BothDatabases]
    public async Task Partners_stand_in_Swedish_order_with_their_boards_units_and_secrecy(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = await (await house.SignedInAs(Role.SteeringMember)).Get("/partners");
        page.All("h2").ShouldBe(["Botkyrka kommun", "Huddinge kommun"]);
        page.Text.ShouldContain("Utbildningsnämnden · sekretess enligt OSL 23:5, vuxenutbildning");
        page.Text.ShouldContain("Arbetsmarknadsenheten (9 medarbetare) · Näringslivsenheten (0 medarbetare)");

        house.Queries.Reset();
        await page.Reader.Get("/partners");
        house.Queries.Count.ShouldBeLessThanOrEqualTo(8);

        page.Reader.InEnglish();
        (await page.Reader.Get("/partners")).Text.ShouldContain("Arbetsmarknadsenheten (9 coworkers)");
    }
}
