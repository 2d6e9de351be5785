using Matchning.Openings;
using Matchning.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Matches.ForOpening;

/// <summary>Up to three people side by side for one opening, part by part.</summary>
[Needs(Permission.ReadMatches)]
public sealed class CompareModel(MatchReading reading) : PageModel
{
    /// <summary>Who was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public List<Guid> With { get; set; } = [];

    /// <summary>The opening.</summary>
    public Opening Opening { get; private set; } = null!;

    /// <summary>Who is compared.</summary>
    public IReadOnlyList<MatchCard> Cards { get; private set; } = [];

    /// <summary>Shows the comparison; people whom the viewer may not see are not in it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await reading.OpeningAsync(id) is not { } opening)
        {
            return NotFound();
        }

        Opening = opening;
        Cards = await reading.PeopleAsync(opening, With.Distinct().Take(ForParticipant.CompareModel.Most));
        return Page();
    }
}
