using Matchning.Taxonomy;

namespace Matchning.Demo;

/// <summary>The one place where demo data meets the taxonomy: by Swedish label or standard code, never by id.</summary>
/// <remarks>A label that the starter taxonomy does not have is a mistake here or there, and stops: fictional data with broken references would teach wrong.</remarks>
public static class DemoConcepts
{
    private static Catalogue Starter => Catalogue.Starter;

    public static Concept Occupation(string label) => Required(ConceptKind.Occupation, null, label);

    public static Concept Skill(string label) => Required(ConceptKind.Skill, null, label);

    /// <param name="label">Swedish name, or ISO 639 code.</param>
    public static Concept Language(string label) => Required(ConceptKind.Language, label, label);

    public static Concept Licence(string @class) => Required(ConceptKind.Licence, @class, @class);

    public static Concept Municipality(string code) => Required(ConceptKind.Municipality, code, null);

    /// <param name="sun">SUN 2020 code with one to three digits.</param>
    public static Concept EducationField(string sun) => Required(ConceptKind.EducationField, sun, null);

    public static Concept? AuthorisationOf(Concept occupation) => Starter.AuthorisationOf(occupation.Id);

    public static IReadOnlyList<Concept> SkillsOf(Concept occupation) => Starter.SkillsOf(occupation.Id);

    public static Concept GroupOf(Concept occupation) => Starter.GroupOf(occupation.Id)
        ?? throw new InvalidOperationException($"The starter taxonomy has no group for '{occupation.Label}'.");

    public static Concept FieldOf(Concept occupation) => Starter.FieldOf(occupation.Id)
        ?? throw new InvalidOperationException($"The starter taxonomy has no field for '{occupation.Label}'.");

    /// <summary>Codes of the municipalities within so many kilometres, itself first.</summary>
    public static IReadOnlyList<string> Within(string municipality, double kilometres) =>
        [.. Starter.Within(municipality, kilometres).Select(near => near.Code!)];

    private static Concept Required(ConceptKind kind, string? code, string? label) => Starter.Resolve(kind, code, label)
        ?? throw new InvalidOperationException($"The starter taxonomy has no {kind} '{label ?? code}'.");
}
