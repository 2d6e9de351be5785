using Matchning.Permissions;
using Matchning.Shell.Settings;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Tests.Storage;

public sealed class HistoryTests
{
    [Theory, BothDatabases]
    public async Task A_change_is_told_by_whom_when_what_from_and_what_to(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var administrator = await house.SignedInAs(Role.Administrator);
        await (await administrator.Get("/settings")).Submit("Spara", ("Tjänstens namn", "Matchning Södertörn"));
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await (await administrator.Get("/settings")).Submit("Spara", ("Tjänstens namn", "Matchning Huddinge"));

        var told = await house.InDatabase(db => db.Changes.OrderBy(c => c.Id).ToListAsync());
        told[0].What.ShouldBe(ChangeKind.Added);
        var change = told.Single(c => c.What == ChangeKind.Changed && c.Field == nameof(Setting.ServiceName));
        change.From.ShouldBe("Matchning Södertörn");
        change.To.ShouldBe("Matchning Huddinge");
        change.Who.ShouldBe(World.NameOf(Role.Administrator, World.Huddinge));
        change.Account.ShouldBe(World.AccountOf(Role.Administrator, World.Huddinge));
        change.At.ShouldBe((HouseClock.Start + TimeSpan.FromMinutes(5)).UtcDateTime);
        (change.Kind, change.Of, change.Version).ShouldBe((nameof(Setting), Setting.TheOne, 2));
    }

    [Theory, BothDatabases]
    public async Task What_did_not_change_is_not_told_and_a_version_counts_once_a_save(Store store)
    {
        await using var house = await House.OpenAsync(store);
        await house.InDatabase(async db => { db.Add(new Setting { ServiceName = "A" }); await db.SaveChangesAsync(); });
        await house.InDatabase(async db =>
        {
            var setting = await db.Set<Setting>().SingleAsync();
            (setting.ServiceName, setting.PublicBody, setting.ContactEmail) = ("A", "Huddinge kommun", "hej@huddinge.se");
            await db.SaveChangesAsync();
        });
        (await house.InDatabase(db => db.Set<Setting>().SingleAsync())).Version.ShouldBe(2);
        (await house.InDatabase(db => db.Changes.Where(c => c.What == ChangeKind.Changed).Select(c => c.Field).OrderBy(f => f).ToListAsync())).ShouldBe([nameof(Setting.ContactEmail), nameof(Setting.PublicBody)]);
    }

    [Theory, BothDatabases]
    public async Task A_save_that_fails_leaves_no_history(Store store)
    {
        await using var house = await House.OpenAsync(store);
        var before = await house.InDatabase(db => db.Changes.CountAsync());
        await Should.ThrowAsync<DbUpdateException>(() => house.InDatabase(async db =>
        {
            db.Add(new Setting { ServiceName = "A" });
            db.Add(new Submission { Id = Guid.Empty, At = DateTime.UtcNow, LedTo = null! });
            await db.SaveChangesAsync();
        }));
        (await house.InDatabase(db => db.Changes.CountAsync())).ShouldBe(before);
    }

    /// <summary>Found by itself: every property marked secret, on every recorded entity.</summary>
    [Fact]
    public async Task A_secret_never_stands_in_the_history_with_its_value()
    {
        await using var house = await House.OpenAsync();
        var secrets = await house.InDatabase(db => Task.FromResult(db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IRecorded)))
            .SelectMany(t => t.GetProperties()).Where(p => p.PropertyInfo?.IsDefined(typeof(SecretAttribute), true) == true && p.ClrType == typeof(string) && !p.PropertyInfo.IsDefined(typeof(NotInHistoryAttribute), true)).ToList()));
        secrets.ShouldNotBeEmpty();
        foreach (var secret in secrets)
        {
            await house.InDatabase(db =>
            {
                var entity = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(secret.DeclaringType.ClrType);
                var entry = db.Entry(entity);
                entry.State = EntityState.Unchanged;
                entry.Property(secret.Name).OriginalValue = "before-secret";
                entry.Property(secret.Name).CurrentValue = "after-secret";
                entry.Property(secret.Name).IsModified = true;
                new HistoryInterceptor(house.Clock).SavingChanges(new Microsoft.EntityFrameworkCore.Diagnostics.DbContextEventData(null!, (_, _) => "", db), default);
                var lines = db.ChangeTracker.Entries<Change>().Select(e => e.Entity).ToList();
                lines.ShouldContain(line => line.Field == secret.Name && line.From == null && line.To == null, $"{secret.DeclaringType.ClrType.Name}.{secret.Name}: {string.Join(", ", lines.Select(l => $"{l.What} {l.Field}"))} {entry.State} {entry.Property(secret.Name).IsModified}");
                lines.ShouldAllBe(line => !$"{line.From}{line.To}".Contains("-secret", StringComparison.Ordinal));
                return Task.CompletedTask;
            });
        }
    }
}
