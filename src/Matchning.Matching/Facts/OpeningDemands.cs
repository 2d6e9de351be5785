namespace Matchning.Matching;

/// <summary>What an opening asks for and offers, as far as the engine minds. An absent or empty demand is not asked.</summary>
/// <remarks>Whatever the ad leaves to convention (a licence with no class is B, <em>flera år</em> is 3) is settled by the one who fills this record,
/// except levels and skills of languages and years of experience, whose conventions are kept here.</remarks>
/// <param name="Id">The opening's id; the last word in the order of openings.</param>
public sealed record OpeningDemands(string Id)
{
    /// <summary>Last application day, inclusive, in Stockholm; else the last publication day; <c>null</c>: open until further notice.</summary>
    public DateOnly? LastDay { get; init; }
    public DateOnly? PublicationDay { get; init; }
    public bool Removed { get; init; }
    /// <summary>Places left; <c>null</c>: not said. 0 closes the opening.</summary>
    public int? Places { get; init; }

    /// <summary>Code (or id) of the workplace's municipality.</summary>
    public string? Municipality { get; init; }
    /// <summary>Code (or id) of the region; counts only where no municipality is named.</summary>
    public string? Region { get; init; }
    /// <summary>The workplace is in another country, which nobody's reach includes.</summary>
    public bool Abroad { get; init; }
    /// <summary>Remote by the ad's words (not hybrid): reach is met wherever the workplace is, also abroad.</summary>
    public bool Remote { get; init; }

    /// <summary>Classes of driving licence, all asked for. A licence with no class named is written as "B" here.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];
    public IReadOnlyList<string> Authorisations { get; init; } = [];
    /// <summary>Languages that must be held; every demand counts.</summary>
    public IReadOnlyList<LanguageDemand> LanguageMusts { get; init; } = [];
    public IReadOnlyList<LanguageDemand> LanguageMerits { get; init; } = [];
    public HoursRange? Hours { get; init; }
    /// <summary>Working times that the work takes.</summary>
    public IReadOnlyList<WorkTime> Times { get; init; } = [];

    public string? Occupation { get; init; }
    /// <summary>The SSYK-4 group the ad names; counts where the vocabulary does not know the occupation's own.</summary>
    public string? Group { get; init; }
    public string? Field { get; init; }
    public IReadOnlyList<string> Skills { get; init; } = [];
    public IReadOnlyList<string> SkillMerits { get; init; } = [];
    public IReadOnlyList<ExperienceDemand> Experience { get; init; } = [];
    /// <summary>Educations of which any one will do; the best counts.</summary>
    public IReadOnlyList<EducationDemand> Education { get; init; } = [];
}

/// <summary>A demand for a language, met by any one of its alternatives ("Swedish or English").</summary>
public sealed record LanguageDemand(IReadOnlyList<LanguageAlternative> Alternatives)
{
    public LanguageDemand(string language, Cefr? level = null, LanguageSkills skills = LanguageSkills.None)
        : this([new LanguageAlternative(language, level, skills)]) { }
}

/// <param name="Language">ISO code or concept id.</param>
/// <param name="Level"><c>null</c>: none named, which asks for B1.</param>
/// <param name="Skills"><see cref="LanguageSkills.None"/>: none named, which asks for listening and speaking.</param>
public sealed record LanguageAlternative(string Language, Cefr? Level = null, LanguageSkills Skills = LanguageSkills.None);

/// <param name="Occupation">Occupation, group or field the experience is asked in; <c>null</c>: the opening's own.</param>
/// <param name="Years"><c>null</c>: no figure, which asks for 1 year. A demand for 0 years asks for nothing.</param>
/// <param name="IsMust">Demands that are a merit count only where none is a must. Neither kind excludes.</param>
public sealed record ExperienceDemand(string? Occupation, decimal? Years, bool IsMust);

/// <param name="Level">First digit of the SUN level; <c>null</c>: any.</param>
/// <param name="Field">Id or code of the SUN field; <c>null</c>: any. A demand with neither asks for nothing.</param>
public sealed record EducationDemand(int? Level, string? Field);
