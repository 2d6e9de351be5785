namespace Matchning.Demo;

/// <summary>A fictional participant. Null = not known; an empty list = known to be none.</summary>
/// <param name="Number">1, 2, 3 …; the people of the stories come first.</param>
/// <param name="GivenName">A given name common in the first language.</param>
/// <param name="FamilyName">Plainly made up.</param>
/// <param name="Identity">The number that the municipality knows the person by.</param>
/// <param name="Born">Day of birth.</param>
/// <param name="Municipality">SCB code of the home municipality.</param>
/// <param name="Phone">A number kept free for fiction.</param>
/// <param name="Email">At a domain that cannot receive.</param>
/// <param name="ContactLanguage">Code of the language for messages and the person's own pages.</param>
/// <param name="InterpreterLanguage">Code of the language an interpreter is wanted in; null = none wanted.</param>
/// <param name="Wishes">Occupation ids, the dearest first.</param>
/// <param name="Experience">Work done.</param>
/// <param name="Skills">What the person can do.</param>
/// <param name="Languages">Swedish first, then the first language, then others.</param>
/// <param name="Education">Highest first.</param>
/// <param name="Licences">Driving licences.</param>
/// <param name="Authorisations">Authorisation ids held in Sweden.</param>
/// <param name="Reach">SCB codes of the municipalities the person can get to, home first.</param>
/// <param name="HoursMin">Least extent wanted, per cent of full time.</param>
/// <param name="HoursMax">Most.</param>
/// <param name="Cannot">nights, evenings, weekends, shifts, oncall.</param>
/// <param name="Adaptations">What the work needs, in the person's words; null for most.</param>
/// <param name="OwnWords">A short presentation in Swedish.</param>
public sealed record DemoPerson(
    int Number,
    string GivenName,
    string FamilyName,
    DemoIdentity Identity,
    DateOnly Born,
    string Municipality,
    string? Phone,
    string? Email,
    string ContactLanguage,
    string? InterpreterLanguage,
    IReadOnlyList<string> Wishes,
    IReadOnlyList<DemoExperience>? Experience,
    IReadOnlyList<DemoSkill>? Skills,
    IReadOnlyList<DemoLanguage>? Languages,
    IReadOnlyList<DemoEducation>? Education,
    IReadOnlyList<DemoLicence>? Licences,
    IReadOnlyList<string>? Authorisations,
    IReadOnlyList<string> Reach,
    int? HoursMin,
    int? HoursMax,
    IReadOnlyList<string>? Cannot,
    string? Adaptations,
    string? OwnWords);

/// <summary>Kind of identity number.</summary>
public enum IdentityKind
{
    /// <summary>Personnummer.</summary>
    Personal,

    /// <summary>Samordningsnummer: day of birth + 60.</summary>
    Coordination,

    /// <summary>T-number of local practice.</summary>
    Temporary,
}

/// <summary>An identity number as it is written: <c>19880214-2385</c>, <c>19880274-2382</c>, <c>19880214-T123</c>.</summary>
public sealed record DemoIdentity(IdentityKind Kind, string Number);

/// <summary>Work done in an occupation, in years; country by ISO 3166 code, SE = Sweden.</summary>
public sealed record DemoExperience(string OccupationId, decimal Years, string Country);

/// <summary>A skill, and how it is known: <c>stated</c>, <c>work</c> or <c>verified</c>.</summary>
public sealed record DemoSkill(string SkillId, string Evidence);

/// <summary>A language by skill, CEFR A1–C2, null = not known. <paramref name="SfiCourse"/> = latest course of Swedish for immigrants, 1A–3D.</summary>
public sealed record DemoLanguage(string Code, string? Listening, string? Reading, string? Speaking, string? Writing, string? SfiCourse = null);

/// <summary>
/// Education: first figure of its SUN level, id of its field, name, country. <paramref name="Assessment"/> of foreign education:
/// <c>none</c>, <c>applied</c>, <c>partly</c>, <c>recognised</c>; null for Swedish.
/// </summary>
public sealed record DemoEducation(int Level, string? FieldId, string Name, string Country, bool Foreign, string? Assessment);

/// <summary>A driving licence; one from outside the EEA is often not valid after a year in Sweden.</summary>
public sealed record DemoLicence(string Class, string Country, bool Valid);
