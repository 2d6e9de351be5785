namespace Matchning.Matching;

/// <summary>The musts that depend on the person's papers, languages and hours. Equal by value: an index keeps each combination once.</summary>
internal sealed class Musts : IEquatable<Musts>
{
    public static readonly Musts Nothing = new();

    /// <summary>Bits of the classes asked for, without what they include.</summary>
    public int Licences { get; private init; }
    public int[] OtherLicences { get; private init; } = [];
    public int[] Authorisations { get; private init; } = [];
    public LanguageAsked[][] Languages { get; private init; } = [];
    public HoursRange? Hours { get; private init; }
    public int Times { get; private init; }

    public static Musts Of(Vocabulary vocabulary, OpeningDemands facts)
    {
        var times = 0;
        foreach (var time in facts.Times)
        {
            times |= 1 << (int)time;
        }

        var musts = new Musts
        {
            Licences = LicenceTerm.AskedBy(facts.Licences, vocabulary, out var others),
            OtherLicences = others,
            Authorisations = facts.Authorisations.Count == 0 ? []
                : [.. facts.Authorisations.Select(a => vocabulary.Number(Kind.Authorisation, a)).Where(a => a != 0).Distinct()],
            Languages = LanguageAsked.Of(vocabulary, facts.LanguageMusts),
            Hours = facts.Hours,
            Times = times,
        };
        return musts.Equals(Nothing) ? Nothing : musts;
    }

    /// <summary>How a person stands to these musts together.</summary>
    public Standing StandingOf(NumberedPerson person)
    {
        if (!HoursTerm.IsMet(person, this))
        {
            return Standing.Unmet;
        }

        var open = LicenceTerm.Open(person, this) + AuthorisationTerm.Open(person, this);
        foreach (var demand in Languages)
        {
            if (!LanguageMustTerm.IsMet(person, demand))
            {
                open += LanguageMustTerm.IsNear(person, demand) ? 1 : 2;
            }
        }

        return open switch { 0 => Standing.Met, 1 => Standing.WithinReach, _ => Standing.Unmet };
    }

    public bool Equals(Musts? other) => other is not null && Licences == other.Licences && Hours == other.Hours && Times == other.Times
        && OtherLicences.AsSpan().SequenceEqual(other.OtherLicences) && Authorisations.AsSpan().SequenceEqual(other.Authorisations)
        && LanguageAsked.Same(Languages, other.Languages);

    public override bool Equals(object? obj) => Equals(obj as Musts);

    public override int GetHashCode() => HashCode.Combine(Licences, Hours, Times, LanguageAsked.Hash(Languages),
        OtherLicences.Length, Authorisations.Length == 0 ? 0 : Authorisations[0]);
}

/// <summary>Whether the musts of one kind are met, have exactly one item open that can be closed, or are out of reach.</summary>
internal enum Standing : byte { Unmet = 1, WithinReach, Met }

/// <summary>One alternative of a demand for a language, its conventions settled: no level is B1, no skill is listening and speaking.</summary>
internal readonly record struct LanguageAsked(int Language, Cefr Level, LanguageSkills Skills)
{
    public static LanguageAsked[][] Of(Vocabulary vocabulary, IReadOnlyList<LanguageDemand> demands) => demands.Count == 0 ? []
        : [.. demands.Where(d => d.Alternatives.Count > 0).Select(d => d.Alternatives.Select(a => new LanguageAsked(
            vocabulary.Number(Kind.Language, a.Language), a.Level ?? Cefr.B1,
            (a.Skills & LanguageSkills.All) == LanguageSkills.None ? LanguageSkills.Speech : a.Skills & LanguageSkills.All)).ToArray())];

    public static bool Same(LanguageAsked[][] one, LanguageAsked[][] other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (!one[i].AsSpan().SequenceEqual(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static int Hash(LanguageAsked[][] demands)
    {
        var hash = demands.Length;
        foreach (var demand in demands)
        {
            foreach (var asked in demand)
            {
                hash = HashCode.Combine(hash, asked);
            }
        }

        return hash;
    }
}
