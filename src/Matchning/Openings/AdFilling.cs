using Matchning.Employers;
using Matchning.Storage;
using Matchning.Taxonomy;

namespace Matchning.Openings;

/// <summary>Writes what an ad says by its fields to an opening.</summary>
internal static class AdFilling
{
    /// <summary>Sets everything that comes from the source; what only we know (id, registration) stays.</summary>
    public static void Fill(this Opening opening, JobAd ad, Employer? employer, Ids ids)
    {
        var (demands, catalogue) = (AdDemands.Of(ad, ids), ids.Catalogue);
        opening.OccupationId = Named(ConceptKind.Occupation, ad.Occupation);
        opening.GroupId = catalogue.GroupOf(opening.OccupationId)?.Id ?? Named(ConceptKind.Group, ad.OccupationGroup);
        opening.FieldId = (catalogue.FieldOf(opening.OccupationId) ?? catalogue.FieldOf(opening.GroupId))?.Id ?? Named(ConceptKind.Field, ad.OccupationField);
        opening.OccupationLabel = Cut(ad.Occupation?.Label, 200);
        opening.Headline = Cut(ad.Headline ?? ad.Occupation?.Label ?? ad.Employer.Name ?? ad.Id, Opening.HeadlineLength)!;
        opening.EmployerId = employer?.Id;
        opening.WorkplaceName = Cut(ad.Employer.Workplace, 200);
        opening.Address = Cut(string.Join(", ", new[] { ad.Workplace.Street, $"{ad.Workplace.Postcode} {ad.Workplace.City}".Trim() }.Where(part => !string.IsNullOrEmpty(part))), 300);
        opening.MunicipalityId = AdProblems.UnknownMunicipality(ad, catalogue) is null ? Cut(demands.Municipality, OpeningMapping.IdLength) : null;
        opening.RegionId = catalogue.RegionOf(opening.MunicipalityId)?.Id ?? Cut(demands.Region, OpeningMapping.IdLength);
        opening.Abroad = demands.Abroad;
        opening.EmploymentType = Cut(ad.EmploymentType?.Label, 200);
        (opening.ScopeMin, opening.ScopeMax) = AdProblems.IsScope(ad.Scope) ? (demands.Hours?.Min, demands.Hours?.Max) : (null, null);
        opening.Places = ad.Vacancies is < 0 or > Opening.MostPlaces ? null : ad.Vacancies;
        (opening.PublicationDay, opening.LastDay) = (demands.PublicationDay, demands.LastDay);
        (opening.ApplyUrl, opening.WebpageUrl) = (Address(ad.Application.Url), Address(ad.WebpageUrl));
        opening.SourceTimestamp = ad.Timestamp;
        opening.Ask(demands);

        opening.Text ??= new OpeningText { OpeningId = opening.Id };
        opening.Text.Text = Cut(ad.Text, OpeningText.TextLength);
        opening.Text.FoundBy(opening.Headline, employer?.Name, opening.WorkplaceName, opening.OccupationLabel, Label(opening.OccupationId), Label(opening.MunicipalityId), opening.Text.Text);

        // By id; else by name, for people are registered with the catalogue's ids; else the unknown id as it is.
        string? Named(ConceptKind kind, AdConcept? concept) => concept is null ? null
            : ((AdDemands.Named(concept) is { } id ? ids.Find(kind, id) : null) ?? catalogue.Resolve(kind, null, concept.Label))?.Id ?? Cut(AdDemands.Named(concept), OpeningMapping.IdLength);
        string? Label(string? id) => catalogue.Find(id)?.Label;
    }

    /// <summary>Only what a browser opens as a page: an ad must not bring a script in a link.</summary>
    private static string? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text!.Length <= 2000 ? text : null;

    internal static string? Cut(string? text, int most)
    {
        var clean = text?.Replace("\0", "", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(clean) ? null : clean.CutTo(most);
    }
}
