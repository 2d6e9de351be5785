using Matchning.Access;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants;

/// <summary>One participant at a glance: what is known, what to ask about, how to reach the person.</summary>
[Needs(Permission.ReadParticipants)]
public sealed class PersonModel(Database db, Actor actor, Identities identities, TimeProvider clock, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared)
    : ParticipantPage(db, words, shared)
{
    private static readonly Section[] Asked = [Section.Wishes, Section.Languages, Section.Experience, Section.Skills, Section.Education, Section.Licences, Section.Authorisations, Section.Reach, Section.Hours, Section.Times];

    /// <summary>What openings ask for and nobody knows.</summary>
    public IEnumerable<Section> Unknown => Asked.Where(section => !Participant.Knows(section, clock.Today));

    /// <summary>What openings ask for and is known.</summary>
    public IEnumerable<Section> Known => Asked.Where(section => Participant.Knows(section, clock.Today));

    /// <summary>The coworkers who have the person on their caseload.</summary>
    public IReadOnlyList<string> Coworkers { get; private set; } = [];

    /// <summary>Whether the viewer is one of them.</summary>
    public bool IsMine { get; private set; }

    /// <summary>The number in use, for those who may see it.</summary>
    public string? Number => MayEdit && Participant.CurrentIdentity is { } identity ? identities.Shown(identity) : null;

    /// <summary>Shows the person.</summary>
    public Task OnGetAsync() => ShowCoworkersAsync();

    /// <summary>The person has read the profile and says that it is right.</summary>
    public async Task<IActionResult> OnPostConfirmAsync()
    {
        Participant.Confirm(clock.Today);
        return MayEdit ? await SaveAsync(Home) : NotFound();
    }

    /// <summary>Takes the person onto the viewer's caseload, or off it.</summary>
    public async Task<IActionResult> OnPostMineAsync(bool mine)
    {
        if (!MayEdit || actor.Coworker is not { } me)
        {
            return NotFound();
        }

        var assignment = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.SubjectId == Id && a.CoworkerId == me);
        if (mine && assignment is null)
        {
            db.Add(new Assignment { SubjectId = Id, CoworkerId = me });
        }
        else if (!mine && assignment is not null)
        {
            db.Remove(assignment);
        }

        return await SaveAsync(Home, null);
    }

    /// <inheritdoc/>
    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        await ShowCoworkersAsync();
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants
        .Include(p => p.Wishes).Include(p => p.Experience).Include(p => p.Skills).Include(p => p.Languages).Include(p => p.Educations).Include(p => p.Identities);

    private async Task ShowCoworkersAsync()
    {
        var coworkers = await db.Set<Assignment>().Where(a => a.SubjectId == Id).OrderBy(a => a.Coworker.Name).Select(a => new { a.CoworkerId, a.Coworker.Name }).ToListAsync();
        (Coworkers, IsMine) = ([.. coworkers.Select(c => c.Name)], coworkers.Any(c => c.CoworkerId == actor.Coworker));
    }
}
