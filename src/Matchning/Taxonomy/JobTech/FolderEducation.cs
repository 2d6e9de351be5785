using System.Text.Json;

namespace Matchning.Taxonomy.JobTech;

/// <summary>SUN 2020: fields of one to three digits and levels of one; the finer ones are other names of these.</summary>
internal static class FolderEducation
{
    public static void Read(FolderFiles files, CatalogueBuilder builder)
    {
        files.ReadIfThere("taxonomy/sun-field-hierarchy", answer => Fields(FolderFiles.Concepts(answer), null, builder));
        if (!files.ReadIfThere("taxonomy/sun-level-hierarchy", answer => Levels(FolderFiles.Concepts(answer), builder)))
        {
            foreach (var level in Catalogue.Starter.All(ConceptKind.EducationLevel))
            {
                builder.Add(level);
            }
        }
    }

    private static void Fields(IEnumerable<JsonElement> fields, string? parent, CatalogueBuilder builder)
    {
        foreach (var field in fields.OrderBy(field => field.Required("sun_education_field_code_2020"), StringComparer.Ordinal))
        {
            var id = field.Required("id");
            var code = field.Required("sun_education_field_code_2020");
            if (code.Length <= 3)
            {
                builder.Add(ConceptKind.EducationField, id, field.Required("preferred_label"), code: code, parent: parent);
                Fields(field.Many("narrower"), id, builder);
            }
            else
            {
                builder.AddAlias(id, parent!).AddAlias(code, parent!);
            }
        }
    }

    private static void Levels(IEnumerable<JsonElement> levels, CatalogueBuilder builder)
    {
        foreach (var level in levels.OrderBy(level => level.Required("sun_education_level_code_2020"), StringComparer.Ordinal))
        {
            var id = level.Required("id");
            builder.Add(ConceptKind.EducationLevel, id, level.Required("preferred_label"), code: level.Required("sun_education_level_code_2020")[..1]);
            foreach (var finer in level.Many("narrower"))
            {
                Alias(finer, id, builder);
                foreach (var finest in finer.Many("narrower"))
                {
                    Alias(finest, id, builder);
                }
            }
        }
    }

    private static void Alias(JsonElement finer, string id, CatalogueBuilder builder)
        => builder.AddAlias(finer.Required("id"), id).AddAlias(finer.Required("sun_education_level_code_2020"), id);
}
