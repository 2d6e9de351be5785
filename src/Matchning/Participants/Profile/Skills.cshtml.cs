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

/// <summary>What the person can do, and how well that is shown.</summary>
[Needs(Permission.EditParticipants)]
public sealed class SkillsModel(Database db, Catalogue catalogue, TimeProvider clock, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared)
    : ListSection<Participants.SkillHeld>(db, words, shared)
{
    private const int MostUsual = 12;

    [BindProperty] public ConceptField Skill { get; set; } = new();

    [BindProperty] public Evidence Evidence { get; set; }

    [BindProperty] public string? Shown { get; set; }

    /// <summary>How a skill may be shown.</summary>
    public IEnumerable<SelectListItem> Evidences => Enum.GetValues<Evidence>().Select(evidence => new SelectListItem(Labels.Capital(T[evidence.InSwedish()]), evidence.ToString()));

    /// <summary>Skills that usually go with the work wanted or done, and that are not held yet: one click each.</summary>
    public IReadOnlyList<Concept> Usual => [.. Participant.Wishes.Select(wish => wish.Occupation).Concat(Participant.Experience.Select(held => held.Occupation))
        .SelectMany(catalogue.SkillsOf).Distinct().Where(skill => Parts.All(part => part.Skill != skill.Id)).Take(MostUsual)];

    /// <inheritdoc/>
    public override Section Section => Section.Skills;

    /// <inheritdoc/>
    public override List<Participants.SkillHeld> Parts => Participant.Skills;

    /// <summary>Adds one of the usual skills, as the person says it.</summary>
    public Task<IActionResult> OnPostUsualAsync(string skill)
    {
        if (catalogue.Find(ConceptKind.Skill, skill) is { } concept)
        {
            _ = Participant.Add(new Participants.SkillHeld { ParticipantId = Id, Skill = concept.Id });
        }

        Version = 0;
        return SaveSectionAsync();
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.Skills).Include(p => p.Wishes).Include(p => p.Experience);

    /// <inheritdoc/>
    protected override void Fill(Participants.SkillHeld? part) => (Skill, Evidence, Shown) =
        (ConceptField.Of(catalogue, part?.Skill), part?.Evidence ?? Evidence.Stated, part?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    protected override Participants.SkillHeld? Read()
    {
        var skill = Concept(Skill, nameof(Skill), catalogue, T["Skriv vad personen kan."], ConceptKind.Skill);
        var day = Day(Shown, nameof(Shown), clock.Today);
        return skill is null ? null : new Participants.SkillHeld { ParticipantId = Id, Skill = skill.Id, Evidence = Evidence, Day = Evidence == Evidence.Stated ? null : day };
    }

    /// <inheritdoc/>
    protected override Refusal? Add(Participants.SkillHeld part) => Participant.Add(part);

    /// <inheritdoc/>
    protected override void Change(Participants.SkillHeld row, Participants.SkillHeld says) => (row.Skill, row.Evidence, row.Day) = (says.Skill, says.Evidence, says.Day);
}
