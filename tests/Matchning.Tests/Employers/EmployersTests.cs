using System.Net;
using Matchning.Employers;
using Matchning.Openings;
using Matchning.Permissions;
using Matchning.Tests.Openings;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Matchning.Tests.Employers;

public sealed class EmployersTests
{
    [Theory, BothDatabases]
    public async Task An_employer_named_by_an_ad_is_a_suggestion_until_someone_confirms_it(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.BringIn(Ads.Ad("1", "Bagare", employer: "Öbergs Bageri AB"));
        var agent = await house.SignedInAs(Role.MatchAgent);
        var list = await agent.Get("/employers?q=oberg");
        list.Rows().Single().ShouldBe(["Öbergs Bageri AB", "", "Huddinge", "1", "1", "Förslag"]);
        var page = await list.Click("Öbergs Bageri AB");
        page.Text.ShouldContain("Bagare");
        page = await page.Click("Bekräfta");
        page.Offers("Bekräfta").ShouldBeFalse();
        page.Document.QuerySelectorAll("main details td").Select(cell => cell.TextContent.Trim()).ShouldContain("Förslag");
        (await agent.Get("/employers?status=confirmed")).Rows().Single()[5].ShouldBe("Bekräftad");
    }

    [Theory, BothDatabases]
    public async Task A_name_that_is_another_employers_takes_its_openings_there_also_the_next_ones(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var agent = await house.SignedInAs(Role.MatchAgent);
        var saved = await (await agent.Get("/employers/new")).Submit("Spara", ("Namn", "Huddinge kommun"), ("Organisationsnummer", "212000-0068"), ("Arbetsställets namn", "Äldreomsorgen"));
        saved.Heading.ShouldBe("Huddinge kommun");
        await house.BringIn(Ads.Ad("1", "Undersköterska", employer: "Huddinge kommun, socialförvaltningen"));
        var suggestion = await (await agent.Get("/employers?status=suggested")).Click("Huddinge kommun, socialförvaltningen");
        var asked = await suggestion.Submit("Flytta platserna dit", ("Samma som", "finns inte"));
        asked.Error("Samma som").ShouldBe("Ingen arbetsgivare heter så. Skriv namnet på en som redan finns här.");
        var moved = await asked.Submit("Flytta platserna dit", ("Samma som", "Huddinge kommun"));
        moved.Heading.ShouldBe("Huddinge kommun");
        moved.Text.ShouldContain("Undersköterska");
        moved.Text.ShouldContain("Huddinge kommun, socialförvaltningen");

        await house.BringIn(Ads.Ad("2", "Kock", employer: "Huddinge kommun, socialförvaltningen"));
        (await house.InDatabase(db => db.Openings.Select(o => o.Employer!.Name).Distinct().SingleAsync())).ShouldBe("Huddinge kommun");
        (await agent.Get("/employers")).Rows().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_sole_traders_number_is_not_kept_and_a_taken_one_is_said(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var agent = await house.SignedInAs(Role.MatchAgent);
        var page = await (await agent.Get("/employers/new")).Submit("Spara", ("Namn", "Salong Klipp"), ("Organisationsnummer", "811218-9876"));
        page.Error("Organisationsnummer").ShouldStartWith("Det här ser ut som ett personnummer.");
        page = await page.Submit("Spara", ("Organisationsnummer", "556036-0794"));
        page.Error("Organisationsnummer").ShouldBe("Numret stämmer inte. Skriv tio siffror, till exempel 556036-0793.");
        page = await page.Submit("Spara", ("Organisationsnummer", "16556036-0793"));
        page.Heading.ShouldBe("Salong Klipp");
        page = await (await agent.Get("/employers/new")).Submit("Spara", ("Namn", "Annan"), ("Organisationsnummer", "5560360793"));
        page.Error("Organisationsnummer").ShouldBe("En annan arbetsgivare har redan det numret. Sök efter den i listan.");
    }

    [Fact]
    public async Task A_caseworker_reads_employers_and_confirms_none()
    {
        await using var house = await House.OpenAsync();
        await house.BringIn(Ads.Ad("1", "Bagare"));
        var id = await house.InDatabase(db => db.Set<Employer>().Select(e => e.Id).SingleAsync());
        var person = await house.SignedInAs(Role.Caseworker);
        (await person.Get($"/employers/{id}")).Offers("Bekräfta").ShouldBeFalse();
        (await person.Post($"/employers/{id}?handler=Confirm")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("556036-0793", "5560360793")]
    [InlineData("16 556036 0793", "5560360793")]
    [InlineData("556036-0794", null)]
    [InlineData("8112189876", null)]
    [InlineData("55603607930", null)]
    [InlineData("55x036-0793", null)]
    public void A_number_is_read_or_is_none(string text, string? digits) => OrganisationNumber.Read(text)?.Digits.ShouldBe(digits);

    [Theory]
    [InlineData("811218-9876", true)]
    [InlineData("19811218-9876", true)]
    [InlineData("556036-0793", false)]
    public void A_personal_number_is_known_by_its_date(string text, bool personal) => OrganisationNumber.IsPersonal(text).ShouldBe(personal);
}
