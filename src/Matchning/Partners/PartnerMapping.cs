using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Partners;

/// <summary>Maps the partners, from the body down to the post.</summary>
public sealed class PartnerMapping :
    IEntityTypeConfiguration<Partner>, IEntityTypeConfiguration<Board>, IEntityTypeConfiguration<Unit>,
    IEntityTypeConfiguration<Coworker>, IEntityTypeConfiguration<Post>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Partner> partner)
    {
        partner.ToTable("Partners");
        partner.Property(p => p.Name).HasMaxLength(200);
        partner.Property(p => p.MunicipalityCode).HasMaxLength(4);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Board> board)
    {
        board.ToTable("Boards");
        board.Property(b => b.Name).HasMaxLength(200);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("Units");
        unit.Property(u => u.Name).HasMaxLength(200);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Coworker> coworker)
    {
        coworker.ToTable("Coworkers");
        coworker.Property(c => c.Name).HasMaxLength(Coworker.NameLength);
        coworker.Property(c => c.Email).HasMaxLength(200);
        coworker.HasIndex(c => c.Email).IsUnique();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("Posts");
        post.HasKey(p => new { p.CoworkerId, p.UnitId, p.Role });
    }
}

/// <summary>The sets of this room.</summary>
public static class PartnerSets
{
    extension(Database db)
    {
        /// <summary>All bodies in the collaboration.</summary>
        public DbSet<Partner> Partners => db.Set<Partner>();

        /// <summary>All boards.</summary>
        public DbSet<Board> Boards => db.Set<Board>();

        /// <summary>All units.</summary>
        public DbSet<Unit> Units => db.Set<Unit>();

        /// <summary>All coworkers.</summary>
        public DbSet<Coworker> Coworkers => db.Set<Coworker>();

        /// <summary>All roles of all coworkers.</summary>
        public DbSet<Post> Posts => db.Set<Post>();
    }
}
