using Matchning.Storage.History;

namespace Matchning.Access;

/// <summary>
/// A link by which an invited person sets the first password: 72 hours, one use. Only the hash of its secret is stored.
/// </summary>
public sealed class Invitation : IRecorded
{
    /// <summary>How long a link holds.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(72);

    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the secret in the link, hexadecimal.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The end, UTC, exclusive.</summary>
    public required DateTime Expires { get; init; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <inheritdoc/>
    public Guid RecordId => AccountId;

    /// <inheritdoc/>
    public string RecordKind => nameof(Account);

    /// <summary>What the history says of it: never the secret.</summary>
    public override string ToString() => "link";

    /// <summary>Uses the invitation, once and in time.</summary>
    /// <returns>Whether it could be used.</returns>
    public bool Use(DateTime now)
    {
        if (UsedAt is not null || now >= Expires)
        {
            return false;
        }

        UsedAt = now;
        return true;
    }
}
