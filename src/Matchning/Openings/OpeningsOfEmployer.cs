using Matchning.Employers;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Openings;

/// <summary>What this room knows of employers: how many openings each has, and moving them when two turn out to be one.</summary>
public sealed class OpeningsOfEmployers(Database db, TimeProvider clock) : IEmployerWork
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, int>> OpenAsync(IReadOnlyCollection<Guid> employers)
    {
        var today = clock.Today;
        return await db.Openings.Where(o => o.EmployerId != null && employers.Contains(o.EmployerId.Value)).StillOpen(today)
            .GroupBy(o => o.EmployerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    /// <inheritdoc/>
    public async Task MoveAsync(Guid from, Guid to) => await db.Openings.Where(o => o.EmployerId == from).ForEachAsync(o => o.EmployerId = to);
}

/// <summary>The newest openings of an employer, on the employer's page.</summary>
public sealed class OpeningsOfEmployer(Database db, TimeProvider clock) : ViewComponent
{
    /// <summary>How many are shown; the list has the rest.</summary>
    public const int Most = 10;

    /// <summary>An opening in the list.</summary>
    public sealed record Row(Guid Id, string Headline, string? MunicipalityId, DateOnly? LastDay, bool IsOpen);

    /// <summary>Shows them.</summary>
    public async Task<IViewComponentResult> InvokeAsync(Guid employer)
    {
        var today = clock.Today;
        var rows = await db.Openings.AsNoTracking().Where(o => o.EmployerId == employer)
            .OrderByDescending(o => o.RemovedAt == null && (o.LastDay == null || o.LastDay >= today)).ThenByDescending(o => o.PublicationDay).ThenBy(o => o.Id).Take(Most + 1)
            .Select(o => new Row(o.Id, o.Headline, o.MunicipalityId, o.LastDay, o.RemovedAt == null && (o.LastDay == null || o.LastDay >= today))).ToListAsync();
        return View("/Openings/_OfEmployer.cshtml", (employer, (IReadOnlyList<Row>)rows));
    }
}
