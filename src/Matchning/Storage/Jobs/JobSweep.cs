using Matchning.Storage.Sweeping;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Jobs;

/// <summary>Forgets jobs that were done, and forms that had their effect, so long ago that nobody asks for them.</summary>
public sealed class JobSweep(Database db, TimeProvider clock) : ISweep
{
    private static readonly TimeSpan DoubleClick = TimeSpan.FromDays(7), Asked = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var (sent, done) = (clock.Now - DoubleClick, clock.Now - Asked);
        await db.Submissions.Where(s => s.At < sent).ExecuteDeleteAsync(cancellation);
        await db.Jobs.Where(j => j.State == JobState.Done && j.Due < done).ExecuteDeleteAsync(cancellation);
    }
}
