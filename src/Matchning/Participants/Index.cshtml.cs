using Matchning.Access;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Participants;

/// <summary>
/// The participants of the board, the viewer's own first. A search for a name or a number is sent, never put in an address: addresses
/// end up in histories and logs.
/// </summary>
[Needs(Permission.ReadParticipants)]
public sealed class IndexModel(Database db, Actor actor, Catalogue catalogue, Identities identities) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Whose: <c>mine</c> or <c>all</c>; null = mine when there are any.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>The order: <c>name</c> or <c>confirmed</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The name, the beginning of one, or a whole number.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>How many in all.</summary>
    public int Count { get; private set; }

    /// <summary>How many the viewer has on their caseload.</summary>
    public int Mine { get; private set; }

    /// <summary>Whether the viewer's own are shown.</summary>
    public bool OnlyMine { get; private set; }

    /// <summary>Whether a search was sent.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Text);

    /// <summary>The number of pages.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>One participant in the list.</summary>
    /// <param name="Id">Who.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Wishes">Labels of the work wanted; empty = unknown.</param>
    /// <param name="Confirmed">When the profile was confirmed.</param>
    /// <param name="Coworkers">On whose caseload.</param>
    public sealed record Row(Guid Id, string Name, string Wishes, DateOnly? Confirmed, string Coworkers);

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync()
    {
        await CountMineAsync();
        OnlyMine = Show == "mine" || (Show is null && Mine > 0);
        await ReadAsync(OfBoard().Where(p => !OnlyMine || p.Subject.Assignments.Any(a => a.CoworkerId == actor.Coworker)));
    }

    /// <summary>Finds by name or whole number, in the whole board.</summary>
    public async Task OnPostAsync()
    {
        await CountMineAsync();
        (Number, OnlyMine) = (1, !IsSearch && Mine > 0);
        await ReadAsync(IsSearch ? Found() : OfBoard().Where(p => !OnlyMine || p.Subject.Assignments.Any(a => a.CoworkerId == actor.Coworker)));
    }

    // The filter of the set decides who may be seen; naming the board as well lets the database find its rows by index.
    private IQueryable<Participant> OfBoard() => db.Set<Participant>().AsNoTracking().Where(p => p.Subject.HomeBoardId == actor.Board);

    private IQueryable<Participant> Found()
    {
        // Whoever may not see numbers does not find by them either.
        if (Disclosure.CeilingOf(actor) == DisclosureLevel.Full && identities.TryRead(Text, out var number, out _))
        {
            return identities.Holders(number).AsNoTracking();
        }

        return OfBoard().Named(Text);
    }

    private async Task CountMineAsync() => Mine = await OfBoard().CountAsync(p => p.Subject.Assignments.Any(a => a.CoworkerId == actor.Coworker));

    private async Task ReadAsync(IQueryable<Participant> found)
    {
        Count = await found.CountAsync();
        Number = Math.Clamp(Number, 1, Pages);
        var sorted = Sort == "confirmed" ? found.OrderBy(p => p.Confirmed != null).ThenBy(p => p.Confirmed).ThenBy(p => p.SortKey).ThenBy(p => p.Id) : found.OrderBy(p => p.SortKey).ThenBy(p => p.Id);
        var rows = await sorted.Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(p => new
            {
                p.Id,
                p.GivenName,
                p.FamilyName,
                p.Confirmed,
                Wishes = p.Wishes.Select(w => w.Occupation).ToList(),
                Coworkers = p.Subject.Assignments.Select(a => a.Coworker.Name).ToList(),
            })
            .AsSplitQuery().ToListAsync();
        Rows = [.. rows.Select(r => new Row(r.Id, $"{r.GivenName} {r.FamilyName}".Trim(), string.Join("; ", r.Wishes.Select(w => catalogue.Label(w))), r.Confirmed, string.Join(", ", r.Coworkers.Order())))];
    }
}
