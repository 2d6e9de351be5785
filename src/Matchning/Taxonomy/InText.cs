namespace Matchning.Taxonomy;

/// <summary>Labels as they stand within a sentence.</summary>
public static class InText
{
    /// <summary>What begins with one of these keeps its capital.</summary>
    private static readonly string[] Names =
    [
        "Active Directory", "AutoCAD", "Docker", "Excel", "Fortnox", "Git", "Java", "JavaScript", "Lean", "Linux", "Matlab", "Microsoft", "Officepaketet",
        "Python", "Rakel", "React", "Revit", "SolidWorks", "Supported Employment", "TypeScript", "Windows",
        "Administrative Procedure Act", "Environmental Code", "Eurocodes", "Social Services Act", "Swedish",
    ];

    /// <summary>"Vårdbiträde" becomes "vårdbiträde" and "Servitör/Servitris" "servitör/servitris"; "IT-tekniker" and "Excel" stay.</summary>
    public static string Of(string label) => string.Join('/', label.Split('/').Select(Lower));

    /// <summary>Places have names; languages have them in English.</summary>
    internal static bool IsName(Concept concept, bool english) =>
        concept.Kind is ConceptKind.Municipality or ConceptKind.Region or ConceptKind.Country || (english && concept.Kind is ConceptKind.Language);

    private static string Lower(string part) =>
        part.Length > 1 && char.IsLower(part[1]) && !Names.Any(name => BeginsWith(part, name)) ? char.ToLowerInvariant(part[0]) + part[1..] : part;

    private static bool BeginsWith(string label, string name) =>
        label.StartsWith(name, StringComparison.Ordinal) && (label.Length == name.Length || !char.IsLetter(label[name.Length]));
}
