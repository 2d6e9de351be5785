using System.Net;
using Matchning.Access;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests.Participants;

/// <summary>Who may know of whom, attacked.</summary>
public sealed class VisibilityTests
{
    private static readonly string[] Pages = ["", "/start", "/profile", "/history", .. Enum.GetValues<Section>().Select(s => "/profile/" + s.Page()).Distinct()];

    [Theory, BothDatabases]
    public async Task A_person_of_another_board_does_not_exist_at_any_address_nor_for_any_form(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.PersonAsync("Hemlig", "Person", World.HuddingeEducation, "640823-3234", also: p => p.Add(new Wish { ParticipantId = p.Id, Occupation = "yrke-vardbitrade" }));
        var caseworker = await house.SignedInAs(Role.Caseworker);
        foreach (var page in Pages)
        {
            var read = await caseworker.Get($"/participants/{person}{page}");
            read.Status.ShouldBe(HttpStatusCode.NotFound, page);
            read.Source.ShouldNotContain("Hemlig");
            foreach (var handler in new[] { "", "?handler=Remove", "?handler=Undo", "?handler=None", "?handler=Usual", "?handler=Confirm", "?handler=Mine" })
            {
                var sent = await caseworker.Post($"/participants/{person}{page}{handler}", ("GivenName", "Kapad"), ("part", person.ToString()), ("mine", "true"), ("none", "true"), ("key", "home"), ("skill", "x"));
                sent.Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed);
                sent.Source.ShouldNotContain("Hemlig");
            }
        }

        var after = await house.InDatabase(db => db.Profiles.Include(p => p.Subject.Assignments).SingleAsync(p => p.Id == person));
        (after.GivenName, after.Version, after.Wishes.Count, after.Subject.Assignments.Count).ShouldBe(("Hemlig", 1, 1, 0));
        var list = await caseworker.Get("/participants?show=all");
        list.Source.ShouldNotContain("Hemlig");
        (await list.Submit("Sök", ("Namn, början på ett namn eller ett helt nummer", "640823-3234"))).Rows().ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_match_agent_reads_the_named_profile_and_nothing_of_numbers_or_adaptations(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.PersonAsync("Sara", "Testfall", number: "640823-3234", phone: "070-174 06 05", also: p => p.SetAdaptations("Behöver lyfthjälp", false));
        var agent = await house.SignedInAs(Role.MatchAgent);
        foreach (var page in new[] { "", "/profile" })
        {
            var read = await agent.Get($"/participants/{person}{page}");
            read.Status.ShouldBe(HttpStatusCode.OK);
            read.Text.ShouldContain("Sara Testfall");
            read.Text.ShouldContain("070-174 06 05");
            read.Source.ShouldNotContain("3234");
            read.Source.ShouldNotContain("lyfthjälp");
            read.Source.ShouldNotContain("Anpassningar");
            read.Offers("Ändra").ShouldBeFalse();
        }

        foreach (var page in Pages.Except(["", "/profile"]))
        {
            (await agent.Get($"/participants/{person}{page}")).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }

        foreach (var handler in new[] { "Confirm", "Mine" })
        {
            (await agent.Post($"/participants/{person}?handler={handler}", ("mine", "true"))).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        var list = await agent.Get("/participants");
        (await list.Submit("Sök", ("Namn eller början på ett namn", "640823-3234"))).Rows().ShouldBeEmpty();
        (await list.Submit("Sök", ("Namn eller början på ett namn", "sara"))).Rows().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task The_filter_follows_whoever_looks_through_each_context_and_holds_for_every_part(Store store)
    {
        await using var house = await House.OpenAsync(store);
        foreach (var board in new[] { World.Huddinge, World.HuddingeEducation, World.Botkyrka })
        {
            await house.PersonAsync("Någon", "Testfall", board, "640823-3234", also: p => p.Add(new Wish { ParticipantId = p.Id, Occupation = "yrke-vardbitrade" }));
        }

        foreach (var (become, count) in new (Action<Actor>, int)[]
        {
            (actor => actor.Become(Guid.NewGuid(), "A", [Role.Caseworker], board: World.Huddinge), 1),
            (actor => actor.Become(Guid.NewGuid(), "B", [Role.Caseworker], board: World.Botkyrka), 1),
            (actor => actor.Become(Guid.NewGuid(), "C", [Role.Administrator], board: World.Huddinge), 0),
            (_ => { }, 0),
            (actor => actor.BecomeTheProgram("Index"), 3),
        })
        {
            var seen = await house.In(async services =>
            {
                var db = services.GetRequiredService<Database>();
                return (await db.Participants.CountAsync(), await db.Set<Wish>().CountAsync(), await db.Set<Identity>().CountAsync(), await db.Set<NameWord>().CountAsync());
            }, become);
            seen.ShouldBe((count, count, count, count * 2));
        }
    }

    [Theory, BothDatabases]
    public async Task With_the_filter_off_a_write_on_another_boards_person_is_stopped_and_nothing_is_saved(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var person = await house.PersonAsync("Hemlig", "Person", World.Botkyrka);
        Func<Database, Task>[] attacks =
        [
            async db => (await db.Participants.IgnoreQueryFilters().Include(p => p.NameWords).SingleAsync(p => p.Id == person)).SetName("Kapad", ""),
            async db => db.Remove(await db.Participants.IgnoreQueryFilters().SingleAsync(p => p.Id == person)),
            db => { db.Add(new Wish { ParticipantId = person, Occupation = "yrke-vardbitrade" }); return Task.CompletedTask; },
            db => { db.Add(new Assignment { SubjectId = person, CoworkerId = World.CoworkerOf(Role.Caseworker, World.Huddinge) }); return Task.CompletedTask; },
            // A subject put in memory with another home does not fool the guard.
            db => { db.Attach(new Subject { Id = person, HomeBoardId = World.Huddinge }); db.Add(new Wish { ParticipantId = person, Occupation = "yrke-vardbitrade" }); return Task.CompletedTask; },
        ];
        foreach (var attack in attacks)
        {
            foreach (var role in new[] { Role.Caseworker, Role.MatchAgent })
            {
                await Should.ThrowAsync<NotYoursException>(() => house.In(async services =>
                {
                    var db = services.GetRequiredService<Database>();
                    await attack(db);
                    return await db.SaveChangesAsync();
                }, actor => actor.Become(World.AccountOf(role, World.Huddinge), "Angripare", [role], World.CoworkerOf(role, World.Huddinge), board: World.Huddinge)));
            }
        }

        (await house.InDatabase(db => db.Profiles.SingleAsync(p => p.Id == person))).Name.ShouldBe("Hemlig Person");
    }

    [Fact]
    public async Task A_match_agent_of_the_own_board_cannot_write_either()
    {
        await using var house = await House.OpenAsync();
        var person = await house.PersonAsync("Sara", "Testfall");
        await Should.ThrowAsync<NotYoursException>(() => house.In(async services =>
        {
            var db = services.GetRequiredService<Database>();
            db.Add(new Wish { ParticipantId = person, Occupation = "yrke-vardbitrade" });
            return await db.SaveChangesAsync();
        }, actor => actor.Become(World.AccountOf(Role.MatchAgent, World.Huddinge), "Agent", [Role.MatchAgent], board: World.Huddinge)));
    }
}
