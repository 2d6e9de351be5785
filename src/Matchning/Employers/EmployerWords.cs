using Matchning.Storage.History;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Employers;

/// <summary>What the history calls the fields of an employer.</summary>
public static class EmployerWords
{
    /// <summary>The name of a field as the pages have it.</summary>
    public static string Field(this IStringLocalizer<Words> T, string? field) => field switch
    {
        nameof(Employer.Name) => T["Namn"],
        nameof(Employer.OrganisationNumber) => T["Organisationsnummer"],
        nameof(Employer.Status) => T["Status"],
        nameof(Employer.SameAsId) => T["Samma som"],
        nameof(Employer.Website) => T["Webbplats"],
        nameof(Workplace.Street) => T["Gatuadress"],
        nameof(Workplace.Municipality) => T["Kommun"],
        nameof(EmployerContact.Role) => T["Roll hos arbetsgivaren"],
        nameof(EmployerContact.Phone) => T["Telefon"],
        nameof(EmployerContact.Email) => T["E-post"],
        _ => field ?? "",
    };

    /// <summary>A value as people know it: a code becomes a name.</summary>
    public static string? Value(this IStringLocalizer<Words> T, Catalogue catalogue, Change change, string? value) => (change.Field, value) switch
    {
        (_, null) => null,
        (nameof(Employer.Status), nameof(EmployerStatus.Confirmed)) => T["Bekräftad"],
        (nameof(Employer.Status), nameof(EmployerStatus.Suggested)) => T["Förslag"],
        (nameof(Employer.Status), _) => T["Annat namn"],
        // The id of another employer, whose page tells of the names that lead to it.
        (nameof(Employer.SameAsId), _) => null,
        (nameof(Workplace.Municipality), _) => catalogue.Label(value),
        _ => value,
    };
}
