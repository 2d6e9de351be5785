namespace Matchning.Matching;

/// <summary>Demands for experience, education and languages as a merit. Equal by value: an index keeps each combination once.</summary>
internal sealed class Merits : IEquatable<Merits>
{
    public static readonly Merits Nothing = new();

    public ExperienceAsked[] Experience { get; private init; } = [];
    public EducationAsked[] Education { get; private init; } = [];
    public LanguageAsked[][] Languages { get; private init; } = [];

    public static Merits Of(Vocabulary vocabulary, OpeningDemands facts)
    {
        if (facts.Experience.Count == 0 && facts.Education.Count == 0 && facts.LanguageMerits.Count == 0)
        {
            return Nothing;
        }

        return new Merits
        {
            Experience = ExperienceAsked.Of(vocabulary, facts.Experience),
            Education = [.. facts.Education.Where(e => e.Level is not null || !string.IsNullOrEmpty(e.Field))
                .Select(e => new EducationAsked(e.Level, EducationField.Of(vocabulary, e.Field)))],
            Languages = LanguageAsked.Of(vocabulary, facts.LanguageMerits),
        };
    }

    public bool Equals(Merits? other) => other is not null && Experience.AsSpan().SequenceEqual(other.Experience)
        && Education.AsSpan().SequenceEqual(other.Education) && LanguageAsked.Same(Languages, other.Languages);

    public override bool Equals(object? obj) => Equals(obj as Merits);

    public override int GetHashCode()
    {
        var hash = LanguageAsked.Hash(Languages);
        foreach (var asked in Experience)
        {
            hash = HashCode.Combine(hash, asked);
        }

        foreach (var asked in Education)
        {
            hash = HashCode.Combine(hash, asked);
        }

        return hash;
    }
}

/// <param name="Own">The demand names no occupation: the opening's counts.</param>
/// <param name="Parts">Parts of a year asked for.</param>
internal readonly record struct ExperienceAsked(Work Work, bool Own, long Parts)
{
    /// <summary>Demands that are a merit count only where none is a must; a demand for no time asks for nothing.</summary>
    public static ExperienceAsked[] Of(Vocabulary vocabulary, IReadOnlyList<ExperienceDemand> demands)
    {
        var asked = demands.Where(d => ExperienceTerm.InParts(d.Years ?? 1) > 0).ToList();
        var musts = asked.Any(d => d.IsMust);
        return [.. asked.Where(d => d.IsMust || !musts).Select(d => string.IsNullOrEmpty(d.Occupation)
            ? new ExperienceAsked(default, true, ExperienceTerm.InParts(d.Years ?? 1))
            : new ExperienceAsked(vocabulary.WorkNamed(d.Occupation), false, ExperienceTerm.InParts(d.Years ?? 1)))];
    }
}

internal readonly record struct EducationAsked(int? Level, EducationField Field);

/// <summary>A field of education with the two codes it is compared by; 0 where SUN has none for it.</summary>
internal readonly record struct EducationField(int Id, int ThreeDigits, char FirstDigit)
{
    public bool IsNone => Id == 0;

    /// <summary>A field wider than three digits has only its first digit to share, besides itself.</summary>
    public static EducationField Of(Vocabulary vocabulary, string? field)
    {
        var code = vocabulary.SunCode(field);
        return new EducationField(
            vocabulary.Number(Kind.EducationField, field),
            code is { Length: >= 3 } ? vocabulary.Numbers.Of(code[..3]) : 0,
            code is { Length: >= 1 } ? code[0] : '\0');
    }
}
