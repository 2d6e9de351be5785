using Matchning.Storage;
using Matchning.Storage.History;
using Matchning.Storage.Secrets;
using Matchning.Storage.Sweeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Participants.Import;

/// <summary>An uploaded file between the upload and the choice of columns: encrypted, for the same account, for a day.</summary>
public sealed class PendingFile
{
    /// <summary>How long it waits.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromDays(1);

    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who uploaded it.</summary>
    public required Guid Account { get; init; }

    /// <summary>For which board.</summary>
    public required Guid Board { get; init; }

    /// <summary>The name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>The content, encrypted by <see cref="SecretKeys"/>.</summary>
    [Secret]
    public required byte[] Content { get; init; }

    /// <summary>The end, UTC.</summary>
    public required DateTime Expires { get; init; }
}

/// <summary>Takes files away when their day is over, whether their columns were chosen or not.</summary>
public sealed class PendingFileSweep(Database db, TimeProvider clock) : ISweep
{
    /// <inheritdoc/>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = clock.Now;
        await db.Set<PendingFile>().Where(f => f.Expires < now).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>Maps <see cref="PendingFile"/>.</summary>
public sealed class PendingFileMapping : IEntityTypeConfiguration<PendingFile>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PendingFile> file)
    {
        file.ToTable("ParticipantFiles");
        file.Property(f => f.Name).HasMaxLength(200);
        file.HasIndex(f => f.Expires);
    }
}
