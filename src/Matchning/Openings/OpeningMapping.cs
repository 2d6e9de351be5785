using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Openings;

/// <summary>Maps openings and their texts.</summary>
public sealed class OpeningMapping : IEntityTypeConfiguration<Opening>, IEntityTypeConfiguration<OpeningText>
{
    /// <summary>Longest id of a concept or of an ad.</summary>
    public const int IdLength = 60;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Opening> opening)
    {
        opening.ToTable("Openings");
        opening.Property(o => o.Version).IsConcurrencyToken();
        opening.Property(o => o.Headline).HasMaxLength(Opening.HeadlineLength);
        opening.Property(o => o.SortHeadline).HasMaxLength(120);
        opening.Property(o => o.WorkplaceName).HasMaxLength(200);
        opening.Property(o => o.Address).HasMaxLength(300);
        opening.Property(o => o.OccupationLabel).HasMaxLength(200);
        opening.Property(o => o.EmploymentType).HasMaxLength(200);
        opening.Property(o => o.ApplyUrl).HasMaxLength(2000);
        opening.Property(o => o.WebpageUrl).HasMaxLength(2000);
        opening.Property(o => o.ContentHash).HasMaxLength(64);
        foreach (var id in new[] { nameof(Opening.SourceId), nameof(Opening.MunicipalityId), nameof(Opening.RegionId), nameof(Opening.OccupationId), nameof(Opening.GroupId), nameof(Opening.FieldId) })
        {
            opening.Property<string?>(id).HasMaxLength(IdLength);
        }

        opening.HasOne(o => o.Employer).WithMany().HasForeignKey(o => o.EmployerId).OnDelete(DeleteBehavior.Restrict);
        opening.HasOne(o => o.Text).WithOne().HasForeignKey<OpeningText>(t => t.OpeningId);
        opening.HasIndex(o => new { o.Source, o.SourceId }).IsUnique();
        opening.HasIndex(o => o.EmployerId);
        // The counts beside the filters read this index and not the table.
        opening.HasIndex(o => new { o.RemovedAt, o.LastDay, o.Places, o.Kind, o.FieldId, o.MunicipalityId });
        opening.HasIndex(o => new { o.MunicipalityId, o.PublicationDay });
        opening.HasIndex(o => new { o.FieldId, o.PublicationDay });
        opening.HasIndex(o => new { o.PublicationDay, o.Id });
        opening.HasIndex(o => o.SortHeadline);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OpeningText> text)
    {
        text.ToTable("OpeningTexts");
        text.Property(t => t.Id).ValueGeneratedOnAdd();
        text.HasIndex(t => t.OpeningId).IsUnique();
    }
}

/// <summary>The sets of this room.</summary>
public static class OpeningSets
{
    extension(Database db)
    {
        /// <summary>All openings, closed ones included.</summary>
        public DbSet<Opening> Openings => db.Set<Opening>();

        /// <summary>Their texts.</summary>
        public DbSet<OpeningText> OpeningTexts => db.Set<OpeningText>();
    }
}
