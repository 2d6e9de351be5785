using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>What work needs to be adapted to: for the person's own caseworkers only, never for the engine.</summary>
[Needs(Permission.EditParticipants)]
public sealed class AdaptationsModel(Database db, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : SectionPage(db, words, shared)
{
    [BindProperty] public string? Adaptations { get; set; }

    [BindProperty] public bool None { get; set; }

    /// <inheritdoc/>
    public override Section Section => Section.Adaptations;

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (None && !string.IsNullOrWhiteSpace(Adaptations))
        {
            ModelState.AddModelError(nameof(None), T["Ta bort texten eller krysset: det ena säger emot det andra."]);
        }

        Refused(nameof(Adaptations), Participant.SetAdaptations(Adaptations, None));
        return ModelState.IsValid ? SaveSectionAsync() : AgainAsync();
    }

    /// <inheritdoc/>
    protected override void Fill() => (Adaptations, None) = (Participant.Adaptations, Participant.HasNone.Contains(Section.Adaptations));

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants;
}
