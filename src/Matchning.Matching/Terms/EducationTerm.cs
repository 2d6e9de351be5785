namespace Matchning.Matching;

/// <summary>The best of the person's educations by the best of those asked for: level × field × how far a foreign one is recognised.</summary>
internal static class EducationTerm
{
    /// <summary>Halves of the level times quarters of the field times tenths of the assessment.</summary>
    private const int Whole = 2 * 4 * 10;

    public static int Points(NumberedPerson person, EducationAsked[] demands, int weight) => Merit.Points(weight, Best(person, demands).Share, Whole);

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        var demands = opening.Merits.Education;
        if (demands.Length == 0)
        {
            return Parts.NotAsked(Term.Education);
        }

        var (share, asked, held) = Best(person, demands);
        var levelUnknown = person.Facts.Education is null || person.Facts.Education.Any(e => e.Level is null);
        var items = Enumerable.Range(0, demands.Length).Where(d => share == 0 || d == asked).Select(d => new Item(ItemKey.Education)
        {
            EducationLevel = demands[d].Level,
            Id = demands[d].Field.IsNone ? null : vocabulary.Numbers[demands[d].Field.Id],
            HeldEducationLevel = share == 0 ? null : person.Education[held].Held.Level,
            HeldId = share == 0 || person.Education[held].Field.IsNone ? null : vocabulary.Numbers[person.Education[held].Field.Id],
            Assessment = share > 0 && person.Education[held].Held.Foreign ? person.Education[held].Held.Assessment : null,
            Unknown = share == 0 && levelUnknown,
            Demand = d,
        }).ToList();
        return Parts.OfMerit(Term.Education, opening.Asked, Points(person, demands, Merit.Weight(opening.Asked, Merit.Education)),
            share == Whole, share > 0, levelUnknown, share == Whole ? items : [], share == Whole ? [] : items);
    }

    private static (int Share, int Asked, int Held) Best(NumberedPerson person, EducationAsked[] demands)
    {
        var best = (Share: 0, Asked: 0, Held: 0);
        for (var asked = 0; asked < demands.Length; asked++)
        {
            for (var held = 0; held < person.Education.Length; held++)
            {
                var education = person.Education[held];
                var share = LevelHalves(education.Held.Level, demands[asked].Level)
                    * FieldQuarters(education.Field, demands[asked].Field) * AssessmentTenths(education.Held);
                if (share > best.Share)
                {
                    best = (share, asked, held);
                }
            }
        }

        return best;
    }

    private static int LevelHalves(int? held, int? asked) => asked is null || held >= asked ? 2 : held == asked - 1 ? 1 : 0;

    private static int FieldQuarters(EducationField held, EducationField asked) =>
        asked.IsNone ? 4
        : held.IsNone ? 2
        : held.Id == asked.Id || (asked.ThreeDigits != 0 && held.ThreeDigits == asked.ThreeDigits) ? 4
        : asked.FirstDigit != '\0' && held.FirstDigit == asked.FirstDigit ? 3
        : 2;

    private static int AssessmentTenths(EducationHeld held) => !held.Foreign ? 10 : held.Assessment switch
    {
        Assessment.Recognised => 10,
        Assessment.Partly => 8,
        Assessment.Applied => 7,
        _ => 5,
    };
}
