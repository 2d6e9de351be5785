using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>One opening: facts, what is asked for, the text, where it came from, what was changed. It can be closed and opened again.</summary>
[Needs(Permission.ReadOpenings)]
public sealed class DetailsModel(Database db, Actor actor, OpeningChanges changes, TimeProvider clock, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>The opening.</summary>
    public Opening Opening { get; private set; } = null!;

    /// <summary>The latest changes.</summary>
    public IReadOnlyList<Change> History { get; private set; } = [];

    /// <summary>A value of the history as people know it.</summary>
    public string? Told(Change change, string? value) => changes.Value(change, value);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Version = Opening.Version;
        return Page();
    }

    /// <summary>Nobody can apply any more.</summary>
    public Task<IActionResult> OnPostCloseAsync(Guid id) => ChangeAsync(id, opening => opening.Close(clock.Now));

    /// <summary>Closing it was a mistake.</summary>
    public Task<IActionResult> OnPostReopenAsync(Guid id) => ChangeAsync(id, opening => opening.Reopen());

    /// <inheritdoc/>
    protected override Task ShowAsync() => LoadAsync(Opening.Id);

    private async Task<IActionResult> ChangeAsync(Guid id, Action<Opening> change)
    {
        if (!actor.May(Permission.EditOpenings))
        {
            return Forbid();
        }

        if (await db.Openings.SingleOrDefaultAsync(o => o.Id == id) is not { } opening)
        {
            return NotFound();
        }

        Opening = opening;
        change(opening);
        return await SaveAsync($"/openings/{id}", opening);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await db.Openings.AsNoTracking().Include(o => o.Employer).Include(o => o.Text).SingleOrDefaultAsync(o => o.Id == id);
        if (found is not null)
        {
            Opening = found;
            History = await changes.LoadAsync(await db.Changes.AsNoTracking().Where(c => c.Of == id).OrderByDescending(c => c.Id).Take(50).ToListAsync());
        }

        return found is not null;
    }
}
