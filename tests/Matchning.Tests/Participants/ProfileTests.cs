using System.Net;
using Matchning.Matching;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Participants;

/// <summary>The profile, section by section.</summary>
public sealed class ProfileTests
{
    private static Task<Participant> Read(House house, Guid id) => house.InDatabase(db => db.Profiles.Include(p => p.Identities).SingleAsync(p => p.Id == id));

    [Theory, BothDatabases]
    public async Task Every_section_is_unknown_until_asked_and_saves_on_its_own(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var id = await house.PersonAsync("Sara", "Testfall");
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var home = $"/participants/{id}/profile";
        (await caseworker.Get($"/participants/{id}")).Text.ShouldContain("Vilka språk, och hur väl i tal och skrift?");
        (await Read(house, id)).ToFacts(house.Clock.Today).Languages.ShouldBeNull();

        (await (await caseworker.Get(home + "/wishes")).Submit("Lägg till", ("Lägg till ett arbete som personen vill ha", "Vårdbiträde"))).Notice.ShouldBe("Sparat.");
        (await (await caseworker.Get(home + "/experience")).Submit("Lägg till", ("Yrke", "Vårdbiträde"), ("Antal år", "4,5"), ("Land", "Sverige"))).Text.ShouldContain("4,5 år");
        var skills = await caseworker.Get(home + "/skills");
        var usual = skills.Document.QuerySelector("button[name=skill]")!.TextContent.Trim();
        (await skills.Click(usual)).Text.ShouldContain("enligt personen");
        await (await caseworker.Get(home + "/languages")).Submit("Lägg till", ("Avslutad kurs i sfi", "3C"), ("Tala", "B1, klarar sig på arbetet"), ("Datum för prov eller betyg", "1/6 2026"));
        await (await caseworker.Get(home + "/education")).Submit("Lägg till", ("Nivå", "Gymnasial utbildning"), ("Land", "Syrien"), ("Bedömning av utländsk utbildning", "Bedömning är sökt"), ("Namn på utbildningen eller examen", "دبلوم"));
        await (await caseworker.Get(home + "/licences")).Submit("Spara", ("Har personen körkort som gäller i Sverige i dag?", "Ja"), ("Behörigheter", "B (personbil)"), ("Har personen svensk legitimation för ett yrke?", "Nej"));
        await (await caseworker.Get(home + "/hours")).Submit("Spara", ("Arbetstid, minst (procent av heltid)", "50"), ("Finns det tider då personen inte kan arbeta?", "Ja"), ("Kan inte arbeta", "Nätter"));
        await (await caseworker.Get(home + "/reach")).Click("Bara Huddinge (1 kommun)");
        await (await caseworker.Get(home + "/adaptations")).Submit("Spara", ("Vad behöver anpassas på arbetsplatsen?", "Höj- och sänkbart bord"));
        await (await caseworker.Get(home + "/contact")).Submit("Spara", ("Telefon", "+963 944 567 890"), ("Tolkspråk, om tolk behövs", "Arabiska"));

        var person = await Read(house, id);
        var facts = person.ToFacts(house.Clock.Today);
        facts.Occupations.ShouldBe(["yrke-vardbitrade"]);
        facts.Experience!.Single().Years.ShouldBe(4.5m);
        facts.Skills!.Single().Evidence.ShouldBe(Evidence.Stated);
        var swedish = person.Languages.Single();
        (swedish.Language, swedish.Listening, swedish.Speaking, swedish.SfiCourse, swedish.Verified).ShouldBe(("sv", Cefr.A2, Cefr.B1, "3C", new DateOnly(2026, 6, 1)));
        var education = person.Educations.Single();
        (education.Level, education.Country, education.Foreign, education.Assessment, education.Title).ShouldBe((3, "SY", true, Assessment.Applied, "دبلوم"));
        facts.Licences.ShouldBe(["B"]);
        facts.Authorisations!.ShouldBeEmpty();
        facts.Hours.ShouldBe(new HoursRange(50, 100));
        facts.Cannot.ShouldBe([WorkTime.Nights]);
        facts.Reach.ShouldBe(["0126"]);
        (person.Phone, person.InterpreterLanguage, person.Adaptations).ShouldBe(("+963944567890", "ar", "Höj- och sänkbart bord"));
        System.Text.Json.JsonSerializer.Serialize(facts).ShouldNotContain("bord");

        var history = await caseworker.Get($"/participants/{id}/history");
        history.Text.ShouldContain("Önskat arbete: lade till vårdbiträde.");
        history.Text.ShouldContain("Erfarenhet: lade till vårdbiträde, 4,5 år.");
        history.Text.ShouldContain("(enligt personen).");
        history.Text.ShouldContain("Utbildning: lade till gymnasial utbildning, دبلوم.");
        history.Text.ShouldContain("Anpassningar: ändrat.");
        history.Text.ShouldNotContain("sänkbart");
        (await caseworker.Get(home)).Text.ShouldContain("Höj- och sänkbart bord");
        (await house.InDatabase(db => db.Set<Matchning.Storage.History.Change>().Where(c => c.Of == id).ToListAsync())).ShouldAllBe(c => c.Who.Length > 0 && !(c.To + c.From).Contains("sänkbart"));
    }

    [Theory, BothDatabases]
    public async Task None_is_an_answer_of_its_own_and_a_removed_row_comes_back_by_undo(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var id = await house.PersonAsync("Sara", "Testfall", also: p => p.Add(new Wish { ParticipantId = p.Id, Occupation = "yrke-vardbitrade" }));
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var none = await (await caseworker.Get($"/participants/{id}/profile/experience")).Click("Personen har ingen");
        none.Text.ShouldContain("Svar: personen har ingen.");
        (await Read(house, id)).ToFacts(house.Clock.Today).Experience!.ShouldBeEmpty();
        await none.Click("Ta tillbaka svaret");
        (await Read(house, id)).ToFacts(house.Clock.Today).Experience.ShouldBeNull();

        var removed = await (await caseworker.Get($"/participants/{id}/profile/wishes")).Click("Ta bort", "main .rows");
        removed.Notice.ShouldBe("Borttaget. Ångra");
        (await Read(house, id)).Wishes.ShouldBeEmpty();
        (await removed.Click("Ångra")).Text.ShouldContain("Vårdbiträde");
        (await Read(house, id)).Wishes.Single().Occupation.ShouldBe("yrke-vardbitrade");
    }

    [Theory, BothDatabases]
    public async Task A_row_is_changed_in_place_and_twice_the_same_is_refused(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var id = await house.PersonAsync("Sara", "Testfall", also: p =>
        {
            p.Add(new Experience { ParticipantId = p.Id, Occupation = "yrke-vardbitrade", Years = 2 });
            p.Add(new Wish { ParticipantId = p.Id, Occupation = "yrke-vardbitrade" });
        });
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var edit = await (await caseworker.Get($"/participants/{id}/profile/experience")).Click("Ändra", "main .rows");
        edit.Field("Antal år").ShouldBe("2");
        await edit.Submit("Spara", ("Antal år", "3.5"));
        (await Read(house, id)).Experience.Single().Years.ShouldBe(3.5m);
        var history = await caseworker.Get($"/participants/{id}/history");
        history.Text.ShouldContain("Erfarenhet, antal år: från 2 till 3,5.");
        (await history.Click("Översikt")).Status.ShouldBe(HttpStatusCode.OK);
        var twice = await (await caseworker.Get($"/participants/{id}/profile/wishes")).Submit("Lägg till", ("Lägg till ett arbete som personen vill ha", "Vårdbiträde"));
        twice.Errors.ShouldContain("Det finns redan i profilen.");
        (await Read(house, id)).Wishes.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-06-01", true), InlineData("20260601", true), InlineData("1/6 2026", true), InlineData("1.6.2026", true), InlineData("1 juni 2026", true), InlineData("2026/6/1", true)]
    [InlineData("2026-02-30", false), InlineData("31/4 2026", false), InlineData("igår", false), InlineData("06-01", false), InlineData("0001-01-01", false), InlineData("2027-01-01", false)]
    public async Task Days_in_every_common_writing_are_read_and_impossible_ones_refused(string typed, bool taken)
    {
        await using var house = await House.OpenAsync();
        var id = await house.PersonAsync("Sara", "Testfall");
        var page = await (await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{id}/profile/languages")).Submit("Lägg till", ("Tala", "A2, vardagliga saker"), ("Datum för prov eller betyg", typed));
        if (taken)
        {
            (await Read(house, id)).Languages.Single().Verified.ShouldBe(new DateOnly(2026, 6, 1));
        }
        else
        {
            page.Error("Datum för prov eller betyg").ShouldNotBeEmpty();
            page.Field("Datum för prov eller betyg").ShouldBe(typed);
            page.Field("Tala").ShouldBe("A2, vardagliga saker");
            (await Read(house, id)).Languages.ShouldBeEmpty();
        }
    }

    [Theory, BothDatabases]
    public async Task The_second_of_two_savers_sees_what_the_first_changed_and_loses_nothing(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var id = await house.PersonAsync("Sara", "Testfall");
        var first = await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{id}/profile/contact");
        var second = await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{id}/profile/contact");
        (await first.Submit("Spara", ("Telefon", "070-174 06 05"))).Notice.ShouldBe("Sparat.");
        var told = await second.Submit("Spara", ("E-post", "sara@exempel.se"));
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Errors.ShouldContain("Någon annan har sparat ändringar här medan du skrev.");
        told.Errors.ShouldContain("+46701740605");
        told.Field("E-post").ShouldBe("sara@exempel.se");
        told.Field("Telefon").ShouldBe("+46701740605", "a field that the second did not touch shows what the first saved");
        (await told.Submit("Spara")).Notice.ShouldBe("Sparat.");
        var person = await Read(house, id);
        (person.Phone, person.Email).ShouldBe(("+46701740605", "sara@exempel.se"));
    }

    [Fact]
    public async Task Where_two_change_the_same_text_the_second_reads_both_and_decides()
    {
        await using var house = await House.OpenAsync();
        var id = await house.PersonAsync("Sara", "Testfall");
        var first = await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{id}/profile/adaptations");
        var second = await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{id}/profile/adaptations");
        await first.Submit("Spara", ("Vad behöver anpassas på arbetsplatsen?", "Höj- och sänkbart bord."));
        var told = await second.Submit("Spara", ("Vad behöver anpassas på arbetsplatsen?", "Paus varje timme."));
        told.Field("Vad behöver anpassas på arbetsplatsen?").ShouldBe("Paus varje timme.");
        told.Text.ShouldContain("Sparat av någon annan: Höj- och sänkbart bord.");
        (await told.Submit("Spara", ("Vad behöver anpassas på arbetsplatsen?", "Höj- och sänkbart bord. Paus varje timme."))).Notice.ShouldBe("Sparat.");
        (await Read(house, id)).Adaptations.ShouldBe("Höj- och sänkbart bord. Paus varje timme.");
    }

    [Theory, BothDatabases]
    public async Task A_new_number_replaces_the_former_and_another_persons_number_is_refused(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var id = await house.PersonAsync("Sara", "Testfall", number: "19900101-T123");
        await house.PersonAsync("Annan", "Person", number: "001219-3421");
        var page = await (await house.SignedInAs(Role.Caseworker)).Get($"/participants/{id}/profile/identity");
        page.Text.ShouldContain("19900101-T123, tillfälligt nummer");
        var taken = await page.Submit("Spara", ("Nytt nummer", "20001219-3421"));
        taken.Error("Nytt nummer").ShouldBe("En annan deltagare har redan det här numret.");
        taken.Text.ShouldContain("Numret tillhör redan Annan Person");
        var saved = await taken.Submit("Spara", ("Nytt nummer", "640823-3234"));
        string.Join("|", saved.All("main .rows li")).ShouldBe("19640823-3234, personnummer används nu|19900101-T123, tillfälligt nummer ersatt 2026-11-24", saved.Text);
        var person = await Read(house, id);
        person.Identities.Count.ShouldBe(2);
        person.Identities.ShouldAllBe(i => !System.Text.Encoding.UTF8.GetString(i.Number).Contains("3234") && !i.Hash.Contains("3234"));
    }
}
