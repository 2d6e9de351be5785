using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>A page where one section of the profile is changed and saved on its own.</summary>
public abstract class SectionPage(Database db, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : ParticipantPage(db, words, shared)
{
    /// <summary>Which section.</summary>
    public abstract Section Section { get; }

    /// <summary>What the page is about, in Swedish: the key of the room's words.</summary>
    public virtual string Heading => Section.InSwedish();

    /// <summary>The address of the page.</summary>
    public string Here => $"{Home}/profile/{Section.Page()}";

    /// <summary>Whether something was just saved.</summary>
    public bool WasSaved => Request.Query.ContainsKey("saved");

    /// <summary>Shows what is known.</summary>
    public virtual void OnGet() => Fill();

    /// <summary>Fills the fields with what is known.</summary>
    protected abstract void Fill();

    /// <inheritdoc/>
    protected override Task<bool> ShowSavedAsync()
    {
        Fill();
        return Task.FromResult(true);
    }

    /// <summary>Saves the section and shows it again.</summary>
    protected Task<IActionResult> SaveSectionAsync() => SaveAsync(Here + "?saved=1");

    /// <summary>The concept that a field means, or an error beside the field.</summary>
    protected Concept? Concept(ConceptField field, string name, Catalogue catalogue, string whenEmpty, params ConceptKind[] kinds)
    {
        var found = field.Resolve(catalogue, kinds);
        if (found is null)
        {
            ModelState.AddModelError($"{name}.{nameof(ConceptField.Text)}", field.IsFilled ? T[field.InSwedish].Value : whenEmpty);
        }

        return found;
    }

    /// <summary>The day in a field, or an error beside it; null for an empty field.</summary>
    protected DateOnly? Day(string? text, string name, DateOnly? atLatest = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var day = Shell.Days.Read(text);
        if (day is null || day.Value.Year < 1900)
        {
            ModelState.AddModelError(name, T["Skriv datumet som åååå-mm-dd, till exempel 2026-11-24. Kontrollera att dagen finns."]);
            return null;
        }

        if (day > atLatest)
        {
            ModelState.AddModelError(name, T["Datumet ligger i framtiden. Skriv dagens datum eller ett tidigare."]);
        }

        return day;
    }
}
