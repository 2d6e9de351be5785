using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Partners;

/// <summary>What kind of body takes part.</summary>
public enum PartnerKind
{
    /// <summary>Kommun.</summary>
    Municipality,

    /// <summary>Statlig myndighet, for example the public employment service.</summary>
    Agency,

    /// <summary>Region.</summary>
    Region,

    /// <summary>Handelskammare.</summary>
    Chamber,

    /// <summary>Företagarförening.</summary>
    BusinessAssociation,

    /// <summary>Utbildningsanordnare.</summary>
    EducationProvider,
}

/// <summary>Samarbetspart: a body in the collaboration.</summary>
public sealed class Partner
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name, for example "Huddinge kommun".</summary>
    public required string Name { get; set; }

    /// <summary>What kind of body.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>SCB's four-digit code where the partner is a municipality.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>The boards of the partner.</summary>
    public List<Board> Boards { get; } = [];
}

/// <summary>By which provision the board keeps information on persons secret (offentlighets- och sekretesslagen).</summary>
public enum Secrecy
{
    /// <summary>No secrecy of its own.</summary>
    None,

    /// <summary>OSL 26:1, social services: secret unless it is clear that disclosure harms no one.</summary>
    Osl26,

    /// <summary>OSL 28:11, labour-market activity: secret if harm can be assumed.</summary>
    Osl28,

    /// <summary>OSL 23:5, adult education.</summary>
    Osl23,
}

/// <summary>Nämnd: the authority within a partner that holds secrecy; the home of participants.</summary>
public sealed class Board
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The partner it belongs to.</summary>
    public Guid PartnerId { get; init; }

    /// <summary>The partner it belongs to.</summary>
    public Partner Partner { get; init; } = null!;

    /// <summary>The name, for example "Arbetsmarknadsnämnden".</summary>
    public required string Name { get; set; }

    /// <summary>The kind of secrecy.</summary>
    public required Secrecy Secrecy { get; init; }

    /// <summary>The units of the board.</summary>
    public List<Unit> Units { get; } = [];
}

/// <summary>Enhet: a part of a board in which coworkers work.</summary>
public sealed class Unit
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The board it belongs to.</summary>
    public Guid BoardId { get; init; }

    /// <summary>The board it belongs to.</summary>
    public Board Board { get; init; } = null!;

    /// <summary>The name, for example "Arbetsmarknadsenheten".</summary>
    public required string Name { get; set; }

    /// <summary>Who works here, in which roles.</summary>
    public List<Post> Posts { get; } = [];
}

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
public sealed class Post
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
}

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
