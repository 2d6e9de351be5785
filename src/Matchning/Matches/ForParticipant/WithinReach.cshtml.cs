using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Matches.ForParticipant;

/// <summary>Every opening that is one licence, one authorisation or one step in a language away.</summary>
[Needs(Permission.ReadMatches)]
public sealed class WithinReachModel(MatchReading reading, TimeProvider clock) : PageModel
{
    /// <summary>For whom.</summary>
    public Participant Participant { get; private set; } = null!;

    /// <summary>The openings, by what would close the gap; the step to the best of them first.</summary>
    public IReadOnlyList<IGrouping<string, MatchCard>> Groups { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reading.ParticipantAsync(id) is not { } participant)
        {
            return NotFound();
        }

        Participant = participant;
        var nominations = (await reading.IndexAsync()).For(participant.ToFacts(clock.Today), clock.Today, 0, IndexModel.MostWithinReach);
        var cards = await reading.OpeningsAsync(participant, MatchReading.Ids(nominations.WithinReach));
        Groups = [.. cards.Where(c => c.Why.WithinReach).GroupBy(c => string.Join(", ", c.Closes))];
        return Page();
    }
}
