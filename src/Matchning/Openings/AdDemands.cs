using Matchning.Matching;
using Matchning.Taxonomy;

namespace Matchning.Openings;

/// <summary>What an ad asks for, by its structured fields alone. What its text says is read elsewhere and added to this.</summary>
public static class AdDemands
{
    /// <summary>The demands in the engine's terms; ids in the catalogue's spelling, unknown ones as they are (and counted by <paramref name="ids"/>).</summary>
    public static OpeningDemands Of(JobAd ad, Ids ids)
    {
        var occupation = Occupation(ad, ids);
        var musts = ad.MustHave;
        var merits = ad.NiceToHave;
        var municipality = AdReach.Municipality(ad.Workplace, ids);
        return new OpeningDemands(ad.Id)
        {
            LastDay = Day(ad.ApplyBefore ?? ad.LastPublishedAt),
            PublicationDay = Day(ad.PublishedAt),
            Removed = ad.Removed,
            Places = ad.Vacancies,
            Municipality = municipality,
            Region = municipality is null ? AdReach.Region(ad.Workplace, ids) : null,
            Abroad = AdReach.Abroad(ad.Workplace),
            Licences = AdLicences.Of(ad, ids),
            Authorisations = ids.Catalogue.AuthorisationOf(occupation.Best) is { } authorisation ? [authorisation.Id] : [],
            LanguageMusts = Languages(musts, ids),
            LanguageMerits = Languages(merits, ids),
            Hours = Hours(ad),
            Occupation = occupation.Occupation,
            Group = occupation.Group,
            Field = occupation.Field,
            Skills = Skills(musts, ids),
            SkillMerits = Skills(merits, ids),
            Experience = Experience(ad, ids),
            Education = AdEducation.Of(ad, ids)
        };
    }

    /// <summary>The most precise that the ad names. What it names besides counts where the taxonomy does not know that: an occupation of a newer
    /// version still has its group.</summary>
    private static (string? Occupation, string? Group, string? Field, string? Best) Occupation(JobAd ad, Ids ids)
    {
        var occupation = Named(ad.Occupation) is { } named ? ids.Of(ConceptKind.Occupation, named) : null;
        if (Knows(occupation))
        {
            return (occupation, null, null, occupation);
        }

        var group = Named(ad.OccupationGroup) is { } second ? ids.Of(ConceptKind.Group, second) : null;
        var field = !Knows(group) && Named(ad.OccupationField) is { } third ? ids.Of(ConceptKind.Field, third) : null;
        return (occupation, group, field, group ?? field ?? occupation);

        bool Knows(string? id) => id is not null && ids.Catalogue.Find(id) is not null;
    }

    private static LanguageDemand[] Languages(AdRequirements of, Ids ids)
        => [.. of.Languages.Select(language => Id(ConceptKind.Language, language, ids)).Distinct(StringComparer.Ordinal).Select(id => new LanguageDemand(id))];

    private static string[] Skills(AdRequirements of, Ids ids)
        => [.. of.Skills.Select(skill => Id(ConceptKind.Skill, skill, ids)).Distinct(StringComparer.Ordinal)];

    /// <summary>The feed names occupations and no years. "Experience is required" with no occupation means the ad's own.</summary>
    private static ExperienceDemand[] Experience(JobAd ad, Ids ids)
    {
        var musts = ad.MustHave.Experience.Select(one => Demand(one, isMust: true)).Distinct().ToArray();
        return musts.Length == 0 && ad.ExperienceRequired == true
            ? [new ExperienceDemand(null, null, IsMust: true), .. Merits()]
            : [.. musts, .. Merits()];

        IEnumerable<ExperienceDemand> Merits() => ad.NiceToHave.Experience.Select(one => Demand(one, isMust: false)).Distinct();
        ExperienceDemand Demand(AdConcept of, bool isMust) => new(
            Named(of) is { } id ? ids.OccupationOf(id) : Id(ConceptKind.Occupation, of, ids), null, isMust);
    }

    private static HoursRange? Hours(JobAd ad)
    {
        if (ad.Scope is { Min: not null } or { Max: not null })
        {
            return new HoursRange(ad.Scope.Min ?? 1, ad.Scope.Max ?? 100);
        }

        return ad.WorkingHours switch
        {
            { ConceptId: FeedIds.FullTime } => new HoursRange(100, 100),
            { ConceptId: FeedIds.PartTime } => new HoursRange(1, 99),
            { ConceptId: null, LegacyId: FeedIds.LegacyFullTime } => new HoursRange(100, 100),
            { ConceptId: null, LegacyId: FeedIds.LegacyPartTime } => new HoursRange(1, 99),
            { ConceptId: null, Label: { } label } when label.Equals("Heltid", StringComparison.OrdinalIgnoreCase) => new HoursRange(100, 100),
            { ConceptId: null, Label: { } label } when label.Equals("Deltid", StringComparison.OrdinalIgnoreCase) => new HoursRange(1, 99),
            _ => null
        };
    }

    /// <summary>The concept id, else the legacy id.</summary>
    internal static string? Named(AdConcept? concept) => concept?.ConceptId ?? concept?.LegacyId;

    /// <summary>What an ad requires stays required even where it has a label only: by the catalogue's label, else as itself.</summary>
    internal static string Id(ConceptKind kind, AdConcept of, Ids ids)
        => Named(of) is { } id ? ids.Of(kind, id) : ids.Catalogue.Resolve(kind, null, of.Label)?.Id ?? ids.Of(kind, of.Label!);

    private static DateOnly? Day(DateTime? time) => time is { } of ? DateOnly.FromDateTime(of) : null;
}
