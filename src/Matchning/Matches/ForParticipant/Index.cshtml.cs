using Matchning.Openings;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Matchning.Matches.ForParticipant;

/// <summary>The best openings for a participant with their reasons, and beside them what one more step would open.</summary>
[Needs(Permission.ReadMatches)]
public sealed class IndexModel(MatchReading reading, Catalogue catalogue, TimeProvider clock) : PageModel
{
    /// <summary>Cards shown at first and added by "show more".</summary>
    public const int Step = 10;

    /// <summary>The most cards on the page.</summary>
    public const int Most = 50;

    /// <summary>The most openings within reach that are counted.</summary>
    public const int MostWithinReach = 200;

    /// <summary>Only in this municipality.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Municipality { get; set; }

    /// <summary>Only of this kind.</summary>
    [BindProperty(SupportsGet = true)]
    public OpeningKind? Kind { get; set; }

    /// <summary>Only in this occupation field.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    /// <summary>How many cards.</summary>
    [BindProperty(SupportsGet = true)]
    public int Show { get; set; } = Step;

    /// <summary>Whose matches.</summary>
    public Participant Participant { get; private set; } = null!;

    /// <summary>The best, explained.</summary>
    public IReadOnlyList<MatchCard> Best { get; private set; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What one more step would open: the step in words and how many openings, the step to the best of them first.</summary>
    public IReadOnlyList<(string Closes, int Count)> WithinReach { get; private set; } = [];

    /// <summary>Whether something was chosen that narrows the list.</summary>
    public bool IsFiltered => Wanted() is not null;

    /// <summary>The municipalities to choose from: the participant's reach.</summary>
    public IEnumerable<SelectListItem> Municipalities => (Participant.Reach ?? []).Select(code => new SelectListItem(catalogue.Label(code), code, code == Municipality)).OrderBy(i => i.Text, StringComparer.CurrentCulture);

    /// <summary>The occupation fields to choose from.</summary>
    public IEnumerable<SelectListItem> Fields => catalogue.All(ConceptKind.Field).Select(f => new SelectListItem(catalogue.Label(f.Id), f.Id, f.Id == Field));

    /// <summary>Shows the matches; not found for a participant whom the viewer may not see.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reading.ParticipantAsync(id) is not { } participant)
        {
            return NotFound();
        }

        (Participant, Show) = (participant, Math.Clamp(Show, 1, Most));
        var index = await reading.IndexAsync();
        var nominations = index.For(participant.ToFacts(clock.Today), clock.Today, Show + 1, MostWithinReach, Wanted());
        var cards = await reading.OpeningsAsync(participant, MatchReading.Ids(nominations.Best));
        cards = [.. cards.Where(c => c.Why.Score is { Tenths: > 0 })];
        (Best, HasMore) = ([.. cards.Take(Show)], cards.Count > Show && Show < Most);
        var near = await reading.OpeningsAsync(participant, MatchReading.Ids(nominations.WithinReach));
        WithinReach = [.. near.Where(c => c.Why.WithinReach).GroupBy(c => string.Join(", ", c.Closes)).Select(g => (g.Key, g.Count()))];
        return Page();
    }

    private Func<OpeningMark, bool>? Wanted() => Municipality is null && Kind is null && Field is null
        ? null
        : mark => (Municipality is null || mark.Municipality == Municipality) && (Kind is null || mark.Kind == Kind) && (Field is null || mark.Field == Field);
}
