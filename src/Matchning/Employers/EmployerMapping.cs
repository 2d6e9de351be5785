using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Employers;

/// <summary>Maps employers with their workplaces and contacts.</summary>
public sealed class EmployerMapping : IEntityTypeConfiguration<Employer>, IEntityTypeConfiguration<Workplace>, IEntityTypeConfiguration<EmployerContact>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Employer> employer)
    {
        employer.ToTable("Employers");
        employer.Property(e => e.Version).IsConcurrencyToken();
        employer.Property(e => e.Name).HasMaxLength(Employer.NameLength);
        employer.Property(e => e.SearchName).HasMaxLength(Employer.SearchNameLength);
        employer.Property(e => e.SortName).HasMaxLength(120);
        employer.Property(e => e.Website).HasMaxLength(400);
        employer.Property(e => e.OrganisationNumber).HasMaxLength(OrganisationNumber.Length)
            .HasConversion(number => number!.Value.Digits, digits => OrganisationNumber.Read(digits)!.Value);
        employer.HasIndex(e => e.OrganisationNumber).IsUnique();
        employer.HasIndex(e => e.SearchName);
        employer.HasIndex(e => new { e.Status, e.SortName });
        employer.HasOne(e => e.SameAs).WithMany().HasForeignKey(e => e.SameAsId).OnDelete(DeleteBehavior.Restrict);
        employer.HasMany(e => e.Workplaces).WithOne().HasForeignKey(w => w.EmployerId);
        employer.HasMany(e => e.Contacts).WithOne().HasForeignKey(c => c.EmployerId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Workplace> workplace)
    {
        workplace.ToTable("Workplaces");
        // Made here, so that one added to a known employer is new to the database too.
        workplace.Property(w => w.Id).ValueGeneratedNever();
        workplace.Property(w => w.Name).HasMaxLength(Employer.NameLength);
        workplace.Property(w => w.Street).HasMaxLength(200);
        workplace.Property(w => w.Municipality).HasMaxLength(30);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<EmployerContact> contact)
    {
        contact.ToTable("EmployerContacts");
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Name).HasMaxLength(EmployerContact.FieldLength);
        contact.Property(c => c.Role).HasMaxLength(EmployerContact.FieldLength);
        contact.Property(c => c.Phone).HasMaxLength(EmployerContact.FieldLength);
        contact.Property(c => c.Email).HasMaxLength(EmployerContact.FieldLength);
    }
}

/// <summary>The sets of this room.</summary>
public static class EmployerSets
{
    extension(Database db)
    {
        /// <summary>All employers, suggestions and other names included.</summary>
        public DbSet<Employer> Employers => db.Set<Employer>();
    }
}
