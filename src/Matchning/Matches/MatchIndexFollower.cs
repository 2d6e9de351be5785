using Matchning.Openings;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Matches;

/// <summary>
/// Builds the index at start and then follows the history of changes as a feed, so that every change is in it within two seconds,
/// whoever made it: this process, another one, or a verb on the command line.
/// </summary>
public sealed class MatchIndexFollower(MatchIndex index, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MatchIndexFollower> log) : BackgroundService
{
    /// <summary>Between two looks at the feed.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private const int AtOnce = 500;
    private readonly ChangeFeed feed = new(clock);
    private DateOnly builtFor;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rest = Rest;
            try
            {
                // A new day: licences that were valid until yesterday no longer count.
                if (!index.Built.IsCompleted || builtFor != clock.Today)
                {
                    await BuildAsync(stoppingToken);
                }

                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                // What the feed has told and the index has not taken in would be lost.
                builtFor = default;
                log.LogError(error, "The match index could not follow the changes; it is built anew in two seconds.");
                rest = TimeSpan.FromSeconds(2);
            }

            await Task.Delay(rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        using var scope = Scope(out var db);
        // What changes while the build reads is read again by following from here.
        await feed.StartAsync(db, cancellation);
        var today = builtFor = clock.Today;
        var openings = await db.Openings.AsNoTracking().Where(o => o.RemovedAt == null && (o.LastDay == null || o.LastDay >= today)).ToListAsync(cancellation);
        var people = await db.Profiles.AsNoTracking().Include(p => p.Subject).ToListAsync(cancellation);
        index.Build(openings.Select(o => (o.ToDemands(), MarkOf(o))), people.Select(p => (p.ToFacts(today), p.Subject.HomeBoardId)));
        log.LogInformation("The match index holds {Openings} openings and {People} people.", openings.Count, people.Count);
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        using var scope = Scope(out var db);
        var fresh = await feed.NextAsync(db, cancellation);
        await TakeInAsync(db, [.. fresh.Where(c => c.Kind == nameof(Opening)).Select(c => c.Of).Distinct()], OpeningsAsync, cancellation);
        await TakeInAsync(db, [.. fresh.Where(c => c.Kind == nameof(Participant)).Select(c => c.Of).Distinct()], PeopleAsync, cancellation);
    }

    private static async Task TakeInAsync(Database db, Guid[] changed, Func<Database, Guid[], CancellationToken, Task> take, CancellationToken cancellation)
    {
        foreach (var some in changed.Chunk(AtOnce))
        {
            await take(db, some, cancellation);
        }
    }

    private async Task OpeningsAsync(Database db, Guid[] ids, CancellationToken cancellation)
    {
        var found = await db.Openings.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellation);
        foreach (var opening in found)
        {
            index.Upsert(opening.ToDemands(), MarkOf(opening));
        }

        foreach (var gone in ids.Except(found.Select(o => o.Id)))
        {
            index.RemoveOpening(gone);
        }
    }

    private async Task PeopleAsync(Database db, Guid[] ids, CancellationToken cancellation)
    {
        var found = await db.Profiles.AsNoTracking().Include(p => p.Subject).Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        foreach (var person in found)
        {
            index.Upsert(person.ToFacts(clock.Today), person.Subject.HomeBoardId);
        }

        foreach (var gone in ids.Except(found.Select(p => p.Id)))
        {
            index.RemovePerson(gone);
        }
    }

    private static OpeningMark MarkOf(Opening opening) => new(opening.MunicipalityId, opening.Kind, opening.FieldId);

    private IServiceScope Scope(out Database db)
    {
        var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram("Matchning");
        db = scope.ServiceProvider.GetRequiredService<Database>();
        return scope;
    }
}
