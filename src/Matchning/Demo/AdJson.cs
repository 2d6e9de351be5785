using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matchning.Taxonomy;

namespace Matchning.Demo;

/// <summary>When an ad was published, until when one may apply, and whether it was taken away.</summary>
internal sealed record AdDays(DateTime Published, DateOnly Deadline, DateTime? Removed);

/// <summary>Writes an ad in the shape of JobSearch and JobStream: the same members, an object with null members where nothing is stated.</summary>
internal static class AdJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string id, AdPlan plan, AdDays days, int? vacancies, string headline, string text, IReadOnlyList<DemoDemand> demands)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            Strings(json, ("id", id), ("external_id", null), ("webpage_url", null), ("headline", headline), ("application_deadline", LastSecond(days.Deadline)));
            Number(json, "number_of_vacancies", vacancies);
            json.WriteStartObject("description");
            Strings(json, ("text", text), ("text_formatted", null), ("company_information", null), ("needs", null), ("requirements", null), ("conditions", null));
            json.WriteEndObject();
            var (employment, employmentId, employmentLegacy) = EmploymentType(plan);
            Coded(json, "employment_type", employmentId, employment, employmentLegacy);
            var (extent, extentId, extentLegacy) = Extent(plan);
            Coded(json, "working_hours_type", extentId, extent, extentLegacy);
            json.WriteStartObject("scope_of_work");
            Number(json, "min", plan.HoursMin);
            Number(json, "max", plan.HoursMax);
            json.WriteEndObject();
            Employer(json, plan);
            Requirements(json, plan, demands);
            Occupation(json, plan.Job.Occupation);
            Address(json, plan.Workplace);
            Strings(json, ("publication_date", Instant(days.Published)), ("last_publication_date", LastSecond(days.Deadline)));
            json.WriteBoolean("removed", days.Removed is not null);
            Strings(json, ("removed_date", days.Removed is { } removed ? Instant(removed) : null), ("source_type", "VIA_ANNONSERA"));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Employer(Utf8JsonWriter json, AdPlan plan)
    {
        json.WriteStartObject("employer");
        Strings(json, ("name", plan.Employer.Name), ("workplace", plan.Workplace.Name),
            ("organization_number", plan.Employer.OrganisationNumber.Replace("-", "", StringComparison.Ordinal)),
            ("url", null), ("email", plan.Employer.Contact.Email), ("phone_number", plan.Employer.Contact.Phone));
        json.WriteEndObject();
    }

    private static void Requirements(Utf8JsonWriter json, AdPlan plan, IReadOnlyList<DemoDemand> demands)
    {
        var stated = plan.Structured ? demands.Where(demand => demand.Must).ToList() : [];
        var licences = stated.Where(demand => demand.Kind == "licence").Select(demand => DemoConcepts.Licence(demand.Value)).ToList();
        json.WriteBoolean("experience_required", demands.Any(demand => demand is { Kind: "experience", Must: true }));
        json.WriteBoolean("access_to_own_car", false);
        json.WriteBoolean("driving_license_required", licences.Count > 0);
        if (licences.Count == 0)
        {
            json.WriteNull("driving_license");
        }
        else
        {
            json.WriteStartArray("driving_license");
            licences.ForEach(licence => Concept(json, licence));
            json.WriteEndArray();
        }

        json.WriteStartObject("must_have");
        Weighted(json, "skills", stated.Where(demand => demand.Kind == "skill").Select(demand => Catalogue.Starter.Find(demand.Value)!));
        Weighted(json, "languages", stated.Where(demand => demand.Kind == "language" && demand.Value.StartsWith("sv ", StringComparison.Ordinal))
            .Select(_ => DemoConcepts.Language("sv")));
        Weighted(json, "work_experiences", stated.Where(demand => demand.Kind == "experience").Select(_ => plan.Job.Occupation));
        json.WriteEndObject();
        json.WriteStartObject("nice_to_have");
        Weighted(json, "skills", plan.Structured
            ? demands.Where(demand => demand is { Kind: "skill", Must: false }).Select(demand => Catalogue.Starter.Find(demand.Value)!)
            : []);
        Weighted(json, "languages", []);
        Weighted(json, "work_experiences", []);
        json.WriteEndObject();
    }

    private static void Occupation(Utf8JsonWriter json, Concept occupation)
    {
        Coded(json, "occupation", occupation.Id, occupation.Label, null);
        foreach (var (name, concept) in new[] { ("occupation_group", DemoConcepts.GroupOf(occupation)), ("occupation_field", DemoConcepts.FieldOf(occupation)) })
        {
            json.WriteStartObject(name);
            Strings(json, ("concept_id", concept.Id), ("label", concept.Label));
            json.WriteEndObject();
        }
    }

    private static void Address(Utf8JsonWriter json, DemoWorkplace workplace)
    {
        json.WriteStartObject("workplace_address");
        Strings(json, ("municipality", DemoPlaces.Of(workplace.Municipality).Name), ("municipality_concept_id", null),
            ("municipality_code", workplace.Municipality), ("region", "Stockholms län"), ("region_concept_id", "CifL_Rzy_Mku"),
            ("country", "Sverige"), ("country_concept_id", "i46j_HmG_v64"), ("street_address", workplace.Street),
            ("postcode", workplace.Postcode), ("city", workplace.Place));
        json.WriteStartArray("coordinates");
        json.WriteNullValue();
        json.WriteNullValue();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static (string?, string?, string?) Extent(AdPlan plan) => (plan.HoursMin, plan.HoursMax) switch
    {
        (null, _) => (null, null, null),
        (100, 100) => ("Heltid", "6YE1_gAC_R2G", "1"),
        (_, 100) => ("Heltid/Deltid", "hGCt_6Ni_XPz", "3"),
        _ => ("Deltid", "947z_JGS_Uk2", "2"),
    };

    private static (string, string, string) EmploymentType(AdPlan plan) => plan switch
    {
        { HoursMin: 0 } => ("Behovsanställning/Timanställning", "1paU_aCR_nGn", "4"),
        { HoursMin: 75, HoursMax: 75 } => ("Tidsbegränsad anställning/Vikariat", "vWxw_BCd_VG6", "5"),
        { Family.Name: "gron", HoursMin: not 100 } => ("Säsongsanställning", "Jh8f_q9J_pbJ", "2"),
        _ => ("Tillsvidareanställning, inklusive provanställning", "PFZr_Syz_cUq", "1"),
    };

    private static void Weighted(Utf8JsonWriter json, string name, IEnumerable<Concept> concepts)
    {
        json.WriteStartArray(name);
        foreach (var concept in concepts)
        {
            json.WriteStartObject();
            json.WriteNumber("weight", 10);
            Strings(json, ("concept_id", concept.Id), ("label", concept.Label), ("legacy_ams_taxonomy_id", null));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Concept(Utf8JsonWriter json, Concept concept)
    {
        json.WriteStartObject();
        Strings(json, ("concept_id", concept.Id), ("label", concept.Label));
        json.WriteEndObject();
    }

    private static void Coded(Utf8JsonWriter json, string name, string? id, string? label, string? legacy)
    {
        json.WriteStartObject(name);
        Strings(json, ("concept_id", id), ("label", label), ("legacy_ams_taxonomy_id", legacy));
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Strings(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        foreach (var (name, value) in members)
        {
            json.WriteString(name, value);
        }
    }

    private static string LastSecond(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T23:59:59";

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
