using System.Net;
using Matchning.Access;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests.Participants;

/// <summary>A caseworker registers someone in two steps.</summary>
public sealed class RegisteringTests
{
    [Theory, BothDatabases]
    public async Task A_new_participant_is_registered_in_two_steps_and_led_to_the_matches(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var list = await caseworker.Get("/participants");
        list.Text.ShouldContain("Här finns inga deltagare än.");
        var first = await list.Click("Registrera deltagare", "main .filters");
        first.Field("Bor i kommun").ShouldBe("Huddinge");
        var second = await first.Submit("Registrera och fortsätt",
            ("Förnamn", "Åsa"), ("Efternamn", "Öberg Núñez"), ("Personnummer, samordningsnummer eller tillfälligt nummer", "640823-3234"), ("Telefon", "070-174 06 05"), ("E-post", "asa@exempel.se"));
        second.Path.ShouldEndWith("/start");
        second.Field("Vart kan personen pendla?").ShouldStartWith("Inom 45 km från Huddinge");
        second.Field("Arbetstid, minst (procent av heltid)").ShouldBe("1");
        second.Field("Arbetstid, högst (procent av heltid)").ShouldBe("100");

        var empty = await second.Click("Spara och se jobb som passar");
        empty.Error("Önskat arbete").ShouldBe("Skriv minst ett arbete som personen vill ha.");
        var unsure = await empty.Submit("Spara och se jobb som passar", ("Önskat arbete", "undersköt"), ("Ett till önskat arbete", "Vårdbiträde"));
        unsure.Error("Önskat arbete").ShouldStartWith("Det kan betyda flera saker.");
        unsure.Field("Önskat arbete").ShouldBe("undersköt");
        var choice = unsure.All("fieldset label").First(label => label.StartsWith("Undersköterska", StringComparison.Ordinal));
        var matches = await unsure.Submit("Spara och se jobb som passar", ("Menade du", choice));
        matches.Path.ShouldEndWith("/matches");

        var person = await house.InDatabase(db => db.Profiles.Include(p => p.Subject.Assignments).Include(p => p.Identities).SingleAsync(p => p.FamilyName == "Öberg Núñez"));
        person.Wishes.Count.ShouldBe(2);
        person.Reach!.ShouldContain("0126");
        person.Reach!.Count.ShouldBeGreaterThan(10);
        (person.HoursMin, person.HoursMax, person.Phone, person.HomeMunicipality).ShouldBe((1, 100, "+46701740605", "0126"));
        person.Subject.Assignments.Single().CoworkerId.ShouldBe(World.CoworkerOf(Role.Caseworker, World.Huddinge));
        person.CurrentIdentity!.Kind.ShouldBe(NumberKind.Personal);
        (await caseworker.Get("/participants")).Rows().Single()[0].ShouldBe("Åsa Öberg Núñez");
        var told = await house.InDatabase(db => db.Set<Change>().Where(c => c.Of == person.Id).ToListAsync());
        told.ShouldAllBe(c => !(c.From + c.To).Contains("3234"));
    }

    [Theory]
    [InlineData("Förnamn", "", "Skriv förnamnet. Har personen bara ett namn, skriv det här.")]
    [InlineData("Förnamn", "10000", "Förnamnet är för långt. Det får ha högst 100 tecken.")]
    [InlineData("Telefon", "070-12", "Telefonnumret kan inte stämma. Skriv det som 070-123 45 67, eller med landsnummer: +46 70 123 45 67.")]
    [InlineData("E-post", "sara@", "E-postadressen kan inte stämma. Skriv den som namn@exempel.se.")]
    [InlineData("Bor i kommun", "Lilleby", "Det finns inte")]
    [InlineData("Personnummer, samordningsnummer eller tillfälligt nummer", "640823-3235", "Numrets sista siffra stämmer inte med de andra. Jämför med handlingen: någon siffra är fel.")]
    [InlineData("Personnummer, samordningsnummer eller tillfälligt nummer", "19640230-3234", "Numret börjar med ett datum som inte finns eller som ligger i framtiden. Jämför med handlingen.")]
    [InlineData("Personnummer, samordningsnummer eller tillfälligt nummer", "hej", "Numret kan inte läsas. Skriv det som ÅÅÅÅMMDD-NNNN, eller ÅÅÅÅMMDD-T123 för ett tillfälligt nummer.")]
    public async Task What_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost(string field, string typed, string sentence)
    {
        await using var house = await House.OpenAsync();
        var page = await (await house.SignedInAs(Role.Caseworker)).Get("/participants/new");
        typed = typed == "10000" ? new string('x', 10_000) : typed;
        var wrong = await page.Fill(("Förnamn", "Sara"), ("Efternamn", "Test")).Submit("Registrera och fortsätt", (field, typed));
        wrong.Status.ShouldBe(HttpStatusCode.OK);
        wrong.Error(field).ShouldContain(sentence == "Det finns inte" ? "Ingen kommun heter så. Skriv till exempel Huddinge." : sentence);
        wrong.Field(field).ShouldBe(typed);
        wrong.Field("Efternamn").ShouldBe("Test");
        wrong.Title.ShouldStartWith("Fel:");
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("O'Brien \"Sassa\" <script>alert(1)</script>")]
    [InlineData("محمد عبد الله")]
    [InlineData("😀 Łukasz")]
    [InlineData("ሰላም ገብረ")]
    public async Task Names_in_every_script_and_with_every_sign_are_kept_as_written(string name)
    {
        await using var house = await House.OpenAsync();
        var caseworker = await house.SignedInAs(Role.Caseworker);
        await (await caseworker.Get("/participants/new")).Submit("Registrera och fortsätt", ("Förnamn", name), ("Efternamn", "Test"));
        var list = await caseworker.Get("/participants");
        list.Rows().Single()[0].ShouldBe(name + " Test");
        list.Source.ShouldNotContain("<script>alert");
        (await list.Submit("Sök", ("Namn, början på ett namn eller ett helt nummer", name))).Rows().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_double_click_registers_one_person(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var caseworker = await house.SignedInAs(Role.Caseworker);

        // Several times, since the second click may come before, while or after the first is saved.
        for (var person = 1; person <= 8; person++)
        {
            var page = (await caseworker.Get("/participants/new")).Fill(("Förnamn", $"Sara{person}"), ("Efternamn", $"Dubbel{person}"));
            var both = await Task.WhenAll(page.Click("Registrera och fortsätt"), page.Click("Registrera och fortsätt"), Task.Delay(person * 3).ContinueWith(_ => page.Click("Registrera och fortsätt")).Unwrap());
            both.ShouldAllBe(p => p.Path.EndsWith("/start"));
            both.Select(p => p.Path).Distinct().Count().ShouldBe(1);
            (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(person);
        }
    }

    [Theory, BothDatabases]
    public async Task A_lookalike_is_shown_with_the_fields_that_match_and_someone_else_can_be_registered(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var known = await house.PersonAsync("Sara", "Testfall", number: "640823-3234", phone: "070-174 06 05", email: "sara@exempel.se");

        var page = await (await caseworker.Get("/participants/new")).Submit("Registrera och fortsätt", ("Förnamn", "sara"), ("Efternamn", "TESTFALL"), ("Telefon", "+46 70 174 06 05"));
        page.Text.ShouldContain("Sara Testfall: samma namn (födelsedatum är inte känt), telefonnummer");
        page.Link("Sara Testfall").ShouldBe($"/participants/{known}");
        var next = await page.Submit("Registrera och fortsätt", ("Det är en annan person. Registrera ändå.", "true"));
        next.Path.ShouldEndWith("/start");

        var same = await (await caseworker.Get("/participants/new")).Submit("Registrera och fortsätt", ("Förnamn", "Annan"), ("Personnummer, samordningsnummer eller tillfälligt nummer", "19640823 3234"));
        same.Error("Personnummer, samordningsnummer eller tillfälligt nummer").ShouldBe("Numret är redan registrerat. Gå till personens sida i stället för att registrera igen.");
        same.Offers("Det är en annan person. Registrera ändå.").ShouldBeFalse();
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task A_person_of_another_board_is_not_hinted_at_and_may_be_registered_here_too(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.PersonAsync("Sara", "Testfall", World.HuddingeEducation, "640823-3234", "070-174 06 05", "sara@exempel.se");
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var next = await (await caseworker.Get("/participants/new")).Submit("Registrera och fortsätt", ("Förnamn", "Sara"), ("Efternamn", "Testfall"),
            ("Personnummer, samordningsnummer eller tillfälligt nummer", "640823-3234"), ("Telefon", "0701740605"), ("E-post", "sara@exempel.se"));
        next.Path.ShouldEndWith("/start");
        (await house.InDatabase(db => db.Set<Subject>().CountAsync(s => db.Set<Participant>().Any(p => p.Id == s.Id)))).ShouldBe(2);
    }

    [Fact]
    public async Task A_full_disk_is_told_in_a_sentence_and_what_was_typed_stays()
    {
        var disk = new FullDisk();
        await using var house = await House.OpenAsync(also: services => services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(disk)));
        var page = (await (await house.SignedInAs(Role.Caseworker)).Get("/participants/new")).Fill(("Förnamn", "Sara"), ("Efternamn", "Testfall"));
        disk.IsFull = true;
        var told = await page.Click("Registrera och fortsätt");
        told.Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        told.Errors.ShouldContain("disken är full");
        told.Field("Efternamn").ShouldBe("Testfall");
        disk.IsFull = false;
        (await told.Click("Registrera och fortsätt")).Path.ShouldEndWith("/start");
        (await house.InDatabase(db => db.Set<Participant>().CountAsync())).ShouldBe(1);
    }

    /// <summary>A disk without room for what people save.</summary>
    private sealed class FullDisk : SaveChangesInterceptor
    {
        public bool IsFull { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsFull && eventData.Context is Database { Actor.IsTheProgram: false } ? throw new DbUpdateException("full", new SqliteException("database or disk is full", 13)) : ValueTask.FromResult(result);
    }
}
