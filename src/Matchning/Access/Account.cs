using Matchning.Partners;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

/// <summary>
/// A link by which an invited person sets the first password: 72 hours, one use. Only the hash of its secret is stored.
/// </summary>
public sealed class Invitation
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

/// <summary>Maps accounts, what Identity keeps on them, and invitations.</summary>
public sealed class AccountMapping :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Invitation>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.UserName).HasMaxLength(200);
        account.Property(a => a.NormalizedUserName).HasMaxLength(200);
        account.Property(a => a.Email).HasMaxLength(200);
        account.Property(a => a.NormalizedEmail).HasMaxLength(200);
        account.Property(a => a.DisplayName).HasMaxLength(Coworker.NameLength);
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail);
        account.HasOne(a => a.Coworker).WithMany().HasForeignKey(a => a.CoworkerId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.Property(i => i.SecretHash).HasMaxLength(64);
        invitation.HasIndex(i => i.SecretHash).IsUnique();
        invitation.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("AccountClaims");

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) =>
        login.ToTable("AccountLogins").HasKey(l => new { l.LoginProvider, l.ProviderKey });

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) =>
        token.ToTable("AccountTokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
}

/// <summary>The sets of this room.</summary>
public static class AccessSets
{
    extension(Database db)
    {
        /// <summary>All accounts.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>All invitations.</summary>
        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        /// <summary>All subjects, seen or not: for <c>Access</c> itself. Other rooms ask for what the viewer may see.</summary>
        public DbSet<Subject> Subjects => db.Set<Subject>();
    }
}
