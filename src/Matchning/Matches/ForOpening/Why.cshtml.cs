using Matchning.Openings;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Matches.ForOpening;

/// <summary>"Why not this person?": the whole calculation for any participant whom the viewer may see. The name searched for is never in the address.</summary>
[Needs(Permission.ReadMatches)]
public sealed class WhyModel(MatchReading reading, Database db) : PageModel
{
    /// <summary>The most people that a search shows.</summary>
    public const int Most = 25;

    /// <summary>The opening.</summary>
    public Opening Opening { get; private set; } = null!;

    /// <summary>The calculation.</summary>
    public MatchCard? Card { get; private set; }

    /// <summary>The beginning of a name.</summary>
    public string? Name { get; private set; }

    /// <summary>Who was found.</summary>
    public IReadOnlyList<Participant> Found { get; private set; } = [];

    /// <summary>Explains one pair.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? participant)
    {
        if (await reading.OpeningAsync(id) is not { } opening)
        {
            return NotFound();
        }

        Opening = opening;
        if (participant is { } person)
        {
            Card = (await reading.PeopleAsync(opening, [person])).SingleOrDefault();
            return Card is null ? NotFound() : Page();
        }

        return Page();
    }

    /// <summary>Finds people by the beginnings of their names.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? name)
    {
        if (await reading.OpeningAsync(id) is not { } opening)
        {
            return NotFound();
        }

        (Opening, Name) = (opening, name);
        Found = string.IsNullOrWhiteSpace(name) ? [] : await db.Participants.AsNoTracking().Named(name).OrderBy(p => p.SortKey).Take(Most).ToListAsync();
        return Page();
    }
}
