using System.Net;
using Matchning.Access;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage.History;
using Matchning.Storage;
using Matchning.Tests.Participants;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Access;

/// <summary>What someone who means harm, or types oddly, tries: each was once possible.</summary>
public sealed class AttackedTests
{
    [Theory, BothDatabases]
    public async Task A_search_of_thousands_of_words_is_answered_like_any_other(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var words = string.Join(' ', Enumerable.Range(0, 20_000).Select(n => "ab" + n));
        (await caseworker.Post("/participants", ("Text", words))).Status.ShouldBe(HttpStatusCode.OK);
        (await caseworker.Get("/participants")).Status.ShouldBe(HttpStatusCode.OK, "the program is still there");
    }

    [Theory]
    [InlineData("Al-"), InlineData("A-B"), InlineData("-"), InlineData("+"), InlineData("+46")]
    public async Task A_hyphen_on_the_way_to_a_name_is_no_error(string typed)
    {
        await using var house = await House.OpenAsync();
        var caseworker = await house.SignedInAs(Role.Caseworker);
        (await caseworker.Post("/participants", ("Text", typed))).Status.ShouldBe(HttpStatusCode.OK);
        var registering = await (await caseworker.Get("/participants/new")).Submit("Registrera och fortsätt", ("Förnamn", "Al-"), ("Personnummer, samordningsnummer eller tillfälligt nummer", typed));
        registering.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signs_alone_find_nothing_and_not_everything()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync("Sara", "Testfall");
        await house.InDatabase(async db =>
        {
            db.Add(new Matchning.Openings.Opening { Headline = "Diskare", RegisteredAt = HouseClock.Start.UtcDateTime });
            await db.SaveChangesAsync();
        });
        var caseworker = await house.SignedInAs(Role.Caseworker);
        (await caseworker.Post("/participants", ("Text", "%"))).Text.ShouldNotContain("Sara Testfall");
        (await caseworker.Get("/openings?q=%25")).Text.ShouldNotContain("Diskare");
        (await caseworker.Get("/openings?q=a%E1%9C%B4b")).Status.ShouldBe(HttpStatusCode.OK);
        (await caseworker.Get("/openings?municipality=%00&field=%00")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("POST"), InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH")]
    public async Task A_method_that_a_page_has_nothing_for_is_refused_and_no_error(string method)
    {
        await using var house = await House.OpenAsync();
        (await house.Visitor().Form(new HttpMethod(method), "/accessibility")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        var caseworker = await house.SignedInAs(Role.Caseworker);
        (await caseworker.Form(new HttpMethod(method), "/openings")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/error/0", HttpStatusCode.NotFound), InlineData("/error/100", HttpStatusCode.NotFound), InlineData("/error/204", HttpStatusCode.NotFound), InlineData("/error/503", HttpStatusCode.ServiceUnavailable)]
    public async Task The_page_of_an_error_sets_no_other_status_than_an_errors(string path, HttpStatusCode status)
    {
        await using var house = await House.OpenAsync();
        (await house.Visitor().Get(path)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_visitor_without_our_form_leaves_nothing_in_the_database_and_a_secret_address_is_never_kept()
    {
        await using var house = await House.OpenAsync();
        using var answer = await house.Visitor().PostRaw("/sign-in?language=en", ("Email", new string('x', 100_000)));
        answer.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await KeptAsync(house)).ShouldBeEmpty();

        var coworkers = await (await house.SignedInAs(Role.Administrator)).Get("/coworkers");
        var invited = await coworkers.Submit("Skapa inbjudan", ("Namn", "Åsa Öberg"), ("E-post", "asa@huddinge.test"), ("Enhet", "Arbetsmarknadsnämnden, Arbetsmarknadsenheten"), ("Roll", "Handläggare"));
        var link = new Uri(invited.All("code").Single()).AbsolutePath;
        var page = await house.Visitor().Get(link);
        await page.Reader.Post(link + "?language=en");
        (await KeptAsync(house)).ShouldBeEmpty();

        static Task<List<KeptForm>> KeptAsync(House house) => house.InDatabase(db => db.Set<KeptForm>().ToListAsync());
    }

    [Fact]
    public async Task Other_sessions_and_links_end_with_the_old_password()
    {
        await using var house = await House.OpenAsync();
        var (here, there) = (await house.SignedInAs(Role.Manager), await house.SignedInAs(Role.Manager));
        var account = World.AccountOf(Role.Manager, World.Huddinge);
        var link = (await (await (await house.SignedInAs(Role.Administrator)).Get("/coworkers")).Click($"Länk för nytt lösenord {World.NameOf(Role.Manager, World.Huddinge)}")).All("code").Single();

        (await (await here.Get("/account")).Submit("Byt lösenord", ("Nuvarande lösenord", World.Password), ("Nytt lösenord", "fyra helt nya ord"))).Status.ShouldBe(HttpStatusCode.OK);
        (await here.Get("/partners")).Path.ShouldBe("/partners");
        (await there.Get("/partners")).Path.ShouldStartWith("/sign-in");
        (await house.Visitor().Get(new Uri(link).AbsolutePath)).All("input[type=password]").ShouldBeEmpty();
        (await house.InDatabase(db => db.Set<Invitation>().CountAsync(i => i.AccountId == account && i.UsedAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role_and_who_gave_which_is_in_the_history()
    {
        await using var house = await House.OpenAsync();
        var page = await (await house.SignedInAs(Role.Administrator)).Get("/coworkers");
        var own = await page.Submit("Skapa inbjudan", ("Namn", "Jag själv"), ("E-post", World.EmailOf(Role.Administrator, World.Huddinge)), ("Enhet", "Arbetsmarknadsnämnden, Arbetsmarknadsenheten"), ("Roll", "Handläggare"));
        own.Error("E-post").ShouldContain("Du kan inte ge dig själv en roll.");
        await own.Submit("Skapa inbjudan", ("Namn", "Åsa Öberg"), ("E-post", "asa@huddinge.test"), ("Enhet", "Arbetsmarknadsnämnden, Arbetsmarknadsenheten"), ("Roll", "Handläggare"));
        (await house.InDatabase(db => db.Set<Change>().Where(c => c.Kind == nameof(Coworker)).Select(c => c.Who + ": " + c.To).ToListAsync()))
            .ShouldContain(line => line.StartsWith($"{World.NameOf(Role.Administrator, World.Huddinge)}: {Role.Caseworker} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_post_does_not_change_the_unit_that_a_coworker_acts_for()
    {
        await using var house = await House.OpenAsync();
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var before = (await caseworker.Get("/account")).Text;
        before.ShouldContain("Arbetsmarknadsenheten");
        var administrator = await (await house.SignedInAs(Role.Administrator)).Get("/coworkers");
        foreach (var unit in await house.InDatabase(db => db.Set<Unit>().Where(u => u.Board.PartnerId == db.Set<Board>().Single(b => b.Id == World.Huddinge).PartnerId).Select(u => u.Board.Name + ", " + u.Name).ToListAsync()))
        {
            await administrator.Submit("Skapa inbjudan", ("Namn", "x"), ("E-post", World.EmailOf(Role.Caseworker, World.Huddinge)), ("Enhet", unit), ("Roll", "Handläggare"));
        }

        var board = await house.InDatabase(db => db.Set<Account>().Where(a => a.Id == World.AccountOf(Role.Caseworker, World.Huddinge)).Select(a => a.UnitId).SingleAsync());
        (await house.InDatabase(db => db.Set<Unit>().Where(u => u.Id == board).Select(u => u.BoardId).SingleAsync())).ShouldBe(World.Huddinge);
        (await caseworker.Get("/participants")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
