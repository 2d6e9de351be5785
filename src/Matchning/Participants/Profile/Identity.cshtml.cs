using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>The numbers that the person has and has had. A new one replaces the former, by which the person is still found.</summary>
[Needs(Permission.EditParticipants)]
public sealed class IdentityModel(Database db, Identities identities, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : SectionPage(db, words, shared)
{
    [BindProperty] public string? Number { get; set; }

    /// <summary>The person of the board who has the number already.</summary>
    public Lookalike? Holder { get; private set; }

    /// <inheritdoc/>
    public override Section Section => Section.Identity;

    /// <summary>The numbers, the current one first, readable.</summary>
    public IEnumerable<(Participants.Identity Identity, string Shown)> Numbers => Participant.Identities.OrderBy(i => i.ReplacedOn is not null).ThenByDescending(i => i.ReplacedOn)
        .Select(identity => (identity, identities.Shown(identity)));

    /// <summary>The field is for a new number; those known stand beside it.</summary>
    protected override void Fill()
    {
    }

    /// <summary>Sets the number now in use.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!identities.TryRead(Number, out var number, out var fault))
        {
            ModelState.AddModelError(nameof(Number), T[Identities.InSwedish(fault)]);
            return await AgainAsync();
        }

        if (await identities.Holders(number).AnyAsync(p => p.Id != Id))
        {
            return await TakenAsync(number);
        }

        identities.Give(Participant, number);
        try
        {
            return await SaveSectionAsync();
        }
        catch (DbUpdateException error) when (error.IsTaken())
        {
            return await TakenAsync(number);
        }
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.Identities);

    private async Task<IActionResult> TakenAsync(PersonalNumber number)
    {
        Holder = await identities.Holders(number).Where(p => p.Id != Id).Select(p => new Lookalike(p.Id, (p.GivenName + " " + p.FamilyName).Trim(), Array.Empty<string>(), true)).FirstOrDefaultAsync();
        ModelState.AddModelError(nameof(Number), T["En annan deltagare har redan det här numret."]);
        return await AgainAsync();
    }
}
