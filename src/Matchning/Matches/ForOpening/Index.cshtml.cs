using Matchning.Openings;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Matches.ForOpening;

/// <summary>The best participants for an opening whom the viewer may see, with their reasons.</summary>
[Needs(Permission.ReadMatches)]
public sealed class IndexModel(MatchReading reading, Actor actor, TimeProvider clock) : PageModel
{
    /// <summary>Cards shown at first and added by "show more".</summary>
    public const int Step = 10;

    /// <summary>The most cards on the page.</summary>
    public const int Most = 50;

    /// <summary>How many cards.</summary>
    [BindProperty(SupportsGet = true)]
    public int Show { get; set; } = Step;

    /// <summary>The opening.</summary>
    public Opening Opening { get; private set; } = null!;

    /// <summary>The best, explained.</summary>
    public IReadOnlyList<MatchCard> Best { get; private set; } = [];

    /// <summary>Those for whom one thing is left.</summary>
    public IReadOnlyList<MatchCard> WithinReach { get; private set; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Whether the opening can still be applied for.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Shows the matches.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reading.OpeningAsync(id) is not { } opening)
        {
            return NotFound();
        }

        (Opening, IsOpen, Show) = (opening, opening.IsOpen(clock.Today), Math.Clamp(Show, 1, Most));
        if (actor.Board is not { } board)
        {
            return Page();
        }

        var nominations = (await reading.IndexAsync()).For(opening.ToDemands(), board, clock.Today, Show + 1, Step);
        var cards = (await reading.PeopleAsync(opening, MatchReading.Ids(nominations.Best))).Where(c => c.Why.Score is { Tenths: > 0 }).ToList();
        (Best, HasMore) = ([.. cards.Take(Show)], cards.Count > Show && Show < Most);
        WithinReach = [.. (await reading.PeopleAsync(opening, MatchReading.Ids(nominations.WithinReach))).Where(c => c.Why.WithinReach)];
        return Page();
    }
}
