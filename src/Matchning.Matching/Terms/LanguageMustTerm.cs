namespace Matchning.Matching;

/// <summary>Languages that must be held: each demand by one of its alternatives, in every skill asked.</summary>
internal static class LanguageMustTerm
{
    public static bool IsMet(NumberedPerson person, LanguageAsked[] demand) => AnyAlternative(person, demand, levelsShort: 0, unknownWillDo: false);

    /// <summary>Not met, but closed by asking or by one level in each skill.</summary>
    public static bool IsNear(NumberedPerson person, LanguageAsked[] demand) => AnyAlternative(person, demand, levelsShort: 1, unknownWillDo: true);

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        if (opening.Musts.Languages.Length == 0)
        {
            return Parts.NotAsked(Term.LanguageMust);
        }

        var (held, missing) = (new List<Item>(), new List<Item>());
        var (met, lacking) = (0, 0);
        for (var number = 0; number < opening.Musts.Languages.Length; number++)
        {
            var demand = opening.Musts.Languages[number];
            var isMet = IsMet(person, demand);
            // An alternative that may turn out to be met when asked leaves the whole demand open, not lacking.
            var mayBeMet = AnyAlternative(person, demand, levelsShort: 0, unknownWillDo: true);
            met += isMet ? 1 : 0;
            lacking += mayBeMet ? 0 : 1;
            foreach (var alternative in LanguageSkill.Items(vocabulary, person, demand, number).GroupBy(i => i.Item.Alternative))
            {
                var isHeld = alternative.All(i => i.Level >= i.Asked);
                if (isHeld || !isMet)
                {
                    (isHeld ? held : missing).AddRange(alternative.Where(i => isHeld || i.Level < i.Asked).Select(i => i.Item));
                }
            }
        }

        return Parts.Must(Term.LanguageMust, Parts.StatusOfList(opening.Musts.Languages.Length, met, lacking), held, missing);
    }

    private static bool AnyAlternative(NumberedPerson person, LanguageAsked[] demand, int levelsShort, bool unknownWillDo)
    {
        foreach (var asked in demand)
        {
            var all = true;
            for (var skill = 0; skill < LanguageSkill.Count && all; skill++)
            {
                if (LanguageSkill.IsAsked(asked, skill))
                {
                    var level = LanguageSkill.Level(person, asked.Language, skill);
                    all = level < 0 ? unknownWillDo : level >= (int)asked.Level - levelsShort;
                }
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }
}
