using Matchning.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Access;

/// <summary>
/// The person as a holder of rights: whose home board, seen by whom. Every participant is one, with the same id.
/// Visibility speaks of subjects, so that the rules need not know what else is kept on a person.
/// </summary>
public sealed class Subject
{
    /// <summary>The id, the same as the participant's.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The board (nämnd) that is the person's home. Another board of the same municipality is another body.</summary>
    public required Guid HomeBoardId { get; init; }

    /// <summary>The home board.</summary>
    public Board HomeBoard { get; init; } = null!;

    /// <summary>The coworkers who have the person on their caseload.</summary>
    public List<Assignment> Assignments { get; } = [];
}

/// <summary>A coworker who has a person on their caseload.</summary>
public sealed class Assignment
{
    /// <summary>The person.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The coworker.</summary>
    public required Guid CoworkerId { get; init; }

    /// <summary>The coworker.</summary>
    public Coworker Coworker { get; init; } = null!;
}

/// <summary>Maps subjects and their assignments.</summary>
public sealed class SubjectMapping : IEntityTypeConfiguration<Subject>, IEntityTypeConfiguration<Assignment>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Subject> subject)
    {
        subject.ToTable("Subjects");
        subject.HasOne(s => s.HomeBoard).WithMany().HasForeignKey(s => s.HomeBoardId);
        subject.HasMany(s => s.Assignments).WithOne().HasForeignKey(a => a.SubjectId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("Assignments");
        assignment.HasKey(a => new { a.SubjectId, a.CoworkerId });
    }
}
