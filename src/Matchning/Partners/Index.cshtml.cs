using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Partners;

/// <summary>The bodies in the collaboration, with their boards and units.</summary>
[Needs(Permission.ReadPartners)]
public sealed class IndexModel(Database db) : PageModel
{
    /// <summary>The partners in Swedish order.</summary>
    public IReadOnlyList<Partner> Partners { get; private set; } = [];

    /// <summary>How many work in each unit.</summary>
    public IReadOnlyDictionary<Guid, int> Coworkers { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>Shows all.</summary>
    public async Task OnGetAsync()
    {
        var partners = await db.Partners.AsNoTracking().Include(p => p.Boards).ThenInclude(b => b.Units).AsSplitQuery().ToListAsync();
        Partners = [.. partners.OrderBy(p => SearchForm.SortKey(p.Name), StringComparer.Ordinal)];
        Coworkers = await db.Posts.GroupBy(p => p.UnitId).Select(g => new { g.Key, Count = g.Select(p => p.CoworkerId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }
}
