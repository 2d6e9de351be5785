using Matchning.Openings;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Matches.ForParticipant;

/// <summary>"Why not this one?": the whole calculation for any opening, found by search.</summary>
[Needs(Permission.ReadMatches)]
public sealed class WhyModel(MatchReading reading, Database db) : PageModel
{
    /// <summary>The most openings that a search shows.</summary>
    public const int Most = 25;

    /// <summary>Words of a headline, an employer or a text. No names of persons are searched here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The opening to explain.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Opening { get; set; }

    /// <summary>For whom.</summary>
    public Participant Participant { get; private set; } = null!;

    /// <summary>The calculation.</summary>
    public MatchCard? Card { get; private set; }

    /// <summary>What the search found.</summary>
    public IReadOnlyList<(Guid Id, string Headline, string? Employer)> Found { get; private set; } = [];

    /// <summary>Shows the calculation, or what was found.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reading.ParticipantAsync(id) is not { } participant)
        {
            return NotFound();
        }

        Participant = participant;
        if (Opening is { } opening)
        {
            Card = (await reading.OpeningsAsync(participant, [opening])).SingleOrDefault();
            return Card is null ? NotFound() : Page();
        }

        if (!string.IsNullOrWhiteSpace(Q))
        {
            var found = await db.Set<Opening>().AsNoTracking().FoundBy(db, Q).OrderByDescending(o => o.PublicationDay).ThenBy(o => o.Id).Take(Most)
                .Select(o => new { o.Id, o.Headline, Employer = o.Employer!.Name }).ToListAsync();
            Found = [.. found.Select(o => (o.Id, o.Headline, (string?)o.Employer))];
        }

        return Page();
    }
}
