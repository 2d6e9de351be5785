using System.Net;
using Matchning.Employers;
using Matchning.Matching;
using Matchning.Openings;
using Matchning.Permissions;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Matchning.Tests.Openings;

public sealed class RegisteringOpeningsTests
{
    [Theory, BothDatabases]
    public async Task A_caseworker_registers_a_need_and_nothing_typed_is_lost_on_the_way(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.SignedInAs(Role.Caseworker);
        var page = await person.Get("/openings/new");
        page = await page.Submit("Spara", ("Rubrik", "Bagare till Nybro"), ("Arbetsgivare", "Nybro Bageri"), ("Yrke", "bagar"), ("Kommun där arbetet utförs", "Huddinge"), ("Antal platser", "tre"),
            ("Sista ansökningsdag", "2026-02-31"), ("Körkort som krävs", "B"), ("Språk 1", "Svenska"), ("Lägsta nivå", "B1"), ("Års erfarenhet av yrket", "1,5"), ("Beskrivning", "Baka på natten."));
        page.Error("Antal platser").ShouldBe("Skriv antalet platser, 1 till 10 000.");
        page.Error("Sista ansökningsdag").ShouldBe("Skriv datumet som åååå-mm-dd, till exempel 2026-11-24.");
        page.Error("Yrke").ShouldBe("Välj vilket yrke du menar.");
        page.Field("Beskrivning").ShouldBe("Baka på natten.");

        page = await page.Submit("Spara", ("Antal platser", "3"), ("Sista ansökningsdag", "31/12 2026"), ("Vilken arbetsgivare?", "Ny arbetsgivare: Nybro Bageri"), ("Yrke", "Bagare"));
        page.Heading.ShouldBe("Bagare till Nybro");
        page.Text.ShouldContain("Baka på natten.");
        var opening = await house.InDatabase(db => db.Openings.Include(o => o.Employer).SingleAsync());
        (opening.Kind, opening.Places, opening.LastDay, opening.MunicipalityId).ShouldBe((OpeningKind.Need, 3, new DateOnly(2026, 12, 31), "0126"));
        opening.Employer!.Status.ShouldBe(EmployerStatus.Suggested);
        var demands = opening.ToDemands();
        demands.Licences.ShouldBe(["B"]);
        demands.LanguageMusts.Single().Alternatives.Single().Level.ShouldBe(Cefr.B1);
        demands.Experience.Single().Years.ShouldBe(1.5m);
        (await person.Get("/openings?q=natten")).Rows().Single()[0].ShouldBe("Bagare till Nybro");
    }

    [Theory, BothDatabases]
    public async Task The_second_of_two_savers_is_told_and_loses_nothing(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var (one, two) = (await house.SignedInAs(Role.Caseworker), await house.SignedInAs(Role.MatchAgent));
        var made = await Registered(one);
        var (first, second) = (await one.Get(made.Path + "/edit"), await two.Get(made.Path + "/edit"));
        await first.Submit("Spara", ("Rubrik", "Bagare natt"));
        var told = await second.Submit("Spara", ("Rubrik", "Bagare dag"));
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Field("Rubrik").ShouldBe("Bagare dag");
        told.Text.ShouldContain("Bagare natt");
        (await told.Click("Spara")).Heading.ShouldBe("Bagare dag");
    }

    [Theory, BothDatabases]
    public async Task A_double_click_registers_one_and_a_closed_one_can_be_opened_again(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.SignedInAs(Role.Caseworker);
        var page = Filled(await person.Get("/openings/new"));
        page = await page.Click("Spara");
        page.Fill("Vilken arbetsgivare?", "Ny arbetsgivare: Nybro Bageri");
        var both = await Task.WhenAll(page.Click("Spara"), page.Click("Spara"));
        both.Select(p => p.Path).Distinct().Count().ShouldBe(1);
        (await house.InDatabase(db => db.Openings.CountAsync())).ShouldBe(1);
        (await house.InDatabase(db => db.Set<Employer>().CountAsync())).ShouldBe(1);

        var closed = await both[0].Click("Stäng platsen");
        closed.Text.ShouldContain("stängd");
        (await person.Get("/openings")).Rows().ShouldBeEmpty();
        (await closed.Click("Öppna igen")).Offers("Stäng platsen").ShouldBeTrue();
    }

    [Fact]
    public async Task An_ad_from_the_feed_is_not_edited_here_and_a_manager_edits_nothing()
    {
        await using var house = await House.OpenAsync();
        await house.BringIn(Ads.Ad("1", "Bagare", text: "<script>alert(1)</script>"));
        var id = await house.InDatabase(db => db.Openings.Select(o => o.Id).SingleAsync());
        var person = await house.SignedInAs(Role.Caseworker);
        (await person.Get($"/openings/{id}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.Get($"/openings/{id}")).Source.ShouldNotContain("<script>alert");
        var manager = await house.SignedInAs(Role.Manager);
        (await manager.Get($"/openings/{id}")).Offers("Stäng platsen").ShouldBeFalse();
        (await manager.Post($"/openings/{id}?handler=Close")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await manager.Get("/openings/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, BothDatabases]
    public async Task The_history_of_an_opening_changed_by_hand_shows_names_and_no_code(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.SignedInAs(Role.Caseworker);
        var made = await Registered(person);
        var page = await (await person.Get(made.Path + "/edit")).Submit("Spara", ("Typ av plats", "Praktik"), ("Arbetsgivare", "Fittja Kök"), ("Yrke", "Diskare"),
            ("Kommun där arbetet utförs", "Botkyrka"), ("Sista ansökningsdag", "2026-12-31"), ("Från", "50"), ("Till", "75"));
        page = await page.Submit("Spara", ("Vilken arbetsgivare?", "Ny arbetsgivare: Fittja Kök"));
        var history = page.Document.QuerySelectorAll("main details tbody tr").Select(row => row.QuerySelectorAll("td").Skip(2).Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        history.ShouldContain(line => line.SequenceEqual(new[] { "Typ av plats", "Arbetsgivares behov", "Praktik" }));
        history.ShouldContain(line => line.SequenceEqual(new[] { "Arbetsgivare", "Nybro Bageri", "Fittja Kök" }));
        history.Where(line => line[0] == "Yrke").ShouldHaveSingleItem().ShouldBe(["Yrke", "Bagare/Konditor", "Diskare"]);
        history.ShouldContain(line => line.SequenceEqual(new[] { "Kommun", "Huddinge", "Botkyrka" }));
        history.ShouldContain(line => line.SequenceEqual(new[] { "Sista ansökningsdag", "", "2026-12-31" }));
        history.ShouldContain(line => line.SequenceEqual(new[] { "Omfattning, från", "", "50" }));
        history.ShouldContain(line => line.SequenceEqual(new[] { "Omfattning, till", "", "75" }));
        // A code is a name in the program (OccupationId, Praktik), an id of a concept, a municipality's number or a guid.
        history.SelectMany(line => line).ShouldAllBe(word => !System.Text.RegularExpressions.Regex.IsMatch(word, @"(yrke|grupp|falt)-|^\d{4}$|[0-9a-f]{8}-|^[A-Z][a-z]+[A-Z]|^Need$"));
    }

    private static Page Filled(Page page) => page.Fill(("Rubrik", "Bagare"), ("Arbetsgivare", "Nybro Bageri"), ("Yrke", "Bagare"), ("Kommun där arbetet utförs", "Huddinge"));

    private static async Task<Page> Registered(Person person)
    {
        var page = await Filled(await person.Get("/openings/new")).Click("Spara");
        return await page.Submit("Spara", ("Vilken arbetsgivare?", "Ny arbetsgivare: Nybro Bageri"));
    }
}
