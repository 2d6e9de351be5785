using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Employers;

/// <summary>All employers: searched by name or number, suggestions of ads apart from those confirmed.</summary>
[Needs(Permission.ReadEmployers)]
public sealed class IndexModel(Database db, IEmployerWork work) : PageModel
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 25;

    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>confirmed or suggested; else both.</summary>
    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Status { get; set; }

    /// <summary>The page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many there are of each status.</summary>
    public IReadOnlyDictionary<EmployerStatus, int> Counts { get; private set; } = new Dictionary<EmployerStatus, int>();

    /// <summary>How many the filter lets through.</summary>
    public int Total { get; private set; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Openings one can apply for, by employer.</summary>
    public IReadOnlyDictionary<Guid, int> Open { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>A row of the list.</summary>
    public sealed record Row(Guid Id, string Name, OrganisationNumber? OrganisationNumber, EmployerStatus Status, int Workplaces, string? Municipality);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(string? p)
    {
        var found = db.Employers.AsNoTracking().Where(e => e.Status != EmployerStatus.OtherName).FoundBy(Q);
        Counts = await found.GroupBy(e => e.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        EmployerStatus? status = Status switch { "confirmed" => EmployerStatus.Confirmed, "suggested" => EmployerStatus.Suggested, _ => null };
        Total = status is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum();
        Number = Math.Clamp(int.TryParse(p, out var number) ? number : 1, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await found.Where(e => status == null || e.Status == status)
            .OrderBy(e => e.SortName).ThenBy(e => e.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(e => new Row(e.Id, e.Name, e.OrganisationNumber, e.Status, e.Workplaces.Count, e.Workplaces.OrderBy(w => w.Id).Select(w => w.Municipality).FirstOrDefault()))
            .ToListAsync();
        Open = await work.OpenAsync([.. Rows.Select(row => row.Id)]);
    }

    /// <summary>The address of the same list with another page or status.</summary>
    public string With(int? page = null, string? status = null) =>
        "/employers" + QueryString.Create(new Dictionary<string, string?> { ["q"] = Q, ["status"] = status ?? Status, ["p"] = page?.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            .Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
