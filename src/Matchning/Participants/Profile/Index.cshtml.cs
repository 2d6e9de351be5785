using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>The whole profile to read, section by section, as far as the viewer may see; each leads to where it is changed.</summary>
[Needs(Permission.ReadParticipants)]
public sealed class IndexModel(Database db, Identities identities, TimeProvider clock, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : ParticipantPage(db, words, shared)
{
    /// <summary>Today, by which licences are valid.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The sections that the viewer may see.</summary>
    public IEnumerable<Section> Sections => Enum.GetValues<Section>().Where(section => MayEdit || section is not (Section.Adaptations or Section.Identity));

    /// <summary>The number in use, for those who may see it.</summary>
    public string? Number => MayEdit && Participant.CurrentIdentity is { } identity ? identities.Shown(identity) : null;

    /// <summary>Shows the profile.</summary>
    public void OnGet()
    {
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants
        .Include(p => p.Wishes).Include(p => p.Experience).Include(p => p.Skills).Include(p => p.Languages).Include(p => p.Educations).Include(p => p.Identities);
}
