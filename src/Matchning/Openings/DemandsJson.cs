using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Matchning.Matching;

namespace Matchning.Openings;

/// <summary>Keeps in a column what an opening asks for and no other column holds. What is not asked takes no room.</summary>
internal static class DemandsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(), new LanguageDemandConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    /// <summary>Without what the opening's own columns say.</summary>
    public static string Write(OpeningDemands demands) => JsonSerializer.Serialize(demands with
    {
        Id = "",
        LastDay = null,
        PublicationDay = null,
        Removed = false,
        Places = null,
        Municipality = null,
        Region = null,
        Abroad = false,
        Hours = null,
        Occupation = null,
        Group = null,
        Field = null,
    }, Options);

    public static OpeningDemands Read(string json, string id) => json == "{}"
        ? new OpeningDemands(id)
        : (JsonSerializer.Deserialize<OpeningDemands>(json, Options) ?? new OpeningDemands(id)) with { Id = id };

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
        }

        // The id is the row's own.
        if (type.Type == typeof(OpeningDemands) && type.Properties.FirstOrDefault(p => p.Name == nameof(OpeningDemands.Id)) is { } id)
        {
            id.ShouldSerialize = (_, _) => false;
        }
    }

    /// <summary>A demand is the list of its alternatives.</summary>
    private sealed class LanguageDemandConverter : JsonConverter<LanguageDemand>
    {
        public override LanguageDemand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<LanguageAlternative[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, LanguageDemand value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Alternatives, options);
    }
}
