using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Storage.Jobs;

/// <summary>How far a job has come.</summary>
public enum JobState
{
    /// <summary>Due at its time.</summary>
    Waiting,

    /// <summary>A process works on it until its lease runs out.</summary>
    Running,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Given up after <see cref="Job.MostAttempts"/> attempts; the message says why.</summary>
    Failed,
}

/// <summary>
/// Work that outlives the request: added in the transaction of what caused it, done by a hosted worker, taken up again after a
/// killed process. A job does its work in steps that each commit with their cursor, so that repeating a step is harmless.
/// </summary>
public sealed class Job
{
    /// <summary>Attempts before a failing job is given up.</summary>
    public const int MostAttempts = 5;

    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which <see cref="IJobKind"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: an id, or a few words of JSON. No personal data.</summary>
    public required string About { get; init; }

    /// <summary>When it may start, UTC.</summary>
    public required DateTime Due { get; set; }

    /// <summary>How far it has come.</summary>
    public JobState State { get; set; }

    /// <summary>Started attempts.</summary>
    public int Attempts { get; set; }

    /// <summary>The end of the lease of the process that runs it, UTC. A lease that ran out means a killed process.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>The last error, for the operator.</summary>
    public string? Message { get; set; }
}

/// <summary>Does jobs of one kind. Throws to be tried again later.</summary>
public interface IJobKind
{
    /// <summary>The name that jobs carry.</summary>
    string Kind { get; }

    /// <summary>Does one job to its end, in steps of its own transactions.</summary>
    Task RunAsync(string about, CancellationToken cancellation);
}

/// <summary>Maps <see cref="Job"/>.</summary>
public sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("Jobs");
        job.Property(j => j.Kind).HasMaxLength(60);
        job.Property(j => j.About).HasMaxLength(400);
        job.Property(j => j.Message).HasMaxLength(1000);
        job.HasIndex(j => new { j.State, j.Due });
    }
}

/// <summary>The set of this folder, and how a job is asked for.</summary>
public static class JobSets
{
    extension(Database db)
    {
        /// <summary>All jobs.</summary>
        public DbSet<Job> Jobs => db.Set<Job>();

        /// <summary>All forms that have had their effect.</summary>
        public DbSet<Submission> Submissions => db.Set<Submission>();
    }
}
