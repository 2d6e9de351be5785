namespace Matchning.Matching;

/// <summary>Levels of a language, skill by skill, shared by the two terms on languages.</summary>
internal static class LanguageSkill
{
    public const int Count = 4;

    /// <summary>The person's level, or <see cref="LanguageOfPerson.NotKnown"/>. A language that is not listed is not held: A0.</summary>
    public static int Level(NumberedPerson person, int language, int skill)
    {
        foreach (var held in person.Languages)
        {
            if (held.Language == language)
            {
                return held[skill];
            }
        }

        return person.Facts.Languages is null ? LanguageOfPerson.NotKnown : (int)Cefr.A0;
    }

    public static bool IsAsked(LanguageAsked asked, int skill) => ((int)asked.Skills >> skill & 1) == 1;

    public static IEnumerable<(Item Item, int Level, int Asked)> Items(Vocabulary vocabulary, NumberedPerson person, LanguageAsked[] demand, int number)
    {
        for (var alternative = 0; alternative < demand.Length; alternative++)
        {
            for (var skill = 0; skill < Count; skill++)
            {
                var asked = demand[alternative];
                if (!IsAsked(asked, skill))
                {
                    continue;
                }

                var level = Level(person, asked.Language, skill);
                yield return (new Item(ItemKey.Language)
                {
                    Id = asked.Language == 0 ? null : vocabulary.Numbers[asked.Language],
                    Level = asked.Level,
                    Skills = (LanguageSkills)(1 << skill),
                    HeldLevel = level < 0 ? null : (Cefr)level,
                    Unknown = level < 0,
                    Demand = number,
                    Alternative = alternative,
                }, level, (int)asked.Level);
            }
        }
    }
}
