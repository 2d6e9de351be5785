using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>The list of openings: searched in full text, narrowed by facets with their counts. Six queries however many openings.</summary>
[Needs(Permission.ReadOpenings)]
public sealed class IndexModel(Database db, Catalogue catalogue, TimeProvider clock, IStringLocalizer<Words> T) : PageModel
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 25;

    /// <summary>The filter of the address.</summary>
    public OpeningFilter Filter { get; private set; } = null!;

    /// <summary>published, deadline, headline or employer.</summary>
    public string Sort { get; private set; } = "published";

    /// <summary>The page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The last page.</summary>
    public int Last => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>How many the filter lets through.</summary>
    public int Total { get; private set; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Choices of each facet with how many each would give: value, words, count.</summary>
    public IReadOnlyList<(string Value, string Text, int Count)> Municipalities { get; private set; } = [];

    /// <inheritdoc cref="Municipalities"/>
    public IReadOnlyList<(string Value, string Text, int Count)> Fields { get; private set; } = [];

    /// <inheritdoc cref="Municipalities"/>
    public IReadOnlyList<(string Value, string Text, int Count)> Kinds { get; private set; } = [];

    /// <summary>How many for each deadline.</summary>
    public IReadOnlyDictionary<Deadline, int> Deadlines { get; private set; } = new Dictionary<Deadline, int>();

    /// <summary>Whether a row can be applied for.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>A row of the list.</summary>
    public sealed record Row(Guid Id, string Headline, Guid? EmployerId, string? Employer, string? MunicipalityId, string? RegionId, string? OccupationId, string? OccupationLabel, int? Places, DateOnly? LastDay, bool Removed);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(string? sort, string? p)
    {
        Filter = OpeningFilter.Of(Request.Query);
        Sort = sort is "deadline" or "headline" or "employer" ? sort : "published";
        var kinds = await (Filter with { Kind = null }).Of(db, Today).GroupBy(o => o.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        Kinds = [.. kinds.OrderBy(k => k.Key).Select(k => (k.Key.ToString().ToLowerInvariant(), T.Kind(k.Key), k.Count))];
        Total = kinds.Where(k => Filter.Kind is null || k.Key == Filter.Kind).Sum(k => k.Count);
        Municipalities = Choices(Filter.Municipality, await (Filter with { Municipality = null }).Of(db, Today).Where(o => o.MunicipalityId != null)
            .GroupBy(o => o.MunicipalityId!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Fields = Choices(Filter.Field, await (Filter with { Field = null }).Of(db, Today).Where(o => o.FieldId != null)
            .GroupBy(o => o.FieldId!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Deadlines = await Filter.DeadlinesAsync(db, Today);
        Number = Math.Clamp(int.TryParse(p, out var number) ? number : 1, 1, Last);
        Rows = await Sorted(Filter.Of(db, Today)).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(o => new Row(o.Id, o.Headline, o.EmployerId, o.Employer!.Name, o.MunicipalityId, o.RegionId, o.OccupationId, o.OccupationLabel, o.Places, o.LastDay, o.RemovedAt != null)).ToListAsync();
    }

    /// <summary>The same list on another page or in another order.</summary>
    public string With(int page = 1, string? sort = null) => "/openings" + QueryString.Create(Filter.Pairs
        .Append(new("sort", (sort ?? Sort) is "published" ? null : sort ?? Sort))
        .Append(new("p", page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        .Where(pair => pair.Value is not null));

    private IQueryable<Opening> Sorted(IQueryable<Opening> openings) => Sort switch
    {
        "deadline" => openings.OrderBy(o => o.LastDay == null).ThenBy(o => o.LastDay).ThenBy(o => o.Id),
        "headline" => openings.OrderBy(o => o.SortHeadline).ThenBy(o => o.Id),
        "employer" => openings.OrderBy(o => o.EmployerId == null).ThenBy(o => o.Employer!.SortName).ThenBy(o => o.SortHeadline).ThenBy(o => o.Id),
        _ => openings.OrderBy(o => o.PublicationDay == null).ThenByDescending(o => o.PublicationDay).ThenBy(o => o.Id),
    };

    /// <summary>In the order of the words; what is chosen stays among the choices also where it gives none.</summary>
    private List<(string, string, int)> Choices(string? chosen, Dictionary<string, int> counts)
    {
        if (chosen is not null)
        {
            counts.TryAdd(chosen, 0);
        }

        return [.. counts.Select(c => (c.Key, catalogue.Label(c.Key), c.Value)).OrderBy(c => SearchForm.SortKey(c.Item2), StringComparer.Ordinal)];
    }
}
