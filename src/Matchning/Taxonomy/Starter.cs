using System.Globalization;
using System.Reflection;

namespace Matchning.Taxonomy;

/// <summary>Reads the taxonomy the product comes with: the tab-separated files of the folder <c>Starter</c>, embedded in the program.</summary>
/// <remarks>
/// A readable file a kind, so that a person who knows the field can mend a row without knowing the code.
/// First row = names of columns; <c>#</c> begins a remark; several values in a cell are separated by <c>|</c>.
/// </remarks>
internal static class Starter
{
    public static Catalogue Load()
    {
        var builder = new CatalogueBuilder();
        AddAll(builder, ConceptKind.Field, "fields");
        AddAll(builder, ConceptKind.Group, "groups");
        AddAll(builder, ConceptKind.Occupation, "occupations");
        AddAll(builder, ConceptKind.Skill, "skills");
        AddAll(builder, ConceptKind.Language, "languages");
        AddAll(builder, ConceptKind.Licence, "licences");
        AddAll(builder, ConceptKind.Authorisation, "authorisations");
        AddAll(builder, ConceptKind.EducationLevel, "education-levels");
        AddAll(builder, ConceptKind.EducationField, "education-fields");
        AddAll(builder, ConceptKind.Region, "regions");
        AddAll(builder, ConceptKind.Municipality, "municipalities");

        foreach (var row in Rows("municipalities"))
        {
            builder.AddPosition(row["id"], Degrees(row["latitude"]), Degrees(row["longitude"]));
        }

        foreach (var row in Rows("authorisations"))
        {
            Each(row["requiredBy"], target => builder.AddAuthorisation(target, row["id"]));
            Each(row["notBy"], occupation => builder.AddExemption(occupation));
        }

        foreach (var row in Rows("occupation-skills"))
        {
            Each(row["skills"], skill => builder.AddSkill(row["occupation"], skill));
        }

        foreach (var row in Rows("replaceable"))
        {
            Each(row["by"], by => builder.AddReplaceable(row["occupation"], by));
        }

        return builder.Build();
    }

    private static void AddAll(CatalogueBuilder builder, ConceptKind kind, string file)
    {
        foreach (var row in Rows(file))
        {
            builder.Add(kind, row["id"], row["label"], Value(row, "english"), Value(row, "code"), Value(row, "parent"), Values(row.GetValueOrDefault("synonyms")));
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Matchning.Taxonomy.Starter.{file}.tsv")
            ?? throw new InvalidOperationException($"The starter taxonomy lacks {file}.tsv.");
        using var reader = new StreamReader(stream);
        string[] columns = (reader.ReadLine() ?? "").Split('\t');
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            yield return cells.Length == columns.Length
                ? columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second)
                : throw new InvalidOperationException($"{file}.tsv: {cells.Length} cells instead of {columns.Length} in the row “{line}”.");
        }
    }

    private static void Each(string cell, Action<string> action)
    {
        foreach (string value in Values(cell))
        {
            action(value);
        }
    }

    private static string[] Values(string? cell) => (cell ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Value(Dictionary<string, string> row, string column) => row.TryGetValue(column, out string? value) && value.Length > 0 ? value : null;

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
