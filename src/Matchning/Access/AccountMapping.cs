using Matchning.Partners;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Access;

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
        invitation.Property(i => i.UsedAt).IsConcurrencyToken();
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
