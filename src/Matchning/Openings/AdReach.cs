using Matchning.Taxonomy;

namespace Matchning.Openings;

/// <summary>Where an ad's workplace is: by code or concept id; by name only where neither stands there.</summary>
internal static class AdReach
{
    public static string? Municipality(AdPlace place, Ids ids)
        => (place.MunicipalityCode ?? place.MunicipalityId) is { } id
            ? (ids.Find(ConceptKind.Municipality, id) ?? (place.MunicipalityId is { } other ? ids.Find(ConceptKind.Municipality, other) : null))?.Id
                ?? ids.Of(ConceptKind.Municipality, id)
            : ids.Catalogue.Resolve(ConceptKind.Municipality, null, place.Municipality)?.Id;

    /// <summary>Only where no municipality is named. By name too where the id is unknown: nobody names a region but through its municipalities.</summary>
    public static string? Region(AdPlace place, Ids ids)
        => place.RegionCode == FeedIds.NoRegion ? null : (Known(ids, place.RegionId) ?? Known(ids, place.RegionCode) ?? ids.Catalogue.Resolve(ConceptKind.Region, null, place.Region))?.Id
            ?? ((place.RegionId ?? place.RegionCode) is { } id ? ids.Of(ConceptKind.Region, id) : null);

    /// <summary>Another country than Sweden. An ad that names no country is Swedish: the feeds are.</summary>
    public static bool Abroad(AdPlace place) => place switch
    {
        { CountryId: { } id } => id != FeedIds.Sweden,
        { Country: { } name } => !name.Equals("Sverige", StringComparison.OrdinalIgnoreCase) && !name.Equals("Sweden", StringComparison.OrdinalIgnoreCase),
        { CountryCode: { } code } => code.ToUpperInvariant() is not ("SE" or "199" or "752"),
        _ => false
    };

    private static Concept? Known(Ids ids, string? region) => region is null ? null : ids.Find(ConceptKind.Region, region);
}
