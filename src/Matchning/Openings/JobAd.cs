namespace Matchning.Openings;

/// <summary>
/// A job ad as Arbetsförmedlingen's feeds JobSearch and JobStream give it; what a feed leaves out is null or empty. Nothing here is
/// interpreted: <see cref="AdDemands"/> says what an ad asks for.
/// </summary>
/// <remarks>All times are Stockholm's wall time, whatever offset the feed gave.</remarks>
public sealed record JobAd
{
    public required string Id { get; init; }
    public string? ExternalId { get; init; }
    public string? WebpageUrl { get; init; }
    public string? LogoUrl { get; init; }
    public string? Headline { get; init; }

    /// <summary>The ad's text without markup; positions found by reading it count in this string.</summary>
    public string? Text { get; init; }

    public string? FormattedText { get; init; }
    public string? Conditions { get; init; }
    public AdEmployer Employer { get; init; } = new();
    public AdApplication Application { get; init; } = new();

    public AdConcept? Occupation { get; init; }
    public AdConcept? OccupationGroup { get; init; }
    public AdConcept? OccupationField { get; init; }
    public AdPlace Workplace { get; init; } = new();

    public AdConcept? EmploymentType { get; init; }
    public AdConcept? Duration { get; init; }
    public AdConcept? SalaryType { get; init; }
    public string? SalaryDescription { get; init; }
    public AdConcept? WorkingHours { get; init; }

    /// <summary>Per cent of full time; either end may be missing.</summary>
    public AdScope Scope { get; init; } = new(null, null);

    public int? Vacancies { get; init; }
    public bool? ExperienceRequired { get; init; }
    public bool? AccessToOwnCar { get; init; }
    public bool? LicenceRequired { get; init; }
    public IReadOnlyList<AdConcept> Licences { get; init; } = [];
    public AdRequirements MustHave { get; init; } = new();
    public AdRequirements NiceToHave { get; init; } = new();

    public DateTime? PublishedAt { get; init; }
    public DateTime? LastPublishedAt { get; init; }
    public DateTime? ApplyBefore { get; init; }

    /// <summary>
    /// Withdrawn by the employer. Such a row of the stream has little more than the id: it closes the ad and never replaces its content.
    /// </summary>
    public bool Removed { get; init; }

    public DateTime? RemovedAt { get; init; }
    public string? SourceType { get; init; }

    /// <summary>Milliseconds since 1970 UTC of the latest change at the source.</summary>
    public long? Timestamp { get; init; }
}

/// <summary>A concept of the taxonomy as an ad names it: any of the three may be missing, never all.</summary>
/// <param name="LegacyId">The id of the taxonomy before 2020; unique within its kind only.</param>
/// <param name="Weight">How much the employer cares, 1–10; the feed gives 10 for musts and 5 for merits.</param>
public sealed record AdConcept(string? ConceptId, string? Label, string? LegacyId, int? Weight = null);

public sealed record AdScope(int? Min, int? Max);

public sealed record AdRequirements
{
    public IReadOnlyList<AdConcept> Skills { get; init; } = [];
    public IReadOnlyList<AdConcept> Languages { get; init; } = [];
    public IReadOnlyList<AdConcept> Experience { get; init; } = [];

    /// <summary>Fields of education (SUN).</summary>
    public IReadOnlyList<AdConcept> Education { get; init; } = [];

    /// <summary>Levels of education (SUN).</summary>
    public IReadOnlyList<AdConcept> EducationLevel { get; init; } = [];
}

public sealed record AdPlace
{
    public string? Municipality { get; init; }
    public string? MunicipalityId { get; init; }

    /// <summary>SCB's four digits.</summary>
    public string? MunicipalityCode { get; init; }

    public string? Region { get; init; }
    public string? RegionId { get; init; }
    public string? RegionCode { get; init; }
    public string? Country { get; init; }
    public string? CountryId { get; init; }
    public string? CountryCode { get; init; }
    public string? Street { get; init; }
    public string? Postcode { get; init; }
    public string? City { get; init; }

    /// <summary>The feed gives longitude first.</summary>
    public (double Longitude, double Latitude)? Position { get; init; }
}

public sealed record AdEmployer
{
    public string? Name { get; init; }
    public string? Workplace { get; init; }
    public string? OrganisationNumber { get; init; }
    public string? Url { get; init; }
    public string? Email { get; init; }
    public string? Telephone { get; init; }
}

public sealed record AdApplication
{
    public string? Information { get; init; }
    public string? Reference { get; init; }
    public string? Email { get; init; }
    public string? Url { get; init; }
    public string? Other { get; init; }
    public bool? ViaEmploymentService { get; init; }
}
