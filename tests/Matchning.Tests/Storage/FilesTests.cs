using System.Diagnostics;
using System.IO.Compression;
using Matchning.Permissions;
using Matchning.Tests.Openings;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Storage;

/// <summary>The files of the database, and commands that cannot have them as they want.</summary>
[Trait("Slow", "Yes")]
public sealed class FilesTests
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite, Everyone = Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    [Theory, BothDatabases]
    public async Task Only_the_owner_reads_a_backup(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var file = Path.Combine(house.Folder, "copy.backup");
        (await CommandRun.Of(house, "backup", file)).Code.ShouldBe(0);
        OwnersFiles.ModeOf(file).ShouldBe(Owner);
    }

    [Fact]
    public async Task Only_the_owner_reads_the_database_also_in_a_folder_that_is_open_to_others()
    {
        var folder = Template.NewFolder();
        await using (var first = await House.OpenAsync(Store.Sqlite, folder, null, new HouseClock()))
        {
            Files(folder).ShouldAllBe(file => OwnersFiles.ModeOf(file) == Owner);
            await first.CloseAsync();
            if (!OperatingSystem.IsWindows())
            {
                foreach (var file in Files(folder))
                {
                    File.SetUnixFileMode(file, Everyone);
                }
            }

            await using var again = await House.OpenAsync(Store.Sqlite, folder, null, new HouseClock());
            Files(folder).ShouldAllBe(file => OwnersFiles.ModeOf(file) == Owner);
            Files(folder).Length.ShouldBeGreaterThan(1);
            await again.CloseAsync();
        }
    }

    [Fact]
    public async Task An_empty_file_that_a_full_disk_left_is_no_database()
    {
        var folder = Template.NewFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder, "matchning.db"), [], TestContext.Current.CancellationToken);
        foreach (var verb in new[] { "check", "backup copy.backup" })
        {
            var looked = await CommandRun.At(folder, null, verb.Split(' '));
            looked.Code.ShouldBe(1);
            looked.Error.ShouldStartWith("There is no database at");
        }

        await using var house = await House.OpenAsync(Store.Sqlite, folder, null, new HouseClock());
        (await house.InDatabase(db => db.Set<Matchning.Partners.Partner>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_demo_that_was_stopped_half_way_leaves_nothing_or_says_what_to_do(Store store)
    {
        var folder = Template.NewFolder();
        var connection = store == Store.Postgres ? await Template.NewPostgresAsync() : null;
        var run = await StoppedAsync(folder, connection, () => connection is null ? new FileInfo(Path.Combine(folder, "matchning.db-wal")) is { Exists: true, Length: > 2_000_000 } : File.Exists(Path.Combine(folder, "keys", "secrets.key")), "demo");
        run.Code.ShouldBe(1, run.Error);
        run.Error.ShouldStartWith("The demo was not made. Stopped.");
        Files(folder).ShouldBeEmpty();
        if (connection is not null)
        {
            run.Error.ShouldContain("drop the database");
            await Template.DropAsync(connection);
        }
    }

    [Theory, BothDatabases]
    public async Task A_stopped_import_says_so_and_goes_on_when_it_is_run_again(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.CloseAsync();
        var file = Path.Combine(house.Folder, "ads.jsonl");
        await File.WriteAllBytesAsync(file, Ads.File([.. Enumerable.Range(0, 6000).Select(i => Ads.Ad($"{i}", $"Bagare {i}", employer: $"Bageri {i % 700}"))]), TestContext.Current.CancellationToken);
        var run = await StoppedAsync(house.Folder, house.Connection, null, "import", "openings", file);
        run.Code.ShouldBe(1, run.Error);
        run.Error.TrimEnd().ShouldEndWith("Stopped. What was applied is kept; run the same command again to go on.");
        var again = await CommandRun.Of(house, "import", "openings", file);
        again.Out.Trim().ShouldBe("6000 rows: 6000 new, 0 changed, 0 unchanged, 0 refused");
        again.Code.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_file_that_is_cut_off_is_brought_in_as_far_as_it_goes_and_is_not_called_done(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var file = Path.Combine(house.Folder, "ads.jsonl.gz");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            await gzip.WriteAsync(Ads.File([.. Enumerable.Range(0, 300).Select(i => Ads.Ad($"{i}", $"Bagare {Guid.NewGuid()}"))]), TestContext.Current.CancellationToken);
        }

        await File.WriteAllBytesAsync(file, packed.ToArray()[..(packed.ToArray().Length / 2)], TestContext.Current.CancellationToken);
        foreach (var run in new[] { await CommandRun.Of(house, "import", "openings", file, "--dry-run"), await CommandRun.Of(house, "import", "openings", file) })
        {
            run.Code.ShouldBe(1);
            run.Error.ShouldContain("ads.jsonl.gz could not be read to its end.");
            run.Out.ShouldContain(" new, ");
        }

        (await house.InDatabase(db => db.Set<Matchning.Openings.Opening>().CountAsync())).ShouldBeGreaterThan(50);
    }

    [Theory, BothDatabases]
    public async Task A_small_file_that_unpacks_to_a_large_one_is_refused_in_the_page(Store store)
    {
        await using var house = await House.OpenAsync(store);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(Ads.File(Ads.Ad("1", "Bagare")), TestContext.Current.CancellationToken);
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var n = 0; n < 201; n++)
            {
                await gzip.WriteAsync(blanks, TestContext.Current.CancellationToken);
            }
        }

        var page = await (await (await house.SignedInAs(Role.MatchAgent)).Get("/openings/import")).Attach("Fil med annonser", "ads.jsonl.gz", packed.ToArray()).Click("Läs in och kontrollera");
        page.Error("Fil med annonser").ShouldBe("Filen är större än 200 MB uppackad. Hämta in den från kommandoraden i stället.");
        (await house.InDatabase(db => db.Set<Matchning.Storage.Imports.ImportRun>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("check", "")]
    [InlineData("check", "garbage")]
    [InlineData("check", "Host=")]
    [InlineData("check", "Host=x;Port=zz")]
    [InlineData("serve", "Port=zz")]
    public async Task A_connection_string_that_is_none_is_refused_in_a_sentence(string verb, string connection)
    {
        var run = await CommandRun.At(Template.NewFolder(), connection, verb);
        run.Code.ShouldBe(1);
        run.Error.ShouldNotContain("   at ");
        if (connection.Length > 0)
        {
            run.Error.ShouldStartWith("ConnectionStrings__Database cannot be read:");
        }
    }

    [Fact]
    public async Task Empty_names_are_refused_in_a_sentence()
    {
        (await CommandRun.At("", null, "check")).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldStartWith("--data names no folder."));
        await using var house = await House.OpenAsync();
        foreach (var verb in new[] { "backup", "restore" })
        {
            (await CommandRun.Of(house, verb, "")).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldStartWith("The name of the file is empty."));
        }
    }

    [Fact]
    public async Task Looking_makes_no_folder()
    {
        var missing = Path.Combine(Template.NewFolder(), "not", "there");
        foreach (var verb in new[] { "check", "backup copy.backup" })
        {
            var run = await CommandRun.At(missing, null, verb.Split(' '));
            run.Code.ShouldBe(1);
            run.Error.ShouldStartWith($"There is no database at {missing}");
            Directory.Exists(missing).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        await using var house = await House.OpenAsync();
        foreach (var target in new[] { "/proc/copy.backup", Path.Combine(house.Folder, "not", "there.backup") })
        {
            var backup = await CommandRun.Of(house, "backup", target);
            backup.Code.ShouldBe(1);
            backup.Error.ShouldContain(target);
            backup.Error.ShouldNotContain("Run matchning check");
        }

        // A folder where the file should be can no more be written than a read-only disk.
        var folder = Template.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "matchning.db"));
        var demo = await CommandRun.At(folder, null, "demo");
        demo.Code.ShouldBe(1);
        demo.Error.ShouldContain(Path.Combine(folder, "matchning.db"));
        demo.Error.ShouldNotContain("Run matchning check");
    }

    private static string[] Files(string folder) => Directory.GetFiles(folder, "matchning.db*");

    /// <summary>Runs a verb and interrupts it as Ctrl-C does, when it is in the middle: after the first line on standard error, or when told.</summary>
    private static async Task<CommandRun> StoppedAsync(string folder, string? connection, Func<bool>? isBegun, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebProgram).Assembly.Location, .. arguments, "--data", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (connection is not null)
        {
            start.Environment["ConnectionStrings__Database"] = connection;
        }

        using var process = Process.Start(start)!;
        var error = "";
        if (isBegun is null)
        {
            while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("applied"))
            {
                error += line + "\n";
            }
        }
        else
        {
            while (!isBegun() && !process.HasExited)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(process.ExitCode, await told, error + await wrong);
    }
}
