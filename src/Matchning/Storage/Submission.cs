using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Storage;

/// <summary>
/// A form that has had its effect. Its id was made when the form was shown; saved with the effect in one transaction, it makes a
/// double click or a resent form one effect: the second finds the first and is led to the same place.
/// </summary>
public sealed class Submission
{
    /// <summary>The id that the form carried.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The address that the first one was led to.</summary>
    public required string LedTo { get; init; }
}

/// <summary>Maps <see cref="Submission"/>.</summary>
public sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("Submissions");
        submission.Property(s => s.LedTo).HasMaxLength(400);
        submission.HasIndex(s => s.At);
    }
}
