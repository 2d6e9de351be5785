using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>Kinds and fields of openings in words.</summary>
public static class OpeningWords
{
    /// <summary>The kind.</summary>
    public static string Kind(this IStringLocalizer<Words> T, OpeningKind kind) => kind switch
    {
        OpeningKind.Advertised => T["Annonserat jobb"],
        OpeningKind.Need => T["Arbetsgivares behov"],
        OpeningKind.Praktik => T["Praktik"],
        OpeningKind.IntroductoryJob => T["Introduktionsjobb"],
        _ => T["Lärlingsplats"],
    };

    /// <summary>A choice of the filter by last day.</summary>
    public static string Deadline(this IStringLocalizer<Words> T, Deadline deadline) => deadline switch
    {
        Openings.Deadline.Open => T["Går att söka"],
        Openings.Deadline.Week => T["Stänger inom 7 dagar"],
        Openings.Deadline.Month => T["Stänger inom 30 dagar"],
        Openings.Deadline.Ongoing => T["Löpande, utan sista dag"],
        Openings.Deadline.Closed => T["Stängda"],
        _ => T["Öppna och stängda"],
    };

    /// <summary>A column, as the history speaks of it.</summary>
    public static string Field(this IStringLocalizer<Words> T, string? field) => field switch
    {
        nameof(Opening.Kind) => T["Typ av plats"],
        nameof(Opening.Headline) => T["Rubrik"],
        nameof(Opening.EmployerId) => T["Arbetsgivare"],
        nameof(Opening.WorkplaceName) => T["Arbetsställe"],
        nameof(Opening.Address) => T["Adress"],
        nameof(Opening.MunicipalityId) => T["Kommun"],
        nameof(Opening.RegionId) => T["Län"],
        nameof(Opening.Abroad) => T["Utomlands"],
        nameof(Opening.OccupationId) or nameof(Opening.OccupationLabel) => T["Yrke"],
        nameof(Opening.GroupId) => T["Yrkesgrupp"],
        nameof(Opening.FieldId) => T["Yrkesområde"],
        nameof(Opening.EmploymentType) => T["Anställningsform"],
        nameof(Opening.ScopeMin) => T["Omfattning, från"],
        nameof(Opening.ScopeMax) => T["Omfattning, till"],
        nameof(Opening.Places) => T["Antal platser"],
        nameof(Opening.PublicationDay) => T["Publicerad"],
        nameof(Opening.LastDay) => T["Sista ansökningsdag"],
        nameof(Opening.RemovedAt) => T["Stängdes"],
        nameof(Opening.ApplyUrl) or nameof(Opening.WebpageUrl) => T["Länk"],
        _ => field ?? "",
    };
}
