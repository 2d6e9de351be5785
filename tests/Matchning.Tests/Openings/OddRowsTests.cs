using System.Text;
using Matchning.Openings;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Matchning.Tests.Openings;

/// <summary>Rows that a database does not take, and imports that were given up.</summary>
public sealed class OddRowsTests
{
    private const string Deseret = "\U00010428";

    [Theory, BothDatabases]
    public async Task Signs_that_become_many_letters_zero_characters_and_cuts_inside_a_character_stop_no_import(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var run = await house.BringIn(
            Ads.Ad("1", "Bagare", employer: new string('ﷺ', 150)),
            Ads.Ad("2\0", "Bagare\0", employer: "Bageriet\0 i Nybro AB", text: "Baka\0 bröd"),
            Ads.Ad("3", new string('a', 119) + Deseret + "b", employer: new string('b', 199) + Deseret),
            Ads.Ad("4", new string('c', Opening.HeadlineLength - 1) + Deseret, text: new string('d', 59) + Deseret + "e"));
        (run.New, run.Refused).ShouldBe((4, 0));
        var again = await house.BringIn(Ads.Ad("5", "Kock", employer: new string('ﷺ', 150)), Ads.Ad("6", "Kock", employer: "Bageriet i Nybro AB"));
        (again.New, again.Refused).ShouldBe((2, 0));
        // Those of one name are one employer, however long its form is.
        (await house.InDatabase(db => db.Set<Matchning.Employers.Employer>().CountAsync())).ShouldBe(3);
        (await house.InDatabase(db => db.Openings.SingleAsync(o => o.SourceId == "2"))).Headline.ShouldBe("Bagare");
    }

    [Theory, BothDatabases]
    public async Task A_row_that_cannot_be_saved_is_refused_in_words_and_the_others_are_brought_in(Store store)
    {
        await using var house = await House.OpenAsync(store, also: services => services.AddScoped<IImportKind, Partnerships>());
        var rows = Enumerable.Range(1, 1203).Select(n => n switch { 700 => "throws", 900 => store == Store.Postgres ? new string('x', 5000) : "throws too", _ => $"Partner {n}" });
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', rows));
        var (run, problems) = await house.In(async services =>
        {
            var imports = services.GetRequiredService<Imports>();
            var staged = await imports.StageAsync("partnerships", new ImportFile("p.txt", () => new MemoryStream(bytes)), null, default);
            (await imports.ForeseeAsync(staged)).Count.ShouldBe(Imports.BatchSize);
            staged = await services.GetRequiredService<Database>().ImportRuns.SingleAsync(r => r.Id == staged.Id);
            await imports.StartAsync(staged, TimeSpan.FromDays(1));
            await services.GetRequiredService<Database>().SaveChangesAsync();
            var done = await services.GetRequiredService<ImportBatch>().RunAsync(staged.Id, null, default);
            return (done, await imports.ProblemsAsync(done, 10));
        });
        (run.State, run.Total, run.Applied, run.New, run.Refused).ShouldBe((ImportState.Done, 1203, 1203, 1201, 2));
        problems.Select(p => (p.Line, p.Refused, p.Problem.Reason, p.Problem.Remedy)).ShouldBe([
            (700, true, "Raden går inte att spara.", "Rätta raden och hämta in den igen."),
            (900, true, "Raden går inte att spara.", "Rätta raden och hämta in den igen.")]);
        (await house.InDatabase(db => db.Partners.CountAsync(p => p.Name.StartsWith("Partner ")))).ShouldBe(1201);
    }

    [Theory, BothDatabases]
    public async Task An_import_that_was_given_up_can_be_gone_on_with_or_stopped(Store store)
    {
        var broken = new Broken();
        await using var house = await House.OpenAsync(store, also: services => services.AddSingleton<ISaveChangesInterceptor>(broken));
        foreach (var goesOn in new[] { true, false })
        {
            broken.IsOn = true;
            var agent = await house.SignedInAs(Role.MatchAgent);
            var page = await (await agent.Get("/openings/import")).Attach("Fil med annonser", "ads.jsonl", Ads.File(Ads.Ad($"{goesOn}", "Bagare"))).Click("Läs in och kontrollera");
            await page.Click("Hämta in 1 rad");
            for (var attempt = 0; attempt < Matchning.Storage.Jobs.Job.MostAttempts; attempt++)
            {
                await house.JobsDone();
                house.Clock.Advance(TimeSpan.FromHours(2));
            }

            var stopped = await (await house.SignedInAs(Role.MatchAgent)).Get(page.Path);
            stopped.Notice.ShouldBe("Inhämtningen har stannat vid ett fel. 0 av 1 rader är klara och sparade.");
            broken.IsOn = false;
            if (goesOn)
            {
                await stopped.Click("Fortsätt inhämtningen");
                await house.JobsDone();
                (await stopped.Reader.Get(page.Path)).Notice.ShouldBe("Klart. Rader: 1. Nya: 1. Ändrade: 0. Oförändrade: 0. Används inte: 0.");
            }
            else
            {
                (await stopped.Click("Avbryt och behåll det som är klart")).Path.ShouldBe("/openings/import");
                (await house.InDatabase(db => db.ImportRows.CountAsync())).ShouldBe(0);
            }
        }

        (await house.InDatabase(db => db.Openings.CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task What_stands_in_ads_waits_encrypted(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var agent = await house.SignedInAs(Role.MatchAgent);
        var page = await (await agent.Get("/openings/import")).Attach("Fil med annonser", "ads.jsonl", Ads.File(Ads.Ad("1", "Bagare", municipality: "9999", employer: "Enskilda Elsa"))).Click("Läs in och kontrollera");
        page.Text.ShouldContain("9999");
        var row = await house.InDatabase(db => db.ImportRows.SingleAsync());
        Encoding.UTF8.GetString(row.Payload!).ShouldNotContain("Elsa");
        Encoding.UTF8.GetString(row.Value!).ShouldNotContain("9999");

        // What an earlier program left in clear is told without its value.
        await house.InDatabase(db => db.ImportRows.ExecuteUpdateAsync(set => set.SetProperty(r => r.Value, Encoding.UTF8.GetBytes("9999"))));
        (await agent.Get(page.Path)).Text.ShouldContain("Ingen kommun har den koden.");
    }

    /// <summary>Makes saving openings fail as a broken disk does.</summary>
    private sealed class Broken : SaveChangesInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsOn && eventData.Context!.ChangeTracker.Entries<Opening>().Any() ? throw new IOException("the disk is on fire") : new(result);
    }

    /// <summary>Partners from lines; some lines are more than it can take.</summary>
    private sealed class Partnerships(Database db) : IImportKind
    {
        public string Kind => "partnerships";

        public IReadOnlyList<string> CutOff => [];

        public IStringLocalizer Words => throw new NotSupportedException();

        public string? Refuses(ReadOnlySpan<byte> start) => null;

        public async IAsyncEnumerable<CheckedRow> ReadAsync(Stream content, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            using var reader = new StreamReader(content);
            for (var line = 1; await reader.ReadLineAsync(cancellation) is { } text; line++)
            {
                yield return new CheckedRow(line, Encoding.UTF8.GetBytes(text));
            }
        }

        public Task<IReadOnlyList<RowResult>> ApplyAsync(ImportRun run, IReadOnlyList<ReadOnlyMemory<byte>> rows, CancellationToken cancellation)
        {
            foreach (var row in rows.Select(row => Encoding.UTF8.GetString(row.Span)))
            {
                db.Add(new Partner { Name = row.StartsWith("throws", StringComparison.Ordinal) ? throw new FormatException("odd") : row, Kind = PartnerKind.Municipality });
            }

            return Task.FromResult<IReadOnlyList<RowResult>>([.. rows.Select(_ => new RowResult(ImportOutcome.New))]);
        }
    }
}
