using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Shell.Settings;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Storage;

[Trait("Slow", "Yes")]
public sealed class BackupTests
{
    [Theory, BothDatabases]
    public async Task A_backup_taken_while_people_write_is_restored_whole(Store store)
    {
        await using var house = await House.OpenAsync(store);
        using var stop = new CancellationTokenSource();
        // Each save changes two fields to the same number; a copy made in the middle would hold two different ones.
        var writing = Task.Run(async () =>
        {
            for (var n = 1; !stop.IsCancellationRequested; n++)
            {
                await house.InDatabase(async db =>
                {
                    var setting = await db.Set<Setting>().SingleOrDefaultAsync() ?? db.Add(new Setting()).Entity;
                    (setting.ServiceName, setting.PublicBody) = ($"{n}", $"{n}");
                    await db.SaveChangesAsync();
                });
            }
        });
        var file = Path.Combine(house.Folder, "copy.backup");
        var backup = await CommandRun.Of(house, "backup", file);
        await stop.CancelAsync();
        await writing;
        backup.Error.ShouldBe("");
        backup.Code.ShouldBe(0);
        backup.Out.ShouldContain("keys");

        var (folder, connection) = await EmptyAsync(store, house);
        await using var restored = await RestoreAsync(store, folder, connection, file);
        var setting = await restored.InDatabase(db => db.Set<Setting>().SingleAsync());
        setting.PublicBody.ShouldBe(setting.ServiceName);
        (await restored.InDatabase(db => db.Units.CountAsync())).ShouldBe(4);
        (await (await restored.SignedInAs(Role.Caseworker)).Get("/partners")).Heading.ShouldBe("Samarbetsparter");
        (await CommandRun.Of(restored, "check")).Code.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Nothing_that_exists_is_written_over(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var file = Path.Combine(house.Folder, "copy.backup");
        (await CommandRun.Of(house, "backup", file)).Code.ShouldBe(0);
        var second = await CommandRun.Of(house, "backup", file);
        second.Code.ShouldBe(1);
        second.Error.ShouldContain("exists. Nothing was written.");

        var restore = await CommandRun.Of(house, "restore", file);
        restore.Code.ShouldBe(1);
        restore.Error.ShouldContain("The database is not empty. Nothing was changed.");
    }

    [Theory, BothDatabases]
    public async Task A_damaged_or_foreign_file_is_refused_before_anything_is_changed(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var file = Path.Combine(house.Folder, "copy.backup");
        await CommandRun.Of(house, "backup", file);
        var bytes = await File.ReadAllBytesAsync(file);
        var (folder, connection) = await EmptyAsync(store, house);
        foreach (var damaged in new[] { bytes[..(bytes.Length / 2)], "not a database"u8.ToArray() })
        {
            var broken = Path.Combine(house.Folder, $"broken{damaged.Length}");
            await File.WriteAllBytesAsync(broken, damaged);
            var refused = await RunAsync(folder, connection, "restore", broken);
            refused.Code.ShouldBe(1);
            refused.Error.ShouldContain("Nothing was changed.");
        }

        (await RunAsync(folder, connection, "restore", file)).Code.ShouldBe(0);
        await DropAsync(connection);
    }

    [Theory, BothDatabases]
    public async Task A_backup_of_a_newer_program_is_refused(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.InDatabase(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20991231000000_FromTheFuture', '99.0')"""));
        var file = Path.Combine(house.Folder, "copy.backup");
        await CommandRun.Of(house, "backup", file);
        var (folder, connection) = await EmptyAsync(store, house);
        var refused = await RunAsync(folder, connection, "restore", file);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("20991231000000_FromTheFuture");
        var check = await CommandRun.Of(house, "check");
        check.Code.ShouldBe(1);
        check.Error.ShouldContain("newer than this program");
        await DropAsync(connection);
    }

    [Theory, BothDatabases]
    public async Task Check_tells_that_the_keys_are_of_another_database(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await (await house.Visitor().Get("/sign-in")).Submit("English", ("E-post", "sara@huddinge.test"));
        (await CommandRun.Of(house, "check")).Code.ShouldBe(0);
        await house.CloseAsync();
        File.Delete(Path.Combine(house.Folder, "keys", "secrets.key"));
        var check = await CommandRun.Of(house, "check");
        check.Code.ShouldBe(1);
        check.Error.ShouldContain("Put back the file secrets.key");
    }

    [Fact]
    public async Task Check_finds_a_row_that_refers_to_nothing_and_a_page_that_is_damaged()
    {
        await using var house = await House.OpenAsync();
        await house.InDatabase(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; DELETE FROM Partners WHERE Name LIKE 'Botkyrka%'");
        });
        var check = await CommandRun.Of(house, "check");
        check.Code.ShouldBe(1);
        check.Error.ShouldContain("finds nothing");

        await house.CloseAsync();
        await using (var file = new FileStream(Path.Combine(house.Folder, "matchning.db"), FileMode.Open))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            file.Write(new byte[20_000]);
        }

        (await CommandRun.Of(house, "check")).Code.ShouldBe(1);
    }

    private static async Task<(string Folder, string? Connection)> EmptyAsync(Store store, House keysOf)
    {
        var folder = Template.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        foreach (var key in Directory.GetFiles(Path.Combine(keysOf.Folder, "keys")))
        {
            File.Copy(key, Path.Combine(folder, "keys", Path.GetFileName(key)));
        }

        return (folder, store == Store.Postgres ? await Template.NewPostgresAsync() : null);
    }

    private static async Task<House> RestoreAsync(Store store, string folder, string? connection, string file)
    {
        var restore = await RunAsync(folder, connection, "restore", file);
        restore.Error.ShouldBe("");
        restore.Code.ShouldBe(0);
        return await House.OpenAsync(store, folder, connection, new HouseClock());
    }

    private static Task<CommandRun> RunAsync(string folder, string? connection, params string[] arguments) => CommandRun.At(folder, connection, arguments);

    private static Task DropAsync(string? connection) => connection is null ? Task.CompletedTask : Template.DropAsync(connection);
}
