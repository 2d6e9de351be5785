namespace Matchning.Taxonomy;

/// <summary>What a concept is. An id is unique over all kinds; a label is not.</summary>
public enum ConceptKind
{
    /// <summary>Occupation field (yrkesområde), 21 of them: "Hälso- och sjukvård".</summary>
    Field,

    /// <summary>Occupation group (yrkesgrupp), SSYK 2012 with four digits; its parent is a field.</summary>
    Group,

    /// <summary>Occupation (yrkesbenämning); its parent is a group, its code the SSYK code of that group.</summary>
    Occupation,

    /// <summary>Skill (kompetens): what someone can do, in words that an ad would use.</summary>
    Skill,

    /// <summary>Language; the code is ISO 639-1, or 639-3 where there is none of two letters.</summary>
    Language,

    /// <summary>Class of driving licence: AM … DE.</summary>
    Licence,

    /// <summary>Authorisation without which an occupation may not be practised (legitimation and the like).</summary>
    Authorisation,

    /// <summary>Level of education: first digit of SUN 2020, 0–6.</summary>
    EducationLevel,

    /// <summary>Field of education: SUN 2020 with one, two or three digits, each the parent of the next.</summary>
    EducationField,

    /// <summary>Municipality; id and code are SCB's four digits; its parent is a region.</summary>
    Municipality,

    /// <summary>Region (län); id and code are SCB's two digits.</summary>
    Region,

    /// <summary>Country; the code is ISO 3166-1 with two letters.</summary>
    Country,
}

/// <summary>One thing that both a person and an opening can be described by.</summary>
/// <param name="Id">Identity, unique over all kinds. Compared exactly: <c>am</c> is Amharic, <c>AM</c> a licence.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Swedish, as a person should read it.</param>
/// <param name="English">English, or null where the source has none.</param>
/// <param name="Code">Code of the standard the kind follows (SSYK, ISO 639, SUN, SCB); null where there is none.</param>
/// <param name="Parent">Id of the concept it belongs to; see <see cref="ConceptKind"/>.</param>
/// <param name="Synonyms">Other names, as they stand in ads. Never shown instead of the label.</param>
public sealed record Concept(
    string Id, ConceptKind Kind, string Label, string? English, string? Code, string? Parent, IReadOnlyList<string> Synonyms);
