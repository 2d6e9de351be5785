using System.Globalization;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Matchning.Shell.Languages;

/// <summary>A language that pages can be read in.</summary>
/// <param name="Code">What the cookie and the page's <c>lang</c> say.</param>
/// <param name="Name">The language's name of itself.</param>
public sealed record Language(string Code, string Name)
{
    /// <summary>The name of the cookie, and of the button inside a form.</summary>
    public const string Key = "language";

    /// <summary>Staff pages: Swedish is the default.</summary>
    public static readonly Language[] Staff = [new("sv", "Svenska"), new("en", "English")];

    /// <summary>The culture: Gregorian dates and the language's digits. English is that of Europe: 24 hours, the day before the month.</summary>
    public CultureInfo Culture => Code == "en" ? CultureInfo.GetCultureInfo("en-GB") : CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The language with the code, else Swedish.</summary>
    public static Language Of(string? code) => Staff.FirstOrDefault(language => language.Code == code) ?? Staff[0];

    /// <summary>The language of this request.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}

/// <summary>Reads the chosen language from its cookie, and takes the switch of language, also out of the middle of a form.</summary>
public static class LanguageChoice
{
    /// <summary>Sets the language of the request.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var culture = Language.Of(http.Request.Cookies[Language.Key]).Culture;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return next();
    });

    /// <summary>
    /// A language switch inside a form submits that form: what was typed is kept and given back in the other language. It has no other effect.
    /// </summary>
    public static IApplicationBuilder UseLanguageSwitchInForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // Asked for in the address, so that the form of an upload is left for its page to read within its own limits. Once the form's
        // token has been looked at, this is the page that tells of an error, and there is nothing to switch.
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            && http.Features.Get<IAntiforgeryValidationFeature>() is null && http.Request.Query.TryGetValue(Language.Key, out var code))
        {
            Remember(http, code);
            var forms = http.RequestServices.GetRequiredService<KeptForms>();
            http.Response.Redirect(await IsOursAsync(http)
                ? await forms.KeepAsync(http.Request, http.RequestServices.GetRequiredService<Actor>().Account)
                : KeptForms.AddressOf(http.Request));
            return;
        }

        await next();
    });

    /// <summary>The switch on pages without a form: <c>POST /language</c>.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapPost("/language", [OpenToAll] (HttpContext http, [FromForm] string language, [FromForm] string? back) =>
        {
            Remember(http, language);
            return Results.LocalRedirect(LocalAddress.Of(back));
        });

    /// <summary>Whether a form of this program was sent: what others send is not kept.</summary>
    private static async Task<bool> IsOursAsync(HttpContext http)
    {
        try
        {
            return KeptForms.IsSmall(http.Request) && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than any form has.
            return false;
        }
    }

    private static void Remember(HttpContext http, string? code) => http.Response.Cookies.Append(
        Language.Key, Language.Of(code).Code, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps });
}
