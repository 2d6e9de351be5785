using System.Diagnostics;
using Matchning.Openings;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Matchning.Tests.Openings;

/// <summary>The real command, killed in the middle.</summary>
public sealed class ResumingImportsTests
{
    [Theory, BothDatabases]
    public async Task A_killed_import_goes_on_and_leaves_the_same_tables(Store store)
    {
        var rows = Enumerable.Range(0, 3000).Select(i => Ads.Ad($"{i}", $"Bagare {i}", employer: $"Bageri {i % 700}", text: $"Text å ä ö {i}")).ToArray();
        await using var whole = await House.OpenAsync(store);
        await using var killed = await House.OpenAsync(store);
        var file = Path.Combine(killed.Folder, "ads.jsonl");
        await File.WriteAllBytesAsync(file, Ads.File(rows), TestContext.Current.CancellationToken);
        await whole.CloseAsync();
        await killed.CloseAsync();
        (await RunAsync(whole, file)).ShouldBe("3000 rows: 3000 new, 0 changed, 0 unchanged, 0 refused");

        using (var process = Start(killed, file))
        {
            // Killed when a batch has been applied and not all: what it says of its progress is written after the commit.
            while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("applied"))
            {
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var between = await House.OpenAsync(store, killed.Folder, killed.Connection, killed.Clock);
        var run = await between.InDatabase(db => db.ImportRuns.SingleAsync());
        (await between.InDatabase(db => db.Openings.CountAsync())).ShouldBe(run.New);
        run.New.ShouldBeInRange(Imports.BatchSize, 3000);
        await between.CloseAsync();

        (await RunAsync(killed, file)).ShouldBe("3000 rows: 3000 new, 0 changed, 0 unchanged, 0 refused");
        var (a, b) = (await TablesAsync(whole), await TablesAsync(killed));
        b.ShouldBe(a);
        a.Count.ShouldBe(3000 + 700);
    }

    private static async Task<List<string>> TablesAsync(House closed)
    {
        var house = await House.OpenAsync(closed.Store, closed.Folder, closed.Connection, closed.Clock);
        var lines = await house.InDatabase(async db => (await db.Openings.AsNoTracking().Include(o => o.Text).Include(o => o.Employer).ToListAsync())
            .Select(o => $"{o.SourceId}|{o.Headline}|{o.Employer!.Name}|{o.MunicipalityId}|{o.OccupationId}|{o.LastDay}|{o.Places}|{o.ContentHash}|{o.Demands}|{o.Version}|{o.Text!.Text}|{o.Text.Folded}")
            .Concat((await db.Set<Matchning.Employers.Employer>().AsNoTracking().Include(e => e.Workplaces).ToListAsync()).Select(e => $"{e.Name}|{e.Status}|{e.Workplaces.Count}"))
            .Order(StringComparer.Ordinal).ToList());
        await house.CloseAsync();
        return lines;
    }

    private static async Task<string> RunAsync(House house, string file)
    {
        using var process = Start(house, file);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await errors);
        return (await output).Trim();
    }

    private static Process Start(House house, string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebProgram).Assembly.Location, "import", "openings", file, "--data", house.Folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (house.Connection is { } connection)
        {
            start.Environment["ConnectionStrings__Database"] = connection;
        }

        return Process.Start(start)!;
    }
}
