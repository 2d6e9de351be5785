using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests.Storage;

public sealed class ChangeFeedTests
{
    [Theory, BothDatabases]
    public async Task Each_change_is_told_once_and_what_was_there_before_is_not(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await using var reader = new Reader(house);
        await AddAsync(reader.Db, "Before", 3);
        await reader.Feed.StartAsync(reader.Db, default);
        (await reader.NextAsync()).ShouldBeEmpty();
        await AddAsync(reader.Db, "After", 2);
        (await reader.NextAsync()).ShouldBe(["After", "After"]);
        (await reader.NextAsync()).ShouldBeEmpty();
    }

    [Fact, Trait(BothDatabasesAttribute.Trait, nameof(Store.Postgres))]
    public async Task A_save_that_began_before_thousands_of_others_and_ends_after_them_is_told()
    {
        await using var house = await House.OpenAsync(Store.Postgres);
        await using var reader = new Reader(house);
        await reader.Feed.StartAsync(reader.Db, default);

        using var slow = house.App.Services.CreateScope();
        var slowDb = slow.ServiceProvider.GetRequiredService<Database>();
        await using var transaction = await slowDb.Database.BeginTransactionAsync();
        await AddAsync(slowDb, "Slow", 1);
        await AddAsync(reader.Db, "Quick", 2_500);
        (await reader.NextAsync()).Count.ShouldBe(2_500);
        await transaction.CommitAsync();
        (await reader.NextAsync()).ShouldBe(["Slow"]);
        (await reader.NextAsync()).ShouldBeEmpty();
    }

    [Fact, Trait(BothDatabasesAttribute.Trait, nameof(Store.Postgres))]
    public async Task A_save_under_way_when_the_feed_starts_is_told_when_it_ends()
    {
        await using var house = await House.OpenAsync(Store.Postgres);
        await using var reader = new Reader(house);
        using var slow = house.App.Services.CreateScope();
        var slowDb = slow.ServiceProvider.GetRequiredService<Database>();
        await using var transaction = await slowDb.Database.BeginTransactionAsync();
        await AddAsync(slowDb, "Slow", 1);
        await AddAsync(reader.Db, "Quick", 1);

        await reader.Feed.StartAsync(reader.Db, default);
        await transaction.CommitAsync();
        (await reader.NextAsync()).ShouldBe(["Slow"]);
    }

    private static async Task AddAsync(Database db, string kind, int count)
    {
        db.Changes.AddRange(Enumerable.Range(0, count).Select(_ => new Change
        {
            At = HouseClock.Start.UtcDateTime,
            Who = "A test",
            Kind = kind,
            Of = Guid.CreateVersion7(),
            Part = kind,
            What = ChangeKind.Added,
        }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private sealed class Reader : IAsyncDisposable
    {
        private readonly AsyncServiceScope scope;

        public Reader(House house)
        {
            scope = house.App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram("A test");
            Feed = new ChangeFeed(house.Clock);
        }

        public ChangeFeed Feed { get; }

        public Database Db => scope.ServiceProvider.GetRequiredService<Database>();

        public async Task<List<string>> NextAsync() => [.. (await Feed.NextAsync(Db, default)).Select(c => c.Kind)];

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
