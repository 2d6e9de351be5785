using System.Text.Json;

namespace Matchning.Taxonomy.JobTech;

/// <summary>Languages under their concept id, found by every ISO 639 code as well.</summary>
internal static class FolderLanguages
{
    private static readonly string[] Standards = ["iso_639_1_2002", "iso_639_3_2007", "iso_639_2_1998"];

    public static void Read(JsonElement answer, CatalogueBuilder builder)
    {
        foreach (var language in FolderFiles.Concepts(answer))
        {
            var id = language.Required("id");
            string[] codes = [.. Standards.Select(standard => language.Optional(standard)).OfType<string>().Select(code => code.ToLowerInvariant()).Distinct()];
            builder.Add(ConceptKind.Language, id, language.Required("preferred_label"), code: codes.FirstOrDefault());
            foreach (var code in codes)
            {
                builder.AddAlias(code, id).AddAlias(code.ToUpperInvariant(), id);
            }
        }
    }
}
