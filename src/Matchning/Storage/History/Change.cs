using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Storage.History;

/// <summary>An entity whose every change is kept: who, when, what from, what to.</summary>
public interface IRecorded
{
    /// <summary>The id of the thing the history is read for: the entity itself, or the whole it is a part of.</summary>
    Guid RecordId { get; }

    /// <summary>The kind of that thing, for example <c>Participant</c>.</summary>
    string RecordKind { get; }
}

/// <summary>A property whose values never enter the history: it says "changed".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

/// <summary>A property that follows from others or only counts; its changes say nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInHistoryAttribute : Attribute;

/// <summary>What happened to an entity.</summary>
public enum ChangeKind
{
    /// <summary>It came.</summary>
    Added,

    /// <summary>One of its fields changed.</summary>
    Changed,

    /// <summary>It went.</summary>
    Removed,
}

/// <summary>
/// One line of the history, written by an interceptor in the same transaction as the change itself. The rows in the order of
/// <see cref="Id"/> are also the feed that the match index follows.
/// </summary>
public sealed class Change
{
    /// <summary>Grows with each change.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account that did it, or null for the program.</summary>
    public Guid? Account { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string Who { get; init; }

    /// <summary>The kind of the thing, for example <c>Participant</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The thing's id.</summary>
    public required Guid Of { get; init; }

    /// <summary>The part of the thing, for example <c>LanguageHeld</c>; the kind itself for its own fields.</summary>
    public required string Part { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind What { get; init; }

    /// <summary>The field that changed; null when a part came or went.</summary>
    public string? Field { get; init; }

    /// <summary>The value before, at most <see cref="ValueLength"/> characters.</summary>
    public string? From { get; init; }

    /// <summary>The value after, or what the added part says of itself.</summary>
    public string? To { get; init; }

    /// <summary>The version that the thing had after the change; 0 where it has none.</summary>
    public int Version { get; init; }

    /// <summary>Longer values are cut with an ellipsis: the history tells, it does not store documents.</summary>
    public const int ValueLength = 500;
}

/// <summary>Maps <see cref="Change"/>.</summary>
public sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.ToTable("Changes");
        change.HasIndex(c => new { c.Of, c.Id });
        change.Property(c => c.Who).HasMaxLength(200);
        change.Property(c => c.Kind).HasMaxLength(60);
        change.Property(c => c.Part).HasMaxLength(60);
        change.Property(c => c.Field).HasMaxLength(60);
        change.Property(c => c.From).HasMaxLength(Change.ValueLength);
        change.Property(c => c.To).HasMaxLength(Change.ValueLength);
    }
}

/// <summary>The set of this folder.</summary>
public static class HistorySets
{
    extension(Database db)
    {
        /// <summary>All that was ever changed.</summary>
        public DbSet<Change> Changes => db.Set<Change>();
    }
}
