using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Employers;

/// <summary>Changes an employer.</summary>
[Needs(Permission.EditEmployers)]
public sealed class EditModel(Database db, Catalogue catalogue, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : EmployerForm(db, catalogue, T, shared)
{
    /// <summary>Shows what is known.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } employer)
        {
            return NotFound();
        }

        Show(employer);
        return Page();
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is not { } employer)
        {
            return NotFound();
        }

        await CheckAsync(id);
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        Fill(employer);
        return await SaveAsync($"/employers/{id}", employer);
    }

    /// <inheritdoc/>
    protected override async Task<bool> ShowSavedAsync()
    {
        if (await FindAsync(Guid.Parse((string)RouteData.Values["id"]!)) is not { } employer)
        {
            return false;
        }

        Show(employer);
        return true;
    }

    private Task<Employer?> FindAsync(Guid id) => db.Employers.Include(e => e.Workplaces).Include(e => e.Contacts).AsSplitQuery()
        .SingleOrDefaultAsync(e => e.Id == id && e.Status != EmployerStatus.OtherName);
}
