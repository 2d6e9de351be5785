using System.Data.Common;
using System.Net;
using Matchning.Permissions;
using Matchning.Shell.Settings;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests.Shell;

/// <summary>Nothing typed is lost: not by another's save, a double click, a full disk, an expired session, a change of language.</summary>
public sealed class FormsTests
{
    [Theory, BothDatabases]
    public async Task The_second_of_two_savers_reads_what_the_first_changed_and_loses_nothing(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await (await (await house.SignedInAs(Role.Administrator)).Get("/settings")).Submit("Spara", ("Tjänstens namn", "Från början"));
        var one = await (await house.SignedInAs(Role.Administrator)).Get("/settings");
        var two = await (await house.SignedInAs(Role.Administrator, World.Botkyrka)).Get("/settings");
        (await one.Submit("Spara", ("Tjänstens namn", "Ettans"))).Notice.ShouldBe("Sparat.");

        var told = await two.Submit("Spara", ("Tjänstens namn", "Tvåans"));
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Errors.ShouldContain("Någon annan har sparat ändringar");
        told.Errors.ShouldContain("Ettans");
        told.Errors.ShouldContain(World.NameOf(Role.Administrator, World.Huddinge));
        told.Field("Tjänstens namn").ShouldBe("Tvåans");

        (await told.Click("Spara")).Field("Tjänstens namn").ShouldBe("Tvåans");
    }

    [Theory, BothDatabases]
    public async Task A_form_sent_twice_has_one_effect(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = (await (await house.SignedInAs(Role.Administrator)).Get("/settings")).Fill("Tjänstens namn", "En gång");
        var both = await Task.WhenAll(page.Click("Spara"), page.Click("Spara"));
        both.ShouldAllBe(p => p.Path == "/settings?saved=1");
        (await house.InDatabase(db => db.Changes.CountAsync(c => c.Kind == nameof(Setting)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_full_disk_is_told_nothing_is_lost_and_it_goes_on_when_there_is_room()
    {
        var disk = new Disk();
        await using var house = await House.OpenAsync(also: services => services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(disk)));
        var administrator = await house.SignedInAs(Role.Administrator);
        var page = await administrator.Get("/settings");
        page.Attach("Logotyp (valfritt)", "logo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[150_000]]);
        disk.IsFull = true;
        var told = await page.Submit("Spara", ("Tjänstens namn", "Ryms inte"));
        told.Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        told.Errors.ShouldContain("disken är full");
        told.Field("Tjänstens namn").ShouldBe("Ryms inte");

        disk.IsFull = false;
        (await house.InDatabase(db => db.Set<Setting>().AnyAsync())).ShouldBeFalse();
        (await told.Click("Spara")).Field("Tjänstens namn").ShouldBe("Ryms inte");
        (await CommandRun.Of(house, "check")).Code.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task What_an_expired_session_was_sending_comes_back_filled_in_for_the_same_person(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var administrator = await house.SignedInAs(Role.Administrator);
        var page = (await administrator.Get("/settings")).Fill("Tjänstens namn", "Skrivet länge");
        house.Clock.Advance(TimeSpan.FromHours(3));
        var signIn = await page.Click("Spara");
        signIn.Notice.ShouldContain("Det du skrev är sparat i en timme");
        var kept = signIn.Url.Query;

        var back = await signIn.Submit("Logga in", ("E-post", World.EmailOf(Role.Administrator, World.Huddinge)), ("Lösenord", World.Password));
        back.Path.ShouldStartWith("/settings?kept=");
        back.Field("Tjänstens namn").ShouldBe("Skrivet länge");
        (await house.InDatabase(db => db.Set<Setting>().AnyAsync())).ShouldBeFalse("nothing is saved before the person says so");
        (await back.Click("Spara")).Field("Tjänstens namn").ShouldBe("Skrivet länge");

        // Another administrator with the same link sees their own empty form; so does the same person after an hour.
        await house.InDatabase(db => db.Set<Setting>().ExecuteDeleteAsync());
        (await (await house.SignedInAs(Role.Administrator, World.Botkyrka)).Get(back.Path)).Field("Tjänstens namn").ShouldBe("Matchning");
        house.Clock.Advance(TimeSpan.FromMinutes(61));
        (await (await house.SignedInAs(Role.Administrator)).Get(back.Path)).Field("Tjänstens namn").ShouldBe("Matchning");
        kept.ShouldNotContain("Skrivet");
    }

    [Theory, BothDatabases]
    public async Task What_is_kept_of_a_form_cannot_be_read_in_the_database(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = (await (await house.SignedInAs(Role.Administrator)).Get("/settings")).Fill("Tjänstens namn", "Hemligt förslag");
        await page.Click("English");
        var kept = await house.InDatabase(db => db.Set<Matchning.Shell.Forms.KeptForm>().SingleAsync());
        System.Text.Encoding.UTF8.GetString(kept.Fields).ShouldNotContain("Hemligt");
    }

    [Theory, BothDatabases]
    public async Task A_change_of_language_in_the_middle_of_a_form_keeps_what_was_typed_and_saves_nothing(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var page = await (await house.SignedInAs(Role.Administrator)).Get("/settings");
        var english = await page.Submit("English", ("Tjänstens namn", "Halvskrivet"), ("E-post för synpunkter", "hej@huddinge.se"));
        english.Heading.ShouldBe("Settings");
        english.Field("Name of the service").ShouldBe("Halvskrivet");
        english.Field("E-mail for feedback").ShouldBe("hej@huddinge.se");
        (await house.InDatabase(db => db.Changes.AnyAsync(c => c.Kind == nameof(Matchning.Shell.Settings.Setting)))).ShouldBeFalse();
        (await english.Click("Save")).Notice.ShouldBe("Saved.");
    }

    /// <summary>A disk that is full when a test says so: SQLite may not take one page more.</summary>
    private sealed class Disk : DbCommandInterceptor
    {
        public bool IsFull { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Set(command.Connection!);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Set(command.Connection!);
            return ValueTask.FromResult(result);
        }

        private void Set(DbConnection connection)
        {
            using var pragma = connection.CreateCommand();
            pragma.CommandText = $"PRAGMA max_page_count={(IsFull ? 1 : 1_000_000)}";
            pragma.ExecuteNonQuery();
        }
    }
}
