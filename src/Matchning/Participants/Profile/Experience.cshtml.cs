using System.Globalization;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>Work that the person has done, here or abroad.</summary>
[Needs(Permission.EditParticipants)]
public sealed class ExperienceModel(Database db, Catalogue catalogue, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared)
    : ListSection<Participants.Experience>(db, words, shared)
{
    [BindProperty] public ConceptField Occupation { get; set; } = new();

    [BindProperty] public string? Years { get; set; }

    [BindProperty] public string? Country { get; set; }

    [BindProperty] public string? Note { get; set; }

    /// <summary>Sweden first, then the others.</summary>
    public static IEnumerable<SelectListItem> AllCountries => Countries.All().Select(country => new SelectListItem(country.Name, country.Code));

    /// <inheritdoc/>
    public override Section Section => Section.Experience;

    /// <inheritdoc/>
    public override List<Participants.Experience> Parts => Participant.Experience;

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.Experience);

    /// <inheritdoc/>
    protected override void Fill(Participants.Experience? part) => (Occupation, Years, Country, Note) =
        (ConceptField.Of(catalogue, part?.Occupation), part?.Years.ToString("0.#", CultureInfo.CurrentCulture), part?.Country, part?.Note);

    /// <inheritdoc/>
    protected override Participants.Experience? Read()
    {
        var occupation = Concept(Occupation, nameof(Occupation), catalogue, T["Skriv vilket yrke."], ConceptKind.Occupation, ConceptKind.Group);
        // Comma or point: both are typed, whatever the language of the page.
        if (!decimal.TryParse(Years?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var years) || years is < 0.1m or > Participants.Experience.MostYears)
        {
            Refused(nameof(Years), Refusal.YearsOutOfRange);
        }

        if (Note?.Trim().Length > Participants.Experience.NoteLength)
        {
            Refused(nameof(Note), Refusal.TextTooLong);
        }

        return occupation is null ? null : new Participants.Experience
        {
            ParticipantId = Id,
            Occupation = occupation.Id,
            Years = Math.Round(years, 1),
            Country = Countries.Has(Country) ? Country : null,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
        };
    }

    /// <inheritdoc/>
    protected override Refusal? Add(Participants.Experience part) => Participant.Add(part);

    /// <inheritdoc/>
    protected override void Change(Participants.Experience row, Participants.Experience says) =>
        (row.Occupation, row.Years, row.Country, row.Note) = (says.Occupation, says.Years, says.Country, says.Note);
}
