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

/// <summary>Languages by their four skills, stated by the person or verified on a day.</summary>
[Needs(Permission.EditParticipants)]
public sealed class LanguagesModel(Database db, Catalogue catalogue, TimeProvider clock, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared)
    : ListSection<Participants.LanguageHeld>(db, words, shared)
{
    [BindProperty] public ConceptField Language { get; set; } = new();

    [BindProperty] public string? SfiCourse { get; set; }

    [BindProperty] public Cefr? Listening { get; set; }

    [BindProperty] public Cefr? Reading { get; set; }

    [BindProperty] public Cefr? Speaking { get; set; }

    [BindProperty] public Cefr? Writing { get; set; }

    [BindProperty] public string? Verified { get; set; }

    /// <summary>The levels, with what they mean.</summary>
    public IEnumerable<SelectListItem> Levels => Enum.GetValues<Cefr>().Select(level => new SelectListItem(T[InSwedish(level)], level.ToString()));

    /// <summary>The courses of sfi.</summary>
    public static IEnumerable<SelectListItem> Courses => Sfi.Courses.Select(course => new SelectListItem(course, course));

    /// <inheritdoc/>
    public override Section Section => Section.Languages;

    /// <inheritdoc/>
    public override List<Participants.LanguageHeld> Parts => Participant.Languages;

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.Languages);

    /// <inheritdoc/>
    protected override void Fill(Participants.LanguageHeld? part)
    {
        // Swedish is what nearly every opening asks for: it is asked for first.
        Language = ConceptField.Of(catalogue, part?.Language ?? (Parts.Any(p => p.Language == "sv") ? null : "sv"));
        (SfiCourse, Listening, Reading, Speaking, Writing) = (part?.SfiCourse, part?.Listening, part?.Reading, part?.Speaking, part?.Writing);
        Verified = part?.Verified?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    protected override Participants.LanguageHeld? Read()
    {
        var language = Concept(Language, nameof(Language), catalogue, T["Skriv vilket språk."], ConceptKind.Language);
        var course = Sfi.Courses.Contains(SfiCourse) ? SfiCourse : null;
        if (course is not null && language is not null && language.Id != "sv")
        {
            ModelState.AddModelError(nameof(SfiCourse), T["Sfi är svenska. Ta bort kursen eller skriv svenska som språk."]);
        }

        var usual = Sfi.LevelOf(course);
        if (usual is null && (Listening ?? Reading ?? Speaking ?? Writing) is null)
        {
            ModelState.AddModelError(nameof(Listening), T["Välj minst en nivå. Vet ni inte än, vänta med språket: då står det kvar som en fråga."]);
        }

        var day = Day(Verified, nameof(Verified), clock.Today);
        return language is null ? null : new Participants.LanguageHeld
        {
            ParticipantId = Id,
            Language = language.Id,
            // What is said skill by skill goes before what the course usually gives.
            Listening = Listening ?? usual,
            Reading = Reading ?? usual,
            Speaking = Speaking ?? usual,
            Writing = Writing ?? usual,
            SfiCourse = course,
            Verified = day,
        };
    }

    /// <inheritdoc/>
    protected override Refusal? Add(Participants.LanguageHeld part) => Participant.Add(part);

    /// <inheritdoc/>
    protected override void Change(Participants.LanguageHeld row, Participants.LanguageHeld says)
    {
        (row.Language, row.SfiCourse, row.Verified) = (says.Language, says.SfiCourse, says.Verified);
        (row.Listening, row.Reading, row.Speaking, row.Writing) = (says.Listening, says.Reading, says.Speaking, says.Writing);
    }

    private static string InSwedish(Cefr level) => level switch
    {
        Cefr.A0 => "A0, inga kunskaper",
        Cefr.A1 => "A1, enstaka fraser",
        Cefr.A2 => "A2, vardagliga saker",
        Cefr.B1 => "B1, klarar sig på arbetet",
        Cefr.B2 => "B2, flytande i det mesta",
        Cefr.C1 => "C1, avancerat",
        _ => "C2, som modersmål",
    };
}
