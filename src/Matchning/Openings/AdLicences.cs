using Matchning.Taxonomy;

namespace Matchning.Openings;

/// <summary>Classes of driving licence that an ad asks for.</summary>
/// <remarks>
/// The feed says twice whether a licence is required: by yes or no, and by the classes. A plain no wins over the classes, which
/// then stand there as information; classes without yes or no are asked for; a yes without classes is B.
/// </remarks>
internal static class AdLicences
{
    private static readonly HashSet<string> Classes = new(FeedIds.Licences.Values, StringComparer.OrdinalIgnoreCase);

    public static string[] Of(JobAd ad, Ids ids)
    {
        if (ad.LicenceRequired == false)
        {
            return [];
        }

        string[] named = [.. ad.Licences.Select(licence => Class(licence, ids)).Distinct(StringComparer.Ordinal)];
        return named.Length == 0 && ad.LicenceRequired == true ? ["B"] : named;
    }

    private static string Class(AdConcept licence, Ids ids)
        => licence.ConceptId is { } id && FeedIds.Licences.TryGetValue(id, out var known) ? known
            : licence.Label is { } label && Classes.Contains(label) ? label.ToUpperInvariant()
            : AdDemands.Id(ConceptKind.Licence, licence, ids);
}
