namespace Matchning.Matching;

/// <summary>What the engine may know of a person. In every list <c>null</c> means that nobody has asked, and an empty list that there is none.</summary>
/// <remarks>Sex, age, origin and health have no place here, by decision (design, section 5).</remarks>
/// <param name="Id">The participant's id; the last word in the order of people.</param>
public sealed record PersonFacts(string Id)
{
    /// <summary>Wishes: ids of occupations, groups or fields.</summary>
    public IReadOnlyList<string>? Occupations { get; init; }
    public IReadOnlyList<ExperienceHeld>? Experience { get; init; }
    public IReadOnlyList<SkillHeld>? Skills { get; init; }
    public IReadOnlyList<LanguageHeld>? Languages { get; init; }
    /// <summary>Classes of driving licence as written on the licence ("B", "CE").</summary>
    public IReadOnlyList<string>? Licences { get; init; }
    /// <summary>Codes of authorisations (legitimationer) held.</summary>
    public IReadOnlyList<string>? Authorisations { get; init; }
    public IReadOnlyList<EducationHeld>? Education { get; init; }
    /// <summary>Codes of the municipalities the person can work in.</summary>
    public IReadOnlyList<string>? Reach { get; init; }
    /// <summary>Share of full time the person can work, in per cent.</summary>
    public HoursRange? Hours { get; init; }
    /// <summary>Working times the person cannot take.</summary>
    public IReadOnlyList<WorkTime>? Cannot { get; init; }
}

/// <summary>Time worked in an occupation.</summary>
/// <param name="Years">Years; counted in ten-thousandths of a year, within 0–100.</param>
public sealed record ExperienceHeld(string Occupation, decimal Years);

/// <summary>A skill and how well it is shown.</summary>
public sealed record SkillHeld(string Skill, Evidence Evidence = Evidence.Stated);

/// <summary>How a skill is shown; its tenths in the score are 7, 9 and 10.</summary>
public enum Evidence : byte { Stated, Work, Verified }

/// <summary>A language by its levels; <c>null</c> in a skill means that the level is not known. A language that is not listed is not held (A0).</summary>
public sealed record LanguageHeld(string Language, Cefr? Listening, Cefr? Reading, Cefr? Speaking, Cefr? Writing);

/// <summary>A finished education.</summary>
/// <param name="Level">First digit of the SUN level; <c>null</c> when not known.</param>
/// <param name="Field">Id or code of the SUN field; <c>null</c> when not known.</param>
/// <param name="Assessment">How far a foreign education has been assessed; without meaning for a Swedish one.</param>
public sealed record EducationHeld(int? Level, string? Field, bool Foreign = false, Assessment Assessment = Assessment.None);

/// <summary>How far a foreign education has been assessed; its tenths in the score are 5, 7, 8 and 10.</summary>
public enum Assessment : byte { None, Applied, Partly, Recognised }

/// <summary>Share of full time in per cent, both ends inclusive.</summary>
public readonly record struct HoursRange(int Min, int Max)
{
    public bool Overlaps(HoursRange other) => Math.Max(Min, other.Min) <= Math.Min(Max, other.Max);
}

/// <summary>Working times that an ad may ask for and a person may not be able to take.</summary>
public enum WorkTime : byte { Nights, Evenings, Weekends, Shifts, OnCall }
