using Matchning.Access;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.History;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants;

/// <summary>A page about one participant. For whoever may not know of the person there is no such page.</summary>
public abstract class ParticipantPage(Database db, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>Whose page.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Who it is about.</summary>
    public Participant Participant { get; private set; } = null!;

    /// <summary>How much of the person the viewer may see: what is above it is not loaded into the page.</summary>
    public DisclosureLevel Disclosed { get; private set; }

    /// <summary>Whether the viewer may change the person.</summary>
    public bool MayEdit => db.Actor.May(Permission.EditParticipants) && Disclosed == DisclosureLevel.Full;

    /// <summary>The room's words.</summary>
    protected IStringLocalizer<Words> T => words;

    /// <inheritdoc/>
    public override string InWords(Change change) => new ChangeWords(HttpContext.RequestServices.GetRequiredService<Catalogue>(), T).Of(change);

    /// <summary>The address of the person's page.</summary>
    public string Home => $"/participants/{Id}";

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await FindAsync();
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }

        (Participant, Disclosed) = (found, db.LevelOf(found.Subject));
        if (HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            Version = found.Version;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>The parts that the page needs besides the person's own columns and the wishes, which the head shows.</summary>
    protected abstract IQueryable<Participant> With(IQueryable<Participant> participants);

    /// <summary>Saves the person and leads on; the form again when another saved meanwhile.</summary>
    protected Task<IActionResult> SaveAsync(string ledTo) => SaveAsync(ledTo, Participant);

    /// <summary>Says beside a field why it was refused.</summary>
    /// <returns>Whether it was.</returns>
    protected bool Refused(string field, Refusal? refusal)
    {
        if (refusal is { } why)
        {
            ModelState.AddModelError(field, T[why.InSwedish()]);
        }

        return refusal is not null;
    }

    /// <inheritdoc/>
    /// <remarks>After a conflict the tracked person is the one whose save failed: what the page shows beside the form is read anew.</remarks>
    protected override async Task ShowAsync()
    {
        db.ChangeTracker.Clear();
        Participant = await FindAsync() ?? Participant;
    }

    private Task<Participant?> FindAsync() => With(db.Set<Participant>().Include(p => p.Subject).Include(p => p.Wishes)).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == Id);
}
