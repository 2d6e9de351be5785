using System.Text;
using Matchning.Participants.Import;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage.Imports;
using Matchning.Storage.Sweeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests.Storage;

/// <summary>What is promised not to be kept is not, also when nobody comes by again.</summary>
public sealed class SweepingTests
{
    [Theory, BothDatabases]
    public async Task Uploads_kept_forms_and_imports_that_nobody_said_yes_to_are_taken_away_in_time(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await (await house.Visitor().Get("/sign-in")).Submit("English", ("E-post", "sara@huddinge.test"));
        var caseworker = await house.SignedInAs(Role.Caseworker);
        var file = Encoding.UTF8.GetBytes("Förnamn;Efternamn\nÅsa;Öberg\n");
        await (await (await caseworker.Get("/participants/import")).Attach("Fil med deltagare", "a.csv", file).Click("Läs in filen")).Click("Kontrollera raderna");
        await (await caseworker.Get("/participants/import")).Attach("Fil med deltagare", "b.csv", file).Click("Läs in filen");
        var sweeper = house.App.Services.GetRequiredService<Sweeper>();
        await sweeper.SweepAsync(default);
        (await CountAsync(house)).ShouldBe((1, 1, 1));

        house.Clock.Advance(TimeSpan.FromMinutes(61));
        await sweeper.SweepAsync(default);
        (await CountAsync(house)).ShouldBe((0, 1, 1));
        house.Clock.Advance(TimeSpan.FromHours(24));
        await sweeper.SweepAsync(default);
        (await CountAsync(house)).ShouldBe((0, 0, 1));
        house.Clock.Advance(TimeSpan.FromHours(24));
        await sweeper.SweepAsync(default);
        (await CountAsync(house)).ShouldBe((0, 0, 0));
        (await house.InDatabase(db => db.ImportRows.CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task The_program_sweeps_when_it_starts(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await (await house.Visitor().Get("/sign-in")).Submit("English", ("E-post", "sara@huddinge.test"));
        await house.CloseAsync();
        house.Clock.Advance(TimeSpan.FromHours(2));
        var (left, held) = (Path.Combine(house.Folder, "import-1.tmp"), Path.Combine(house.Folder, "import-2.tmp"));
        await File.WriteAllTextAsync(left, "Åsa Öberg", TestContext.Current.CancellationToken);
        await using var reading = new FileStream(held, FileMode.CreateNew, FileAccess.Write, FileShare.Read);

        await using var again = await House.OpenAsync(store, house.Folder, house.Connection, house.Clock);
        for (var attempt = 0; attempt < 100 && (File.Exists(left) || (await CountAsync(again)).Forms > 0); attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        File.Exists(left).ShouldBeFalse();
        File.Exists(held).ShouldBeTrue("a command still reads it");
        (await CountAsync(again)).Forms.ShouldBe(0);
        await again.CloseAsync();
    }

    private static Task<(int Forms, int Files, int Runs)> CountAsync(House house) => house.InDatabase(async db =>
        (await db.Set<KeptForm>().CountAsync(), await db.Set<PendingFile>().CountAsync(), await db.ImportRuns.CountAsync()));
}
