namespace Matchning.Matching;

/// <summary>An opening with ids as numbers. Its musts and the richer of its merits stand in parts of their own, since many openings ask for the very same.</summary>
internal sealed class NumberedOpening
{
    public NumberedOpening(Vocabulary vocabulary, OpeningDemands facts)
    {
        Facts = facts;
        Work = vocabulary.WorkOf(facts.Occupation, facts.Group, facts.Field);
        Municipality = vocabulary.Number(Kind.Municipality, facts.Municipality);
        Region = vocabulary.Number(Kind.Region, facts.Region);
        Skills = Distinct(vocabulary, facts.Skills);
        SkillMerits = Distinct(vocabulary, facts.SkillMerits);
        Musts = Musts.Of(vocabulary, facts);
        Merits = Merits.Of(vocabulary, facts);
        Asked = 1 << Merit.Occupation
            | (Skills.Length > 0 ? 1 << Merit.Skills : 0)
            | (SkillMerits.Length > 0 ? 1 << Merit.SkillsMerit : 0)
            | (Merits.Experience.Length > 0 ? 1 << Merit.Experience : 0)
            | (Merits.Education.Length > 0 ? 1 << Merit.Education : 0)
            | (Merits.Languages.Length > 0 ? 1 << Merit.Language : 0);
    }

    public OpeningDemands Facts { get; }
    public Work Work { get; }
    public int Municipality { get; }
    public int Region { get; }
    public int[] Skills { get; }
    public int[] SkillMerits { get; }
    public Musts Musts { get; }
    public Merits Merits { get; }
    /// <summary>Bits of the merits asked for; occupation always counts as asked.</summary>
    public int Asked { get; }

    /// <summary>Sums of evidence over more skills than this would not hold in 32 bits; no ad asks for a hundredth of it.</summary>
    private const int MostSkills = 60_000;

    private static int[] Distinct(Vocabulary vocabulary, IReadOnlyList<string> skills) =>
        skills.Count == 0 ? [] : [.. skills.Select(s => vocabulary.Number(Kind.Skill, s)).Where(s => s != 0).Distinct().Take(MostSkills)];
}
