using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>Registers an opening by hand: a need that an employer told of, a place for praktik.</summary>
[Needs(Permission.EditOpenings)]
public sealed class NewModel(Database db, Catalogue catalogue, ProposedConcepts concepts, TimeProvider clock, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared)
    : OpeningForm(db, catalogue, concepts, clock, T, shared)
{
    /// <summary>Shows the empty form; from an employer's page the employer is filled in.</summary>
    public void OnGet(string? employer)
    {
        Employer = employer;
        ShowLanguages();
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await ReadAsync(isNew: true) is not { } meant)
        {
            return await AgainAsync();
        }

        var opening = db.Add(new Opening { Source = OpeningSource.Hand, Headline = Headline!, PublicationDay = clock.Today, RegisteredAt = clock.Now }).Entity;
        Fill(opening, meant);
        return await SaveAsync($"/openings/{opening.Id}", opening);
    }

    /// <inheritdoc/>
    protected override Task ShowAsync()
    {
        ShowLanguages();
        return Task.CompletedTask;
    }
}
