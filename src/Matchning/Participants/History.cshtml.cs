using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants;

/// <summary>What was changed, when and by whom, in words, the latest first.</summary>
[Needs(Permission.EditParticipants)]
public sealed class HistoryModel(Database db, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : ParticipantPage(db, words, shared)
{
    private const int PageSize = 50;

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The changes of this page.</summary>
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>Whether there are older ones.</summary>
    public bool HasOlder { get; private set; }

    /// <summary>Shows a page.</summary>
    public async Task OnGetAsync()
    {
        var changes = await db.Set<Change>().AsNoTracking().Where(c => c.Of == Id).OrderByDescending(c => c.Id).Skip((Math.Clamp(Number, 1, 100_000) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        (Changes, HasOlder) = ([.. changes.Take(PageSize)], changes.Count > PageSize);
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants;
}
