using Matchning.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Shell;

/// <summary>Leads each person to the first page of theirs.</summary>
[OpenToAll]
public sealed class StartModel(Actor actor, IEnumerable<NavLink> nav) : PageModel
{
    /// <summary>The leftmost link of the navigation that the person may follow; without any, the own account.</summary>
    public IActionResult OnGet() => LocalRedirect(
        !actor.IsSignedIn ? "/sign-in"
        : nav.OrderBy(link => link.Order).FirstOrDefault(link => actor.May(link.Needs))?.Path ?? "/account");
}
