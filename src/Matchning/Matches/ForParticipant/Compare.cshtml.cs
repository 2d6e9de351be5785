using Matchning.Participants;
using Matchning.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Matches.ForParticipant;

/// <summary>Up to three openings side by side, part by part.</summary>
[Needs(Permission.ReadMatches)]
public sealed class CompareModel(MatchReading reading) : PageModel
{
    /// <summary>As many as can be read side by side.</summary>
    public const int Most = 3;

    /// <summary>What was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public List<Guid> With { get; set; } = [];

    /// <summary>For whom.</summary>
    public Participant Participant { get; private set; } = null!;

    /// <summary>What is compared.</summary>
    public IReadOnlyList<MatchCard> Cards { get; private set; } = [];

    /// <summary>Shows the comparison.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reading.ParticipantAsync(id) is not { } participant)
        {
            return NotFound();
        }

        Participant = participant;
        Cards = await reading.OpeningsAsync(participant, With.Distinct().Take(Most));
        return Page();
    }
}
