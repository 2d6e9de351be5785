using Matchning.Shell.Forms;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Storage;

/// <summary>What happens without the file that opens the secrets.</summary>
[Trait("Slow", "Yes")]
public sealed class LostKeysTests
{
    [Theory, BothDatabases]
    public async Task Nobody_goes_on_without_the_keys_of_a_database_that_holds_secrets(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await (await house.Visitor().Get("/sign-in")).Submit("English", ("E-post", "sara@huddinge.test"));
        (await house.InDatabase(db => db.Set<KeptForm>().CountAsync())).ShouldBe(1);
        await house.CloseAsync();
        var key = KeyOf(house.Folder);
        var bytes = await File.ReadAllBytesAsync(key, TestContext.Current.CancellationToken);
        foreach (var lost in new Action[] { () => File.Delete(key), () => File.WriteAllBytes(key, []) })
        {
            lost();
            foreach (var verb in new[] { "serve", "check", "backup copy.backup", "demo", "import openings -" })
            {
                var run = await CommandRun.Of(house, verb.Split(' '));
                run.Code.ShouldBe(1, $"{verb}: {run.Out}{run.Error}");
                run.Error.ShouldContain("Put back the file secrets.key that belongs to this database.");
                run.Error.ShouldNotContain("   at ");
                (File.Exists(key) && new FileInfo(key).Length > 0).ShouldBeFalse(verb);
            }
        }

        await File.WriteAllBytesAsync(key, bytes, TestContext.Current.CancellationToken);
        (await CommandRun.Of(house, "check")).Code.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_database_without_secrets_gets_keys_that_only_their_owner_reads(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.CloseAsync();
        var key = KeyOf(house.Folder);
        await File.WriteAllBytesAsync(key, [], TestContext.Current.CancellationToken);
        (await CommandRun.Of(house, "check")).Code.ShouldBe(0);
        new FileInfo(key).Length.ShouldBe(0, "looking makes nothing");

        await using var again = await House.OpenAsync(store, house.Folder, house.Connection, house.Clock);
        new FileInfo(key).Length.ShouldBe(64);
        OwnersFiles.ModeOf(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(Path.GetDirectoryName(key)!, "*.tmp").ShouldBeEmpty();
        await again.CloseAsync();
    }

    [Fact]
    public async Task A_key_of_another_length_is_refused_at_start()
    {
        await using var house = await House.OpenAsync();
        await house.CloseAsync();
        await File.WriteAllBytesAsync(KeyOf(house.Folder), new byte[10], TestContext.Current.CancellationToken);
        var run = await CommandRun.Of(house, "serve");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("holds 10 bytes, 64 expected.");
    }

    private static string KeyOf(string folder) => Path.Combine(folder, "keys", "secrets.key");
}
