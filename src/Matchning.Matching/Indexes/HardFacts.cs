using System.Numerics;

namespace Matchning.Matching;

/// <summary>What musts most often fall on, a few bytes a person side by side, so that most people are ruled out without touching the rest of them.</summary>
/// <remarks>Rules out only whom <see cref="Musts.StandingOf"/> would: it is asked about the others.</remarks>
internal sealed class HardFacts
{
    /// <summary>A language gets a column of its own when at least one person in so many holds it.</summary>
    private const int OneIn = 50;

    private const int Unknown = 15;
    private readonly Fact[] facts;
    private readonly Dictionary<int, ushort[]> levels;

    public HardFacts(PersonEntry[] entries)
    {
        facts = [.. entries.Select(e => new Fact(e.Person))];
        levels = entries.SelectMany(e => e.Person.Languages.Select(l => l.Language)).CountBy(l => l)
            .Where(l => l.Value * OneIn >= entries.Length)
            .ToDictionary(l => l.Key, l => entries.Select(e => Packed(e.Person, l.Key)).ToArray());
    }

    /// <summary>The test of one opening's musts.</summary>
    /// <param name="mayBeOpen">Items that may be open: 1 where those within reach are wanted too.</param>
    public Test For(Musts musts, int mayBeOpen) => new(facts, musts, mayBeOpen,
        [.. musts.Languages.Where(d => d.Length == 1 && levels.ContainsKey(d[0].Language)).Select(d => (d[0], levels[d[0].Language]))]);

    private static ushort Packed(NumberedPerson person, int language)
    {
        var packed = 0;
        for (var skill = 0; skill < LanguageSkill.Count; skill++)
        {
            var level = LanguageSkill.Level(person, language, skill);
            packed |= (level < 0 ? Unknown : level) << (4 * skill);
        }

        return (ushort)packed;
    }

    internal readonly struct Test(Fact[] facts, Musts musts, int mayBeOpen, (LanguageAsked Asked, ushort[] Levels)[] languages)
    {
        public bool RulesOut(int row)
        {
            ref readonly var fact = ref facts[row];
            if ((musts.Hours is { } hours && Math.Max(hours.Min, fact.LeastHours) > Math.Min(hours.Max, fact.MostHours))
                || (musts.Times & fact.Cannot) != 0
                || BitOperations.PopCount((uint)(musts.Licences & ~fact.Licences)) > mayBeOpen
                || (musts.Authorisations.Length > mayBeOpen && !fact.HasAuthorisations))
            {
                return true;
            }

            foreach (var (asked, levels) in languages)
            {
                if (IsShort(asked, levels[row]))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsShort(LanguageAsked asked, int levels)
        {
            for (var skill = 0; skill < LanguageSkill.Count; skill++, levels >>= 4)
            {
                var level = levels & Unknown;
                if (LanguageSkill.IsAsked(asked, skill) && (level == Unknown ? mayBeOpen == 0 : level < (int)asked.Level - mayBeOpen))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Unknown hours overlap nothing, and unknown times are as if the person could take none: neither must is met.</summary>
    internal readonly struct Fact(NumberedPerson person)
    {
        public readonly int Licences = person.Licences;
        public readonly int LeastHours = person.Facts.Hours?.Min ?? int.MaxValue;
        public readonly int MostHours = person.Facts.Hours?.Max ?? int.MinValue;
        public readonly int Cannot = person.Facts.Cannot is null ? -1 : person.Cannot;
        public readonly bool HasAuthorisations = person.Authorisations.Length > 0;
    }
}
