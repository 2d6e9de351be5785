using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Matchning.Storage.History;

/// <summary>Writes the history and counts versions, in the transaction of the change.</summary>
public sealed class HistoryInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext? context)
    {
        if (context is not Database db)
        {
            return;
        }

        var touched = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not Change)
            .ToList();
        var wholes = touched.Select(entry => entry.Entity is IRecorded recorded ? recorded.RecordId : (entry.Entity as IVersioned)?.Id).ToHashSet();
        foreach (var whole in db.ChangeTracker.Entries<IVersioned>().Where(entry => wholes.Contains(entry.Entity.Id)).ToList())
        {
            CountVersion(whole);
        }

        var versions = db.ChangeTracker.Entries<IVersioned>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.Version);
        db.Changes.AddRange(touched
            .Where(entry => entry.Entity is IRecorded)
            .SelectMany(entry => LinesOf(db, entry, versions.GetValueOrDefault(((IRecorded)entry.Entity).RecordId)))
            .ToList());
    }

    /// <summary>A change of a part is a change of the whole: its version counts once a save.</summary>
    private static void CountVersion(EntityEntry<IVersioned> whole)
    {
        if (whole.State is EntityState.Added)
        {
            whole.Entity.Version = 1;
        }
        else if (whole.State is EntityState.Modified or EntityState.Unchanged)
        {
            whole.Entity.Version = whole.Property(e => e.Version).OriginalValue + 1;
        }
    }

    private IEnumerable<Change> LinesOf(Database db, EntityEntry entry, int version)
    {
        switch (entry.State)
        {
            case EntityState.Added:
                yield return Line(db, entry, version, ChangeKind.Added, null, null, entry.Entity.ToString());
                break;
            case EntityState.Deleted:
                yield return Line(db, entry, version, ChangeKind.Removed, null, entry.Entity.ToString(), null);
                break;
            default:
                foreach (var property in entry.Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue) && IsTold(p)))
                {
                    var secret = property.Metadata.PropertyInfo?.GetCustomAttribute<SecretAttribute>() is not null;
                    yield return Line(db, entry, version, ChangeKind.Changed, property.Metadata.Name,
                        secret ? null : Told(property.OriginalValue), secret ? null : Told(property.CurrentValue));
                }

                break;
        }
    }

    private static bool IsTold(PropertyEntry property) =>
        property.Metadata.PropertyInfo is { } info
        && info.GetCustomAttribute<NotInHistoryAttribute>() is null
        && info.Name is not nameof(IVersioned.Version);

    private static string? Told(object? value) => value switch
    {
        null => null,
        not string and System.Collections.IEnumerable list => string.Join(", ", list.Cast<object>()),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.InStockholm().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private Change Line(Database db, EntityEntry entry, int version, ChangeKind what, string? field, string? from, string? to)
    {
        var recorded = (IRecorded)entry.Entity;
        return new Change
        {
            At = clock.Now,
            Account = db.Actor.Account,
            Who = db.Actor.Name,
            Kind = recorded.RecordKind,
            Of = recorded.RecordId,
            Part = entry.Metadata.ClrType.Name,
            Version = version,
            What = what,
            Field = field,
            From = Cut(from),
            To = Cut(to),
        };
    }

    private static string? Cut(string? value) => value?.Shortened(Change.ValueLength);
}
