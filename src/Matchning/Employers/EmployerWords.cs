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
        _ => field ?? "",
    };
}
