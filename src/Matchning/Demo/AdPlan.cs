using Matchning.Taxonomy;

namespace Matchning.Demo;

/// <summary>How an ad speaks of one thing: not at all, as a demand, as a merit, or to say that it is not needed.</summary>
internal enum Mention
{
    None,
    Must,
    Merit,
    NotNeeded,
}

/// <summary>What one ad is to say, before the words are chosen. Thrown by the family's shares, or set by a story.</summary>
internal sealed record AdPlan(AdFamily Family, AdJob Job, DemoEmployer Employer, DemoWorkplace Workplace)
{
    public bool InEnglish { get; init; }

    public string? Headline { get; init; }

    public string? Opening { get; init; }

    public IReadOnlyList<(string Class, Mention Mention)> Licences { get; init; } = [];

    /// <summary>Level of Swedish demanded; null = none.</summary>
    public string? Swedish { get; init; }

    /// <summary>"Swedish or English".</summary>
    public bool Either { get; init; }

    /// <summary>Language is asked for in speech only, so that what a story lacks is what it tells.</summary>
    public bool SpokenOnly { get; init; }

    public bool English { get; init; }

    public bool LanguageNotNeeded { get; init; }

    public bool LanguageMerit { get; init; }

    public string? Times { get; init; }

    public Mention Experience { get; init; }

    public int Years { get; init; }

    public bool Education { get; init; }

    public Concept? Authorisation { get; init; }

    public bool Remote { get; init; }

    public IReadOnlyList<Concept> SkillMusts { get; init; } = [];

    public IReadOnlyList<Concept> SkillMerits { get; init; } = [];

    /// <summary>
    /// The ad also states its demands in the fields of the feed. Real ads seldom do; in the demo nearly all do, so that matches have
    /// reasons to show also where texts are not read.
    /// </summary>
    public bool Structured { get; init; }

    public int? HoursMin { get; init; }

    public int? HoursMax { get; init; }

    public static AdPlan Throw(Dice dice, AdFamily family, AdJob job, DemoEmployer employer, DemoWorkplace workplace)
    {
        bool english = family.HasEnglishText && job.English is not null && employer.Sort != EmployerSort.Municipality && dice.Chance(32);
        var (must, merit, years) = family.Experience;
        int experience = dice.Below(100);
        int swedish = dice.Below(100);
        string? level = null;
        foreach (var (name, percent) in family.Swedish)
        {
            if (swedish >= 0 && (swedish -= percent) < 0)
            {
                level = name;
            }
        }

        bool either = level is null && dice.Chance(family.Either * 2);
        var skills = dice.Some(DemoConcepts.SkillsOf(job.Occupation), 5);
        var (least, most) = Hours(dice);
        return new AdPlan(family, job, employer, workplace)
        {
            InEnglish = english,
            Licences = [.. family.Licences.Select(licence => (licence.Class, Throw(dice, licence.Must, licence.Merit))).Where(licence => licence.Item2 != Mention.None)],
            Swedish = level,
            Either = either,
            English = dice.Chance(family.English),
            LanguageNotNeeded = level is null && !either && dice.Chance(45),
            LanguageMerit = dice.Chance(14),
            Times = TimesOf(dice, family),
            Experience = experience < must ? Mention.Must : experience < must + merit ? Mention.Merit : dice.Chance(35) ? Mention.NotNeeded : Mention.None,
            Years = Math.Max(1, years + dice.Between(-1, 1)),
            Education = dice.Chance(30),
            Authorisation = dice.Chance(92) ? DemoConcepts.AuthorisationOf(job.Occupation) : null,
            Remote = dice.Chance(family.Remote),
            SkillMusts = dice.Chance(96) || family.IsFirstSeen ? skills[..Math.Min(dice.Between(2, 3), skills.Count)] : [],
            SkillMerits = dice.Chance(60) ? [.. skills.Skip(3).Take(dice.Between(1, 2))] : [],
            Structured = dice.Chance(97) || family.IsFirstSeen,
            HoursMin = least,
            HoursMax = most,
        };
    }

    /// <summary>Where only a heavier class is demanded, B is not called a merit beside it.</summary>
    private static Mention Throw(Dice dice, int must, int merit)
    {
        int thrown = dice.Below(100);
        return thrown < must ? Mention.Must : thrown < must + merit ? Mention.Merit : must < 60 && dice.Chance(7) ? Mention.NotNeeded : Mention.None;
    }

    private static string? TimesOf(Dice dice, AdFamily family)
    {
        int thrown = dice.Below(100);
        foreach (var (times, percent) in family.Times)
        {
            if ((thrown -= percent) < 0)
            {
                return times;
            }
        }

        return null;
    }

    private static (int? Least, int? Most) Hours(Dice dice) => dice.Below(20) switch
    {
        < 10 => (100, 100),
        10 or 11 => (75, 100),
        12 => (50, 75),
        13 => (20, 50),
        14 => (75, 75),
        15 => (80, 80),
        16 => (0, 100),
        _ => (null, null),
    };
}
