using System.Globalization;
using Matchning.Matching;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>Finished educations, at home and abroad, and how far those from abroad are assessed.</summary>
[Needs(Permission.EditParticipants)]
public sealed class EducationModel(Database db, Catalogue catalogue, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared)
    : ListSection<Participants.Education>(db, words, shared)
{
    [BindProperty] public string? Level { get; set; }

    [BindProperty] public ConceptField Field { get; set; } = new();

    [BindProperty] public string? EducationTitle { get; set; }

    [BindProperty] public string? Country { get; set; }

    [BindProperty] public Assessment Assessment { get; set; }

    [BindProperty] public string? SeQf { get; set; }

    /// <summary>The levels of SUN by their first digit.</summary>
    public IEnumerable<SelectListItem> Levels => catalogue.All(ConceptKind.EducationLevel).Select(level => new SelectListItem(catalogue.Label(level.Id), level.Code));

    /// <summary>How far an education from abroad may be assessed.</summary>
    public IEnumerable<SelectListItem> Assessments => Enum.GetValues<Assessment>().Select(a => new SelectListItem(Labels.Capital(T[a.InSwedish()]), a.ToString()));

    /// <summary>The levels of SeQF.</summary>
    public static IEnumerable<SelectListItem> SeQfs => Enumerable.Range(1, 8).Select(level => level.ToString(CultureInfo.InvariantCulture)).Select(level => new SelectListItem(level, level));

    /// <inheritdoc/>
    public override Section Section => Section.Education;

    /// <inheritdoc/>
    public override List<Participants.Education> Parts => Participant.Educations;

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.Educations);

    /// <inheritdoc/>
    protected override void Fill(Participants.Education? part) => (Level, Field, EducationTitle, Country, Assessment, SeQf) =
        (part?.Level?.ToString(CultureInfo.InvariantCulture), ConceptField.Of(catalogue, part?.Field), part?.Title, part?.Country ?? "SE", part?.Assessment ?? Assessment.None, part?.SeQf?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    protected override Participants.Education? Read()
    {
        var level = catalogue.Find(ConceptKind.EducationLevel, Level)?.Code;
        if (level is null)
        {
            ModelState.AddModelError(nameof(Level), T["Välj vilken nivå utbildningen har."]);
        }

        var field = Field.IsFilled ? Concept(Field, nameof(Field), catalogue, "", ConceptKind.EducationField) : null;
        if (EducationTitle?.Trim().Length > Participants.Education.TitleLength)
        {
            Refused(nameof(EducationTitle), Refusal.TextTooLong);
        }

        var country = Countries.Has(Country) ? Country : null;
        return new Participants.Education
        {
            ParticipantId = Id,
            Level = level is null ? null : int.Parse(level, CultureInfo.InvariantCulture),
            Field = field?.Id,
            Country = country,
            Title = string.IsNullOrWhiteSpace(EducationTitle) ? null : EducationTitle.Trim(),
            Foreign = country != "SE",
            Assessment = country == "SE" ? Assessment.None : Assessment,
            SeQf = SeQfs.Any(s => s.Value == SeQf) ? int.Parse(SeQf!, CultureInfo.InvariantCulture) : null,
        };
    }

    /// <inheritdoc/>
    protected override Refusal? Add(Participants.Education part) => Participant.Add(part);

    /// <inheritdoc/>
    protected override void Change(Participants.Education row, Participants.Education says)
    {
        (row.Level, row.Field, row.Title, row.Country) = (says.Level, says.Field, says.Title, says.Country);
        (row.Foreign, row.Assessment, row.SeQf) = (says.Foreign, says.Assessment, says.SeQf);
    }
}
