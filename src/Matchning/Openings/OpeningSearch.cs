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
        // From the few texts found to their openings; asked the other way about, each opening would be looked up.
        return found is null ? string.IsNullOrWhiteSpace(typed) ? openings : openings.Where(_ => false) : openings.Where(o => db.Set<OpeningText>().Where(t => found.Contains(t.Id)).Select(t => t.OpeningId).Contains(o.Id));
    }
}
