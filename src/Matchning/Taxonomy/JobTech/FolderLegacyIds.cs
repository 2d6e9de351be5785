using System.Text.Json;

namespace Matchning.Taxonomy.JobTech;

/// <summary>Ids of the taxonomy before 2020, and concepts that only its file still names.</summary>
internal static class FolderLegacyIds
{
    // Where the file names a concept that nothing else does, it is added; of places and SUN codes the others are whole.
    private static readonly (string Type, ConceptKind Kind, bool Adds)[] Types =
    [
        ("occupation-field", ConceptKind.Field, true),
        ("ssyk-level-4", ConceptKind.Group, true),
        ("occupation-name", ConceptKind.Occupation, true),
        ("skill", ConceptKind.Skill, true),
        ("language", ConceptKind.Language, true),
        ("driving-licence", ConceptKind.Licence, false),
        ("municipality", ConceptKind.Municipality, false),
        ("region", ConceptKind.Region, false),
        ("sun-education-field-1", ConceptKind.EducationField, false),
        ("sun-education-field-2", ConceptKind.EducationField, false),
        ("sun-education-field-3", ConceptKind.EducationField, false)
    ];

    public static void Read(JsonElement legacy, CatalogueBuilder builder)
    {
        foreach (var (type, kind, adds) in Types)
        {
            if (!legacy.TryGetProperty(type, out var ids))
            {
                continue;
            }

            foreach (var id in ids.EnumerateObject().Where(id => id.Name.Length > 0 && !id.Name.StartsWith("sun-2000-", StringComparison.Ordinal)))
            {
                var concept = id.Value.Required("conceptId");
                if (adds && !builder.Contains(concept))
                {
                    builder.Add(kind, concept, id.Value.Required("preferredLabel"));
                }

                if (builder.IdOf(concept) is { } known)
                {
                    builder.AddAlias(id.Name, known);
                }
            }
        }
    }
}
