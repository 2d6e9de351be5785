using Matchning.Openings;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>The kinds of openings as choices of a filter.</summary>
public static class OpeningKinds
{
    /// <summary>Every kind, with the chosen one marked.</summary>
    public static IEnumerable<SelectListItem> Choices(IStringLocalizer T, OpeningKind? chosen) => Enum.GetValues<OpeningKind>()
        .Select(kind => new SelectListItem(Name(T, kind), kind.ToString(), kind == chosen));

    private static string Name(IStringLocalizer T, OpeningKind kind) => kind switch
    {
        OpeningKind.Advertised => T["Annonserat jobb"],
        OpeningKind.Need => T["Arbetsgivares behov"],
        OpeningKind.Praktik => T["Praktik"],
        OpeningKind.IntroductoryJob => T["Introduktionsjobb"],
        _ => T["Lärlingsplats"],
    };
}
