using Matchning.Storage;
using Matchning.Storage.TextSearch;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Openings;

/// <summary>Finding openings by the words of headline, employer, occupation and text.</summary>
public static class OpeningSearch
{
    /// <summary>Those in which every typed word occurs, each perhaps as the beginning of a longer one.</summary>
    public static IQueryable<Opening> FoundBy(this IQueryable<Opening> openings, Database db, string? typed)
    {
        var found = db.TextsFoundBy(typed);
        return found is null ? openings : openings.Where(o => db.Set<OpeningText>().Any(t => t.OpeningId == o.Id && found.Contains(t.Id)));
    }
}
