using System.Globalization;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.History;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>Changes an opening that was registered by hand. An ad is changed by whoever wrote it.</summary>
[Needs(Permission.EditOpenings)]
public sealed class EditModel(Database db, Catalogue catalogue, ProposedConcepts concepts, OpeningChanges changes, TimeProvider clock, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared)
    : OpeningForm(db, catalogue, concepts, clock, T, shared)
{
    /// <summary>Shows what is known.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } opening)
        {
            return NotFound();
        }

        Show(opening);
        return Page();
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is not { } opening)
        {
            return NotFound();
        }

        if (await ReadAsync(isNew: false) is not { } meant)
        {
            return await AgainAsync();
        }

        Fill(opening, meant);
        return await SaveAsync($"/openings/{id}", opening);
    }

    /// <inheritdoc/>
    protected override async Task<bool> ShowSavedAsync()
    {
        if (await FindAsync(Guid.Parse((string)RouteData.Values["id"]!)) is not { } opening)
        {
            return false;
        }

        Show(opening);
        return true;
    }

    private void Show(Opening opening)
    {
        var demands = opening.ToDemands();
        (Version, Kind, Headline, Employer) = (opening.Version, opening.Kind, opening.Headline, opening.Employer?.Name);
        (Occupation, Municipality) = (opening.OccupationId is { } occupation ? catalogue.Label(occupation) : null, opening.MunicipalityId is { } municipality ? catalogue.Label(municipality) : null);
        (Places, LastDay) = (Text(opening.Places), opening.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        (HoursMin, HoursMax) = (Text(opening.ScopeMin), Text(opening.ScopeMax));
        Licences = [.. demands.Licences];
        Languages = [.. demands.LanguageMusts.Select(demand => new LanguageRow { Language = demand.Alternatives[0].Language, Level = demand.Alternatives[0].Level })];
        (Skills, SkillMerits) = (concepts.Names(demands.Skills), concepts.Names(demands.SkillMerits));
        Years = (demands.Experience is [var first, ..] ? first.Years : null)?.ToString("0.#", CultureInfo.CurrentCulture);
        Description = opening.Text?.Text;
        ShowLanguages();
    }

    /// <inheritdoc/>
    protected override Task ShowAsync()
    {
        ShowLanguages();
        return changes.LoadAsync(Meanwhile);
    }

    /// <inheritdoc/>
    protected override string? ValueOf(Change change, string? value) => changes.Value(change, value);

    private Task<Opening?> FindAsync(Guid id) => db.Openings.Include(o => o.Employer).Include(o => o.Text).SingleOrDefaultAsync(o => o.Id == id && o.Source == OpeningSource.Hand);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
