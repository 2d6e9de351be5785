using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Employers;

/// <summary>One employer: facts, workplaces, contacts, openings; confirming what an ad suggested, or saying whose name it is.</summary>
[Needs(Permission.ReadEmployers)]
public sealed class DetailsModel(Database db, Actor actor, IEmployerWork work, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>The employer.</summary>
    public Employer Employer { get; private set; } = null!;

    /// <summary>Other names of it.</summary>
    public IReadOnlyList<string> OtherNames { get; private set; } = [];

    /// <summary>What was changed, the latest first.</summary>
    public IReadOnlyList<Change> History { get; private set; } = [];

    /// <summary>The name of the employer that this one is.</summary>
    [BindProperty]
    public string? Other { get; set; }

    /// <summary>One of those the name could mean.</summary>
    [BindProperty]
    public Guid? OtherId { get; set; }

    /// <summary>Those the typed name could mean.</summary>
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    /// <summary>Shows it; another name leads to the employer itself.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Version = Employer.Version;
        return Employer.SameAsId is { } same ? LocalRedirect($"/employers/{same}") : Page();
    }

    /// <summary>The employer exists under this name.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id)
    {
        if (!actor.May(Permission.EditEmployers) || await FindAsync(id) is not { } employer)
        {
            return actor.May(Permission.EditEmployers) ? NotFound() : Forbid();
        }

        employer.Confirm();
        return await SaveAsync($"/employers/{id}", employer);
    }

    /// <summary>The name is another employer's: openings, workplaces and contacts move there.</summary>
    public async Task<IActionResult> OnPostSameAsync(Guid id)
    {
        if (!actor.May(Permission.EditEmployers) || await FindAsync(id) is not { } employer)
        {
            return actor.May(Permission.EditEmployers) ? NotFound() : Forbid();
        }

        if (await OtherAsync(id) is not { } other || !employer.IsSameAs(other))
        {
            db.ChangeTracker.Clear();
            await LoadAsync(id);
            return await AgainAsync();
        }

        // Names that led here lead on.
        await db.Employers.Where(e => e.SameAsId == id).ForEachAsync(name => name.IsSameAs(other));
        await work.MoveAsync(id, other.Id);
        return await SaveAsync($"/employers/{other.Id}", employer);
    }

    /// <inheritdoc/>
    protected override async Task ShowAsync()
    {
        if (Employer is null && RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            await LoadAsync(id);
        }
    }

    private Task<Employer?> FindAsync(Guid id) => db.Employers.Include(e => e.Workplaces).Include(e => e.Contacts).SingleOrDefaultAsync(e => e.Id == id);

    private async Task<Employer?> OtherAsync(Guid id)
    {
        var open = db.Employers.Include(e => e.Workplaces).Include(e => e.Contacts).Where(e => e.Id != id && e.Status != EmployerStatus.OtherName);
        if (OtherId is { } chosen)
        {
            return await open.SingleOrDefaultAsync(e => e.Id == chosen);
        }

        var folded = Employer.SearchNameOf(Other);
        var found = folded.Length == 0 ? [] : await open.FoundBy(Other).OrderBy(e => e.SortName).Take(8).ToListAsync();
        var exact = found.Where(e => e.SearchName == folded).ToList();
        if (exact.Count == 1)
        {
            return exact[0];
        }

        Candidates = [.. found.Select(e => new SelectListItem(e.OrganisationNumber is { } number ? $"{e.Name} ({number})" : e.Name, e.Id.ToString()))];
        ModelState.AddModelError(nameof(Other), Candidates.Count > 0 ? T["Välj vilken av dem det är."] : T["Ingen arbetsgivare heter så. Skriv namnet på en som redan finns här."]);
        return null;
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await db.Employers.AsNoTracking().Include(e => e.Workplaces).Include(e => e.Contacts).AsSplitQuery().SingleOrDefaultAsync(e => e.Id == id);
        if (found is not null)
        {
            Employer = found;
            OtherNames = await db.Employers.Where(e => e.SameAsId == id).OrderBy(e => e.SortName).Select(e => e.Name).ToListAsync();
            History = await db.Changes.AsNoTracking().Where(c => c.Of == id).OrderByDescending(c => c.Id).Take(50).ToListAsync();
        }

        return found is not null;
    }
}
