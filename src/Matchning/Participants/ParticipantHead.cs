using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Participants;

/// <summary>
/// The head of every page about a participant, also those of upper rooms: the name as h1, the facts that decide what fits, the tabs.
/// <code>@await Component.InvokeAsync(typeof(ParticipantHead), new { id, tab = "/matches" })</code>
/// </summary>
public sealed class ParticipantHead(Database db, Actor actor, Catalogue catalogue, IEnumerable<ParticipantTab> tabs) : ViewComponent
{
    /// <summary>What the head shows.</summary>
    /// <param name="Id">Who.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Wishes">Labels of the work wanted.</param>
    /// <param name="Reach">How many municipalities; null = not asked.</param>
    /// <param name="HoursMin">Least share of full time.</param>
    /// <param name="HoursMax">Largest share of full time.</param>
    /// <param name="Confirmed">When the profile was confirmed.</param>
    /// <param name="Tabs">The tabs that the viewer may follow.</param>
    /// <param name="Tab">The suffix of the tab that is open.</param>
    public sealed record Head(Guid Id, string Name, IReadOnlyList<string> Wishes, int? Reach, int? HoursMin, int? HoursMax, DateOnly? Confirmed, IReadOnlyList<ParticipantTab> Tabs, string Tab);

    /// <summary>Shows the head; nothing for whoever may not know of the person.</summary>
    public async Task<IViewComponentResult> InvokeAsync(Guid id, string tab = "")
    {
        // A page that has just loaded the person does not load it twice.
        var person = db.Set<Participant>().Local.FirstOrDefault(p => p.Id == id && p.Wishes.Count > 0)
            ?? await db.Set<Participant>().AsNoTracking().Include(p => p.Wishes).SingleOrDefaultAsync(p => p.Id == id);
        return person is null ? Content("") : View("/Participants/_Head.cshtml", new Head(
            id, person.Name, [.. person.Wishes.Select(wish => catalogue.LabelInText(wish.Occupation))], person.Reach?.Count, person.HoursMin, person.HoursMax, person.Confirmed,
            [.. tabs.Where(t => actor.May(t.Needs)).OrderBy(t => t.Order)], tab));
    }
}
