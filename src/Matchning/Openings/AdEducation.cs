using System.Globalization;
using Matchning.Matching;
using Matchning.Taxonomy;

namespace Matchning.Openings;

/// <summary>
/// Education that an ad asks for by SUN level and field. Several are alternatives, and every level goes with every field, for the feed
/// does not say which belong together. Merits count where nothing is required.
/// </summary>
internal static class AdEducation
{
    public static EducationDemand[] Of(JobAd ad, Ids ids)
    {
        var musts = Of(ad.MustHave, ids);
        return musts.Length > 0 ? musts : Of(ad.NiceToHave, ids);
    }

    private static EducationDemand[] Of(AdRequirements of, Ids ids)
    {
        int?[] levels = [.. of.EducationLevel.Select(level => Level(level, ids)).Where(level => level is not null).Distinct()];
        string?[] fields = [.. of.Education.Select(field => AdDemands.Id(ConceptKind.EducationField, field, ids)).Distinct()];
        return (levels, fields) switch
        {
            ([], _) => [.. fields.Select(field => new EducationDemand(null, field))],
            (_, []) => [.. levels.Select(level => new EducationDemand(level, null))],
            _ => [.. levels.SelectMany(level => fields, (level, field) => new EducationDemand(level, field))]
        };
    }

    private static int? Level(AdConcept level, Ids ids)
    {
        var concept = ids.Catalogue.Resolve(ConceptKind.EducationLevel, AdDemands.Named(level), level.Label);
        if (concept is null)
        {
            ids.Of(ConceptKind.EducationLevel, AdDemands.Named(level) ?? level.Label!);
        }

        return int.TryParse(concept?.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var digit) ? digit : null;
    }
}
