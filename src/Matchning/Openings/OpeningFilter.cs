using Matchning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Openings;

/// <summary>When an opening closes, as the list is filtered by it.</summary>
public enum Deadline
{
    /// <summary>Can be applied for.</summary>
    Open,

    /// <summary>Closes within seven days, today included.</summary>
    Week,

    /// <summary>Closes within thirty days.</summary>
    Month,

    /// <summary>Open until further notice.</summary>
    Ongoing,

    /// <summary>Closed, withdrawn or filled.</summary>
    Closed,

    /// <summary>Open and closed ones.</summary>
    All,
}

/// <summary>What the list of openings is narrowed by: all of it stands in the address.</summary>
public sealed record OpeningFilter(string? Q, string? Municipality, string? Field, OpeningKind? Kind, Deadline Deadline, Guid? Employer)
{
    /// <summary>Reads an address; what it cannot mean is passed over.</summary>
    public static OpeningFilter Of(IQueryCollection query) => new(
        Text(query, "q"), Text(query, "municipality"), Text(query, "field"),
        Enum.TryParse<OpeningKind>(query["kind"], true, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Enum.TryParse<Deadline>(query["deadline"], true, out var deadline) && Enum.IsDefined(deadline) ? deadline : Deadline.Open,
        Guid.TryParse(query["employer"], out var employer) ? employer : null);

    /// <summary>As it stands in an address; empty values left out.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs => new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["municipality"] = Municipality,
        ["field"] = Field,
        ["kind"] = Kind?.ToString().ToLowerInvariant(),
        ["deadline"] = Deadline == Deadline.Open ? null : Deadline.ToString().ToLowerInvariant(),
        ["employer"] = Employer?.ToString(),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value));

    /// <summary>The openings that it lets through.</summary>
    public IQueryable<Opening> Of(Database db, DateOnly today)
    {
        var openings = db.Openings.AsNoTracking().FoundBy(db, Q);
        openings = Employer is { } employer ? openings.Where(o => o.EmployerId == employer) : openings;
        openings = Municipality is { } municipality ? openings.Where(o => o.MunicipalityId == municipality) : openings;
        openings = Field is { } field ? openings.Where(o => o.FieldId == field) : openings;
        openings = Kind is { } kind ? openings.Where(o => o.Kind == kind) : openings;
        var (week, month) = (today.AddDays(6), today.AddDays(29));
        return Deadline switch
        {
            Deadline.Open => openings.StillOpen(today),
            Deadline.Week => openings.StillOpen(today).Where(o => o.LastDay <= week),
            Deadline.Month => openings.StillOpen(today).Where(o => o.LastDay <= month),
            Deadline.Ongoing => openings.StillOpen(today).Where(o => o.LastDay == null),
            Deadline.Closed => openings.Where(o => o.RemovedAt != null || o.Places == 0 || o.LastDay < today),
            _ => openings,
        };
    }

    /// <summary>How many there are for each deadline, whichever is chosen: one query.</summary>
    public async Task<IReadOnlyDictionary<Deadline, int>> DeadlinesAsync(Database db, DateOnly today)
    {
        var (week, month) = (today.AddDays(6), today.AddDays(29));
        var counts = await (this with { Deadline = Deadline.All }).Of(db, today)
            .GroupBy(o => o.RemovedAt != null || o.Places == 0 || o.LastDay < today ? 4 : o.LastDay == null ? 3 : o.LastDay <= week ? 0 : o.LastDay <= month ? 1 : 2)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        int Sum(params int[] keys) => keys.Sum(key => counts.GetValueOrDefault(key));
        return new Dictionary<Deadline, int>
        {
            [Deadline.Open] = Sum(0, 1, 2, 3),
            [Deadline.Week] = Sum(0),
            [Deadline.Month] = Sum(0, 1),
            [Deadline.Ongoing] = Sum(3),
            [Deadline.Closed] = Sum(4),
            [Deadline.All] = Sum(0, 1, 2, 3, 4),
        };
    }

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 and <= 200 } text ? text : null;
}

/// <summary>Openings that one can apply for.</summary>
public static class OpenOnes
{
    /// <summary>The same as <see cref="Opening.IsOpen"/>, in the database.</summary>
    public static IQueryable<Opening> StillOpen(this IQueryable<Opening> openings, DateOnly today) =>
        openings.Where(o => o.RemovedAt == null && o.Places != 0 && (o.LastDay == null || o.LastDay >= today));
}
