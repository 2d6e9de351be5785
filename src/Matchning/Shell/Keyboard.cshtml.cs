using Matchning.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Matchning.Shell;

/// <summary>What the keyboard does here. The shortcuts of a single key can be turned off: whoever speaks to the computer, or brushes keys by mistake, would set them off (WCAG 2.1.4).</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class KeyboardModel : PageModel
{
    /// <summary>The cookie that says "off".</summary>
    private const string Cookie = "shortcuts";

    /// <summary>Whether single keys do anything.</summary>
    public bool AreOn { get; private set; }

    /// <summary>Whether single keys do anything in the pages of a request.</summary>
    public static bool On(HttpRequest request) => request.Cookies[Cookie] != "off";

    /// <summary>Shows the keys.</summary>
    public void OnGet() => AreOn = On(Request);

    /// <summary>Turns single keys on or off in this browser.</summary>
    public IActionResult OnPost(bool on)
    {
        Response.Cookies.Append(Cookie, on ? "on" : "off", new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
        return LocalRedirect("/keyboard");
    }
}
