using Matchning.Storage;
using Matchning.Storage.Backup;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Storage;

public sealed class MigrationsTests
{
    [Theory, BothDatabases]
    public async Task The_migrations_hold_all_that_the_model_says(Store store)
    {
        await using var house = await House.OpenAsync(store);
        (await house.InDatabase(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse("run ./add-migration NAME");
        (await house.InDatabase(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        (await house.Visitor().GetRaw("/health/ready")).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task A_database_newer_than_the_program_is_refused_with_a_sentence_and_left_alone(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.InDatabase(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20991231000000_FromTheFuture', '99.0')"""));
        await house.CloseAsync();

        var error = await Should.ThrowAsync<NewerDatabaseException>(() => House.OpenAsync(store, house.Folder, house.Connection, house.Clock));
        error.Message.ShouldContain("newer than this program");
        error.Message.ShouldContain("20991231000000_FromTheFuture");
        error.Message.ShouldContain("Install the newer program");
    }

    [Fact]
    public async Task A_new_folder_becomes_a_database_at_the_first_start_and_holds_nothing()
    {
        var folder = Template.NewFolder();
        await using var house = await House.OpenAsync(Store.Sqlite, folder, null, new HouseClock());
        (await house.InDatabase(db => db.HoldsDataAsync())).ShouldBeFalse();
    }
}
