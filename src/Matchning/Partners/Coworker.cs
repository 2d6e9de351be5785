using Matchning.Permissions;
using Matchning.Storage.History;

namespace Matchning.Partners;

/// <summary>Medarbetare: a person who works at a partner.</summary>
public sealed class Coworker
{
    /// <summary>The longest name that is taken.</summary>
    public const int NameLength = 120;

    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name as colleagues know it.</summary>
    public required string Name { get; set; }

    /// <summary>The e-mail address at work, which is also what the person signs in with.</summary>
    public required string Email { get; set; }

    /// <summary>The roles held, each in a unit.</summary>
    public List<Post> Posts { get; } = [];
}

/// <summary>One role of one coworker in one unit.</summary>
public sealed class Post : IRecorded
{
    /// <summary>Who.</summary>
    public Guid CoworkerId { get; init; }

    /// <summary>Who.</summary>
    public Coworker Coworker { get; init; } = null!;

    /// <summary>Where.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Where.</summary>
    public Unit Unit { get; init; } = null!;

    /// <summary>As what.</summary>
    public required Role Role { get; init; }

    /// <inheritdoc/>
    public Guid RecordId => CoworkerId;

    /// <inheritdoc/>
    public string RecordKind => nameof(Coworker);

    /// <inheritdoc/>
    public override string ToString() => $"{Role} {UnitId}";
}
