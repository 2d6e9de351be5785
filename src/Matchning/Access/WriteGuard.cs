using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Matchning.Access;

/// <summary>An entity that is kept on a person. Nothing of it is saved by someone who may not change that person.</summary>
public interface IAboutSubject
{
    /// <summary>The person.</summary>
    Guid SubjectId { get; }
}

/// <summary>
/// Guards every write on a person in one place, whichever page or filter the write came through: whoever turned the filter of a
/// set off, or attached an entity by its id, is stopped here before anything is sent to the database.
/// </summary>
public sealed class WriteGuard : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is Database db && ToGuard(db) is { Count: > 0 } ids)
        {
            Guard(db, ids, [.. HomesOf(db, ids)]);
        }

        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is Database db && ToGuard(db) is { Count: > 0 } ids)
        {
            Guard(db, ids, await HomesOf(db, ids).ToListAsync(cancellationToken));
        }

        return result;
    }

    private static HashSet<Guid> ToGuard(Database db) => db.Actor.IsTheProgram ? [] : [.. db.ChangeTracker.Entries()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Select(entry => entry.Entity switch { IAboutSubject about => about.SubjectId, Subject subject => subject.Id, Assignment assignment => assignment.SubjectId, _ => Guid.Empty })
        .Where(id => id != Guid.Empty)];

    /// <summary>The homes as the database has them: what stands in memory may have been put there.</summary>
    private static IQueryable<Subject> HomesOf(Database db, HashSet<Guid> ids) => db.Subjects.IgnoreQueryFilters().AsNoTracking().Where(s => ids.Contains(s.Id));

    private static void Guard(Database db, HashSet<Guid> ids, List<Subject> stored)
    {
        var added = db.ChangeTracker.Entries<Subject>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity);
        var known = stored.Concat(added).ToList();
        foreach (var subject in known)
        {
            db.GuardWrite(subject);
        }

        if (ids.Except(known.Select(subject => subject.Id)).Any())
        {
            throw new NotYoursException();
        }
    }
}
