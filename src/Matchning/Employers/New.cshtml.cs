using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Matchning.Employers;

/// <summary>Registers an employer. Whoever does so knows that it exists: it is confirmed.</summary>
[Needs(Permission.EditEmployers)]
public sealed class NewModel(Database db, Catalogue catalogue, TimeProvider clock, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : EmployerForm(db, catalogue, T, shared)
{
    /// <summary>Shows the empty form.</summary>
    public void OnGet() => Show(null);

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await CheckAsync(null);
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var employer = db.Add(new Employer { Name = Name!, RegisteredAt = clock.Now }.Confirm()).Entity;
        Fill(employer);
        return await SaveAsync($"/employers/{employer.Id}", employer);
    }
}
