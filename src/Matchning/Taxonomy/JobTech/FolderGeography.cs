using System.Text.Json;

namespace Matchning.Taxonomy.JobTech;

/// <summary>Municipalities and regions under SCB's codes, as everywhere in the product; their concept ids are aliases.</summary>
internal static class FolderGeography
{
    public static void Read(FolderFiles files, JsonElement snapshot, CatalogueBuilder builder)
    {
        var codes = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        files.Read("geo/kommuns", list =>
        {
            foreach (var municipality in list.EnumerateArray())
            {
                codes[Name(municipality.Required("title"))] = municipality.Clone();
            }
        });

        foreach (var region in snapshot.GetProperty("regions").EnumerateArray())
        {
            var municipalities = region.Many("municipalities").Select(one => (Concept: one, Code: Code(one))).ToArray();
            var regionId = municipalities.Select(one => one.Code?.Required("id")[..2]).FirstOrDefault(code => code is not null) ?? region.Required("conceptId");
            builder.Add(ConceptKind.Region, regionId, region.Required("label"), code: regionId).AddAlias(region.Required("conceptId"), regionId);
            foreach (var (concept, code) in municipalities)
            {
                var id = code?.Required("id") ?? concept.Required("conceptId");
                builder.Add(ConceptKind.Municipality, id, concept.Required("label"), code: id, parent: regionId).AddAlias(concept.Required("conceptId"), id);
                if (code is { } known && known.Many("pos").Select(degrees => degrees.GetDouble()).ToArray() is [var latitude, var longitude])
                {
                    builder.AddPosition(id, latitude, longitude);
                }
            }
        }

        JsonElement? Code(JsonElement municipality) => codes.TryGetValue(Name(municipality.Required("label")), out var code) ? code : null;
    }

    /// <summary>One list says Tanum where the other says Tanums.</summary>
    private static string Name(string label) => label.TrimEnd('s');
}
