using Matchning.Matching;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>How much the person can work, and the times when they cannot.</summary>
[Needs(Permission.EditParticipants)]
public sealed class HoursModel(Database db, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : SectionPage(db, words, shared)
{
    [BindProperty] public string? Min { get; set; }

    [BindProperty] public string? Max { get; set; }

    [BindProperty] public Answer CannotAnswer { get; set; }

    [BindProperty] public List<WorkTime> Cannot { get; set; } = [];

    /// <summary>Unknown, none, or some.</summary>
    public IEnumerable<SelectListItem> Answers => AnswerWords.Of(T["Okänt, inte frågat"], T["Nej, kan arbeta alla tider"], T["Ja"]);

    /// <summary>The times.</summary>
    public IEnumerable<SelectListItem> Times => Enum.GetValues<WorkTime>().Select(time => new SelectListItem(Labels.Capital(T[time.InSwedish()]), time.ToString()));

    /// <inheritdoc/>
    public override Section Section => Section.Hours;

    /// <inheritdoc/>
    protected override void Fill()
    {
        (Min, Max) = (Hours.Written(Participant.HoursMin), Hours.Written(Participant.HoursMax));
        (CannotAnswer, Cannot) = (AnswerWords.Of(Participant.Cannot), Participant.Cannot ?? []);
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var (min, max) = (Hours.Read(Min), Hours.Read(Max));
        Refused(min is >= 1 and <= 100 && max is not (>= 1 and <= 100) ? nameof(Max) : nameof(Min), Participant.SetHours(min, max));
        if (CannotAnswer == Answer.Some && Cannot.Count == 0)
        {
            ModelState.AddModelError(nameof(Cannot), T["Kryssa för minst en tid, eller svara nej."]);
        }

        if (CannotAnswer != Answer.Some && Cannot.Count > 0)
        {
            ModelState.AddModelError(nameof(CannotAnswer), T["Svaret säger emot kryssen nedanför. Svara ja, eller ta bort kryssen."]);
        }

        Participant.SetCannot(CannotAnswer.Means(Cannot));
        return ModelState.IsValid ? SaveSectionAsync() : AgainAsync();
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants;
}
