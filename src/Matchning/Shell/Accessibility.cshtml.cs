using Matchning.Permissions;
using Matchning.Shell.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Shell;

/// <summary>The statement with the fields that Digg asks for (lag 2018:1937; domain, section 3.6).</summary>
[OpenToAll]
public sealed class AccessibilityModel(CurrentSetting current) : PageModel
{
    /// <summary>Who answers for the service.</summary>
    public Setting Setting { get; private set; } = null!;

    /// <summary>Shows the statement.</summary>
    public async Task OnGetAsync() => Setting = await current.GetAsync();
}
