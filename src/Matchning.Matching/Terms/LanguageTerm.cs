namespace Matchning.Matching;

/// <summary>Languages that are a merit: the mean over the skills asked for.</summary>
/// <remarks>A demand with alternatives counts by the best of them, and weighs as many skills as its first names: so a person who learns more never loses.</remarks>
internal static class LanguageTerm
{
    /// <summary>Quarters of a level times a number of skills (1–4) that divides this evenly.</summary>
    private const int PerSkill = 12;

    public static int Points(NumberedPerson person, LanguageAsked[][] demands, int weight)
    {
        var (held, whole) = Share(person, demands);
        return whole == 0 ? 0 : Merit.Points(weight, held, whole);
    }

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        var demands = opening.Merits.Languages;
        if (demands.Length == 0)
        {
            return Parts.NotAsked(Term.Language);
        }

        var (share, whole) = Share(person, demands);
        var (held, missing) = (new List<Item>(), new List<Item>());
        for (var number = 0; number < demands.Length; number++)
        {
            // Where no alternative counts for anything, each of them would do, and any of them may be worth asking for.
            var best = BestAlternative(person, demands[number]);
            var all = OfAlternative(person, demands[number][best]) == 0;
            foreach (var (item, level, asked) in LanguageSkill.Items(vocabulary, person, demands[number], number).Where(i => all || i.Item.Alternative == best))
            {
                (level >= asked ? held : missing).Add(item);
            }
        }

        return Parts.OfMerit(Term.Language, opening.Asked, Points(person, demands, Merit.Weight(opening.Asked, Merit.Language)),
            share == whole, share > 0, missing.Exists(i => i.Unknown), held, missing);
    }

    private static (int Held, int Whole) Share(NumberedPerson person, LanguageAsked[][] demands)
    {
        var (held, whole) = (0, 0);
        foreach (var demand in demands)
        {
            var skills = System.Numerics.BitOperations.PopCount((uint)demand[0].Skills);
            held += skills * OfAlternative(person, demand[BestAlternative(person, demand)]);
            whole += skills * 4 * PerSkill;
        }

        return (held, whole);
    }

    private static int BestAlternative(NumberedPerson person, LanguageAsked[] demand)
    {
        var best = 0;
        for (var alternative = 1; alternative < demand.Length; alternative++)
        {
            best = OfAlternative(person, demand[alternative]) > OfAlternative(person, demand[best]) ? alternative : best;
        }

        return best;
    }

    /// <summary>Mean of the quarters over the skills, in twelfths of a quarter.</summary>
    private static int OfAlternative(NumberedPerson person, LanguageAsked asked)
    {
        var (quarters, skills) = (0, 0);
        for (var skill = 0; skill < LanguageSkill.Count; skill++)
        {
            if (LanguageSkill.IsAsked(asked, skill))
            {
                skills++;
                var level = LanguageSkill.Level(person, asked.Language, skill);
                quarters += level < 0 ? 0 : ((int)asked.Level - level) switch { <= 0 => 4, 1 => 2, 2 => 1, _ => 0 };
            }
        }

        return quarters * PerSkill / skills;
    }
}
