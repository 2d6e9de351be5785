namespace Matchning.Matching;

/// <summary>A person with ids as numbers, each fact in the form that the terms compare.</summary>
internal sealed class NumberedPerson
{
    public NumberedPerson(Vocabulary vocabulary, PersonFacts facts)
    {
        Facts = facts;
        Experience = [.. (facts.Experience ?? []).Select(e => new ExperienceOfPerson(vocabulary.WorkNamed(e.Occupation), ExperienceTerm.InParts(e.Years)))];
        Works = [.. (facts.Occupations ?? []).Select(vocabulary.WorkNamed).Concat(Experience.Select(e => e.Work)).Distinct()];
        var skills = (facts.Skills ?? []).Where(s => s.Skill.Length > 0)
            .GroupBy(s => vocabulary.Number(Kind.Skill, s.Skill))
            .Select(g => (Skill: g.Key, Evidence: g.Max(s => s.Evidence))).OrderBy(s => s.Skill).ToList();
        Skills = [.. skills.Select(s => s.Skill)];
        Evidence = [.. skills.Select(s => s.Evidence)];
        Languages = [.. (facts.Languages ?? []).GroupBy(l => vocabulary.Number(Kind.Language, l.Language)).Select(g => new LanguageOfPerson(g.Key, g))];
        Licences = LicenceTerm.HeldBy(facts.Licences, vocabulary, out var others);
        OtherLicences = others;
        Authorisations = [.. (facts.Authorisations ?? []).Select(a => vocabulary.Number(Kind.Authorisation, a))];
        Education = [.. (facts.Education ?? []).Select(e => new EducationOfPerson(e, EducationField.Of(vocabulary, e.Field)))];
        Reach = [.. (facts.Reach ?? []).Select(m => vocabulary.Number(Kind.Municipality, m)).Where(m => m != 0).Distinct().Order()];
        Regions = [.. Reach.Select(vocabulary.RegionOf).Where(r => r != 0).Distinct()];
        foreach (var time in facts.Cannot ?? [])
        {
            Cannot |= 1 << (int)time;
        }
    }

    public PersonFacts Facts { get; }
    /// <summary>Wishes and experience together.</summary>
    public Work[] Works { get; }
    public ExperienceOfPerson[] Experience { get; }
    public int[] Skills { get; }
    public Evidence[] Evidence { get; }
    public LanguageOfPerson[] Languages { get; }
    /// <summary>Bits of the classes held, with all that they include.</summary>
    public int Licences { get; }
    public int[] OtherLicences { get; }
    public int[] Authorisations { get; }
    public EducationOfPerson[] Education { get; }
    public int[] Reach { get; }
    public int[] Regions { get; }
    public int Cannot { get; }

    /// <summary>Tenths for a skill's evidence; 0 where the skill is not held.</summary>
    public int EvidenceTenths(int skill)
    {
        var at = Array.BinarySearch(Skills, skill);
        return at < 0 ? 0 : SkillsTerm.Tenths(Evidence[at]);
    }
}

internal readonly record struct ExperienceOfPerson(Work Work, long Parts);

internal readonly record struct EducationOfPerson(EducationHeld Held, EducationField Field);

/// <summary>Levels in one language by skill, in the order of the bits of <see cref="LanguageSkills"/>; <see cref="NotKnown"/> where nobody has asked.</summary>
internal readonly struct LanguageOfPerson
{
    public const int NotKnown = -1;
    private readonly sbyte listening, reading, speaking, writing;

    /// <summary>Of a language entered twice the best level counts, skill by skill.</summary>
    public LanguageOfPerson(int language, IEnumerable<LanguageHeld> entries)
    {
        Language = language;
        (listening, reading, speaking, writing) = (NotKnown, NotKnown, NotKnown, NotKnown);
        foreach (var held in entries)
        {
            listening = Best(listening, held.Listening);
            reading = Best(reading, held.Reading);
            speaking = Best(speaking, held.Speaking);
            writing = Best(writing, held.Writing);
        }
    }

    public int Language { get; }

    public int this[int skill] => skill switch { 0 => listening, 1 => reading, 2 => speaking, _ => writing };

    private static sbyte Best(sbyte best, Cefr? level) => level is { } l ? (sbyte)Math.Max(best, (int)l) : best;
}
