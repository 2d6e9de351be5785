using Matchning.Partners;
using Microsoft.AspNetCore.Identity;

namespace Matchning.Access;

/// <summary>What someone signs in with. The name of the user is the e-mail address.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name greeted with.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The coworker, or null for participants and employers.</summary>
    public Guid? CoworkerId { get; init; }

    /// <summary>The coworker.</summary>
    public Coworker? Coworker { get; init; }

    /// <summary>The unit last acted for; null = the first that the coworker has a post in.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The participant behind the account, for a participant's own sign-in.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>True for the account of an employer.</summary>
    public bool IsEmployer { get; init; }

    /// <summary>When an administrator closed the account, UTC. A closed account signs in no more and its open sessions end.</summary>
    public DateTime? ClosedAt { get; set; }
}
