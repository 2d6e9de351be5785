using System.Text.Json;
using Matchning.Storage.Rows;

namespace Matchning.Openings;

/// <summary>Makes a <see cref="JobAd"/> of a row of a feed. Unknown members are passed over.</summary>
public static class JobAdReading
{
    /// <summary>The ad in a row, or what is wrong with the row. Never throws for what the row holds.</summary>
    public static (JobAd? Ad, RowProblem? Problem) Read(ReadOnlyMemory<byte> json) => RowReading.Read(json, Read);

    /// <exception cref="UnfitMemberException">A date, number or yes/no that is none.</exception>
    public static (JobAd? Ad, RowProblem? Problem) Read(JsonElement row)
    {
        if (row.Text("id") is not { } id)
        {
            return (null, new RowProblem(RowFault.Missing, "id"));
        }

        var description = row.Member("description") ?? default;
        var scope = row.Member("scope_of_work") ?? default;
        return (new JobAd
        {
            Id = id,
            ExternalId = row.Text("external_id"),
            WebpageUrl = row.Text("webpage_url"),
            LogoUrl = row.Text("logo_url"),
            Headline = row.Text("headline"),
            Text = description.Member("text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null,
            FormattedText = description.Text("text_formatted"),
            Conditions = description.Text("conditions"),
            Employer = Employer(row.Member("employer") ?? default),
            Application = Application(row.Member("application_details") ?? default),
            Occupation = Concept(row.Member("occupation")),
            OccupationGroup = Concept(row.Member("occupation_group")),
            OccupationField = Concept(row.Member("occupation_field")),
            Workplace = Place(row.Member("workplace_address") ?? default),
            EmploymentType = Concept(row.Member("employment_type")),
            Duration = Concept(row.Member("duration")),
            SalaryType = Concept(row.Member("salary_type")),
            SalaryDescription = row.Text("salary_description"),
            WorkingHours = Concept(row.Member("working_hours_type")),
            Scope = new AdScope(scope.Whole("min"), scope.Whole("max")),
            Vacancies = row.Whole("number_of_vacancies"),
            ExperienceRequired = row.Flag("experience_required"),
            AccessToOwnCar = row.Flag("access_to_own_car"),
            LicenceRequired = row.Flag("driving_license_required"),
            Licences = Concepts(row, "driving_license"),
            MustHave = Requirements(row.Member("must_have") ?? default),
            NiceToHave = Requirements(row.Member("nice_to_have") ?? default),
            PublishedAt = row.StockholmTime("publication_date"),
            LastPublishedAt = row.StockholmTime("last_publication_date"),
            ApplyBefore = row.StockholmTime("application_deadline"),
            Removed = row.Flag("removed") ?? false,
            RemovedAt = row.StockholmTime("removed_date"),
            SourceType = row.Text("source_type"),
            Timestamp = row.Long("timestamp")
        }, null);
    }

    private static AdEmployer Employer(JsonElement from) => new()
    {
        Name = from.Text("name"),
        Workplace = from.Text("workplace"),
        OrganisationNumber = from.Text("organization_number"),
        Url = from.Text("url"),
        Email = from.Text("email"),
        Telephone = from.Text("phone_number")
    };

    private static AdApplication Application(JsonElement from) => new()
    {
        Information = from.Text("information"),
        Reference = from.Text("reference"),
        Email = from.Text("email"),
        Url = from.Text("url"),
        Other = from.Text("other"),
        ViaEmploymentService = from.Flag("via_af")
    };

    private static AdPlace Place(JsonElement from) => new()
    {
        Municipality = from.Text("municipality"),
        MunicipalityId = from.Text("municipality_concept_id"),
        MunicipalityCode = from.Text("municipality_code") is { } code ? code.PadLeft(4, '0') : null,
        Region = from.Text("region"),
        RegionId = from.Text("region_concept_id"),
        RegionCode = from.Text("region_code") is { } region ? region.PadLeft(2, '0') : null,
        Country = from.Text("country"),
        CountryId = from.Text("country_concept_id"),
        CountryCode = from.Text("country_code"),
        Street = from.Text("street_address"),
        Postcode = from.Text("postcode"),
        City = from.Text("city"),
        Position = from.List("coordinates").Select(AsDegrees).ToArray() is [{ } longitude, { } latitude] ? (longitude, latitude) : null
    };

    private static double? AsDegrees(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var degrees) ? degrees : null;

    private static AdRequirements Requirements(JsonElement from) => new()
    {
        Skills = Concepts(from, "skills"),
        Languages = Concepts(from, "languages"),
        Experience = Concepts(from, "work_experiences"),
        Education = Concepts(from, "education"),
        EducationLevel = Concepts(from, "education_level")
    };

    private static AdConcept[] Concepts(JsonElement of, string name)
        => [.. of.List(name).Select(one => Concept(one)).OfType<AdConcept>()];

    /// <summary>Older copies give a list of one where the feed gives an object.</summary>
    private static AdConcept? Concept(JsonElement? from)
    {
        if (from is { ValueKind: JsonValueKind.Array } list)
        {
            return list.EnumerateArray().Select(one => Concept(one)).FirstOrDefault(one => one is not null);
        }

        if (from is not { ValueKind: JsonValueKind.Object } concept)
        {
            return null;
        }

        var read = new AdConcept(concept.Text("concept_id"), concept.Text("label"), concept.Text("legacy_ams_taxonomy_id"), concept.Whole("weight"));
        return read is { ConceptId: null, Label: null, LegacyId: null } ? null : read;
    }
}
