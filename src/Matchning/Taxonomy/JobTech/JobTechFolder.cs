using System.Text.Json;

namespace Matchning.Taxonomy.JobTech;

/// <summary>
/// Reads a folder with the taxonomy as JobTech publishes it: <c>taxonomy/</c>, <c>relations/</c> and <c>geo/</c>.
/// </summary>
/// <remarks>
/// Each relation comes from one file, so that a result can be followed to its source: occupations and groups from the SSYK
/// hierarchy, fields and municipalities from the snapshot (an occupation's field as it stands there, which for every eighth is
/// another than its group's), what can be replaced from the substitutability relations at 75 %, and legacy ids
/// from the file of legacy ids. An occupation that stands there only is known by name and has no group.
/// </remarks>
public static class JobTechFolder
{
    /// <exception cref="TaxonomyFolderException">A file is missing or broken.</exception>
    public static Catalogue Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new TaxonomyFolderException($"There is no folder {folder}. Give --taxonomy the folder that holds taxonomy/, relations/ and geo/.");
        }

        var files = new FolderFiles(folder);
        var builder = new CatalogueBuilder();
        files.Read("taxonomy/the-ssyk-hierarchy-with-occupations", tree => Hierarchy(tree, builder));
        files.Read("taxonomy/taxonomy-snapshot.v30", snapshot => FolderGeography.Read(files, snapshot, builder));
        files.Read("taxonomy/taxonomy-snapshot.v30", snapshot => Fields(snapshot, builder));
        files.Read("relations/substitutability-relations-between-occupations", relations => Replaceable(relations, builder));
        files.Read("taxonomy/languages", languages => FolderLanguages.Read(languages, builder));
        FolderEducation.Read(files, builder);
        files.ReadIfThere("taxonomy/skills", skills => Skills(skills, builder));
        FolderAuthorisations.Licences(builder);
        files.Read("taxonomy/taxonomy-to-concept", legacy => FolderLegacyIds.Read(legacy, builder));
        files.Read("taxonomy/the-ssyk-hierarchy-with-occupations", tree => FolderAuthorisations.Read(tree, builder));
        return builder.Build();
    }

    private static void Hierarchy(JsonElement tree, CatalogueBuilder builder)
    {
        foreach (var group in Groups(tree))
        {
            var code = group.Required("ssyk_code_2012");
            builder.Add(ConceptKind.Group, group.Required("id"), group.Required("preferred_label"), code: code);
            foreach (var occupation in group.Many("narrower"))
            {
                builder.Add(ConceptKind.Occupation, occupation.Required("id"), occupation.Required("preferred_label"), code: code, parent: group.Required("id"));
            }
        }
    }

    /// <summary>The groups of four digits, under three levels of wider ones.</summary>
    internal static IEnumerable<JsonElement> Groups(JsonElement tree)
        => FolderFiles.Concepts(tree).SelectMany(one => one.Many("narrower")).SelectMany(two => two.Many("narrower")).SelectMany(three => three.Many("narrower"));

    private static void Fields(JsonElement snapshot, CatalogueBuilder builder)
    {
        foreach (var field in snapshot.GetProperty("occupationFields").EnumerateArray())
        {
            var id = field.Required("conceptId");
            builder.Add(ConceptKind.Field, id, field.Required("label"));
            foreach (var group in field.Many("occupationGroups"))
            {
                builder.SetParent(group.Required("conceptId"), id, () => new Concept(group.Required("conceptId"), ConceptKind.Group, group.Required("label"), null, null, id, []));
            }

            foreach (var occupation in field.Many("occupations"))
            {
                var occupationId = occupation.Required("conceptId");
                if (builder.Contains(occupationId))
                {
                    builder.AddField(occupationId, id);
                }
                else
                {
                    builder.Add(ConceptKind.Occupation, occupationId, occupation.Required("label"), parent: id);
                }
            }
        }
    }

    private static void Replaceable(JsonElement relations, CatalogueBuilder builder)
    {
        foreach (var occupation in FolderFiles.Concepts(relations))
        {
            foreach (var by in occupation.Many("substituted_by").Where(by => by.GetProperty("substitutability_percentage").GetInt32() == 75))
            {
                builder.AddReplaceable(occupation.Required("id"), by.Required("id"));
            }
        }
    }

    private static void Skills(JsonElement skills, CatalogueBuilder builder)
    {
        foreach (var skill in FolderFiles.Concepts(skills))
        {
            builder.Add(ConceptKind.Skill, skill.Required("id"), skill.Required("preferred_label"));
        }
    }
}
