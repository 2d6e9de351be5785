using CsCheck;
using Matchning.Matching;

namespace Matchning.Matching.Tests.Reference;

/// <summary>Made-up people and openings of the small world: everything may be absent, empty, unknown or odd.</summary>
public static class Cases
{
    public static readonly DateOnly Today = new(2026, 3, 17);

    private static readonly Gen<string> Occupation = Pick([.. World.Occupations, "101", "g1", "g3", "g5", "501", "f1", "f2", "x-group"]);
    private static readonly Gen<string> Skill = Pick("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "old-s1");
    private static readonly Gen<string> Language = Pick("sv", "sv", "en", "ar", "lang-sv");
    private static readonly Gen<Cefr> Level = Gen.Int[0, 6].Select(l => (Cefr)l);
    private static readonly Gen<string> Licence = Pick("AM", "A1", "A2", "A", "B", "b", "BE", "C1", "C1E", "C", "CE", "D1", "D", "DE", "TRACTOR");
    private static readonly Gen<string> Municipality = Pick("0127", "0126", "0181", "1480", "2580", "9999", "muni-127");
    private static readonly Gen<decimal> Years = Pick(0m, 0.5m, 1m, 1.25m, 2m, 3m, 4.5m, 7m, 0.0833m, 10m);
    private static readonly Gen<string?> Field = Maybe(Pick("e1", "e2", "e3", "e4", "e5", "e6", "e-unknown"), 3);
    private static readonly Gen<int?> EducationLevel = Value(Gen.Int[0, 6], 5);
    private static readonly Gen<WorkTime> Time = Gen.Int[0, 4].Select(t => (WorkTime)t);
    private static readonly Gen<HoursRange> Hours = Pick(new HoursRange(1, 100), new(100, 100), new(1, 99), new(50, 75), new(1, 40), new(0, 50));

    private static readonly Gen<LanguageAlternative> Alternative =
        Gen.Select(Language, Value(Level, 3), Pick(LanguageSkills.None, LanguageSkills.Speech, LanguageSkills.Script, LanguageSkills.All, LanguageSkills.Speaking),
            (language, level, skills) => new LanguageAlternative(language, level, skills));

    private static readonly Gen<LanguageDemand> Demand = Alternative.List[1, 2].Select(a => new LanguageDemand(a));

    public static Gen<PersonFacts> Person(string id) => Gen.Select(
        Gen.Select(Listed(Occupation, 3), Listed(Gen.Select(Occupation, Years, (o, y) => new ExperienceHeld(o, y)), 3),
            Listed(Gen.Select(Skill, Gen.Int[0, 2], (s, e) => new SkillHeld(s, (Evidence)e)), 6)),
        Gen.Select(Listed(Gen.Select(Language, Value(Level, 6), Value(Level, 6), Value(Level, 6), Value(Level, 6),
            (l, a, b, c, d) => new LanguageHeld(l, a, b, c, d)), 3), Listed(Licence, 3), Listed(Pick("a1", "a2", "a3"), 2)),
        Gen.Select(Listed(Gen.Select(EducationLevel, Field, Gen.Bool, Gen.Int[0, 3], (l, f, foreign, a) => new EducationHeld(l, f, foreign, (Assessment)a)), 2),
            Listed(Municipality, 5), Value(Hours, 8), Listed(Time, 2)),
        (a, b, c) => new PersonFacts(id)
        {
            Occupations = a.Item1,
            Experience = a.Item2,
            Skills = a.Item3,
            Languages = b.Item1,
            Licences = b.Item2,
            Authorisations = b.Item3,
            Education = c.Item1,
            Reach = c.Item2,
            Hours = c.Item3,
            Cannot = c.Item4,
        });

    public static Gen<OpeningDemands> Opening(string id) => Gen.Select(
        Gen.Select(Value(Gen.Int[-3, 20].Select(d => Today.AddDays(d)), 4), Value(Gen.Int[-4, 0].Select(d => Today.AddDays(d)), 4), Seldom, Value(Pick(0, 1, 1, 2, 5), 3)),
        Gen.Select(Maybe(Municipality, 2), Maybe(Pick("01", "14", "99"), 2), Seldom, Seldom),
        Gen.Select(Rarely(Licence), Rarely(Pick("a1", "a2", "a3")), Rarely(Demand), Rarely(Demand), Value(Hours, 2), Rarely(Time)),
        Gen.Select(Maybe(Occupation, 5), Maybe(Pick("g1", "g2", "501", "g5", "x-group"), 3), Maybe(Pick("f1", "f2", "f9"), 3)),
        Gen.Select(Gen.Int[0, 4].SelectMany(n => Skill.List[n]), Rarely(Skill),
            Rarely(Gen.Select(Maybe(Occupation, 2), Value(Years, 3), Gen.Bool, (o, y, must) => new ExperienceDemand(o, y, must))),
            Rarely(Gen.Select(EducationLevel, Field, (l, f) => new EducationDemand(l, f)))),
        (a, b, c, d, e) => new OpeningDemands(id)
        {
            LastDay = a.Item1,
            PublicationDay = a.Item2,
            Removed = a.Item3,
            Places = a.Item4,
            Municipality = b.Item1,
            Region = b.Item2,
            Abroad = b.Item3,
            Remote = b.Item4,
            Licences = c.Item1,
            Authorisations = c.Item2,
            LanguageMusts = c.Item3,
            LanguageMerits = c.Item4,
            Hours = c.Item5,
            Times = c.Item6,
            Occupation = d.Item1,
            Group = d.Item2,
            Field = d.Item3,
            Skills = e.Item1,
            SkillMerits = e.Item2,
            Experience = e.Item3,
            Education = e.Item4,
        });

    public static Gen<PersonFacts[]> People(int most) => Gen.Int[1, most].SelectMany(n => Many(n, i => Person("p" + i)));

    public static Gen<OpeningDemands[]> Openings(int most) => Gen.Int[1, most].SelectMany(n => Many(n, i => Opening("o" + i)));

    public static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<bool> Seldom => Gen.Int[0, 9].Select(i => i == 0);

    private static Gen<T[]> Many<T>(int count, Func<int, Gen<T>> gen) =>
        Enumerable.Range(0, count).Aggregate(Gen.Const(new List<T>()), (list, i) => Gen.Select(list, gen(i), (l, x) => new List<T>(l) { x })).Select(l => l.ToArray());

    private static Gen<T?> Maybe<T>(Gen<T> gen, int oneIn) where T : class => Gen.Select(Gen.Int[0, oneIn - 1], gen, (i, x) => i == 0 ? null : x);

    private static Gen<T?> Value<T>(Gen<T> gen, int oneIn) where T : struct => Gen.Select(Gen.Int[0, oneIn - 1], gen, (i, x) => i == 0 ? (T?)null : x);

    private static Gen<List<T>?> Listed<T>(Gen<T> gen, int most) => Gen.Select(Gen.Int[0, 7], gen.List[0, most], (i, l) => i == 0 ? null : l);

    private static Gen<List<T>> Rarely<T>(Gen<T> gen) => Gen.Select(Gen.Int[0, 2], gen.List[1, 2], (i, l) => i == 0 ? l : []);
}
