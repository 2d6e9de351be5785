using System.Globalization;
using Matchning.Taxonomy;

namespace Matchning.Demo;

/// <summary>Makes one participant whose facts hang together: work gives skills, schooling gives pace in Swedish.</summary>
internal sealed class PersonMaker(long seed, int number, HashSet<string> taken)
{
    private static readonly string[] Levels = ["A1", "A2", "B1", "B2", "C1", "C2"];

    private readonly Dice _dice = Dice.For(seed, "person", number);

    public DemoPerson Make()
    {
        var background = _dice.Pick(Background.All, background => background.Weight);
        bool woman = _dice.Chance(54);
        var kind = _dice.Below(20) switch { < 14 => IdentityKind.Personal, < 18 => IdentityKind.Coordination, _ => IdentityKind.Temporary };
        var (born, identity) = Identities.New(_dice, kind, woman, taken);
        string given, family;
        do
        {
            given = _dice.Pick(woman ? background.Women : background.Men);
            family = _dice.Pick(Background.FamilyNames);
        }
        while (!taken.Add($"{given} {family}"));

        var trade = _dice.Pick(AdFamily.All, family => family.PeopleShare);
        var job = _dice.Pick(trade.Jobs);
        var regulated = DemoConcepts.AuthorisationOf(job.Occupation);
        var education = Education(background, trade, regulated is not null && trade.EducationField.Length > 0 && trade.Name is not "bud");
        // Nobody has worked before nineteen; the newest of the demo's people were born in 2004.
        decimal years = _dice.Chance(6) ? 0 : Math.Min(_dice.Between(1, 24) / 2m, 2024 - born.Year - 18);
        var experience = Experience(background, trade, job, years);
        string? speaking = Swedish(education.Level);
        var home = DemoPlaces.Five[_dice.Pick([0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3, 3, 4, 4])];
        var words = _dice.Pick(Background.OwnWords).Replace("{yrke}", job.One, StringComparison.Ordinal)
            .Replace("{år}", years.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ','), StringComparison.Ordinal);
        return new DemoPerson(
            number, given, family, identity, born, home.Code,
            _dice.Chance(94) ? DemoNumbers.Mobile(number) : null,
            _dice.Chance(82) ? Identities.Email(given, family) : null,
            speaking is "B2" or "C1" || _dice.Chance(25) ? "sv" : background.ContactLanguage,
            speaking is null or "A1" or "A2" && _dice.Chance(75) ? background.Language : null,
            Wishes(trade, job, regulated),
            Known(94, experience),
            Known(92, Skills(job, experience)),
            Known(97, Languages(background, speaking, education.Level)),
            Known(90, (IReadOnlyList<DemoEducation>)[education]),
            Known(91, Licences(background, trade)),
            regulated is not null && _dice.Chance(30) ? [regulated.Id] : Known(92, (IReadOnlyList<string>)[]),
            Reach(home.Code), Least, 100,
            _dice.Chance(8) ? null : Cannot(),
            _dice.Chance(6) ? _dice.Pick(Background.Adaptations) : null,
            years > 0 && _dice.Chance(75) ? words : null);
    }

    private int Least => _dice.Pick([1, 1, 25, 50, 50, 75, 75, 100, 100]);

    private T? Known<T>(int percent, T fact)
        where T : class => _dice.Chance(percent) ? fact : null;

    private List<DemoExperience> Experience(Background background, AdFamily trade, AdJob job, decimal years)
    {
        if (years <= 0)
        {
            return [];
        }

        List<DemoExperience> work = [new(job.Occupation.Id, years, _dice.Chance(76) ? background.Country : "SE")];
        if (_dice.Chance(38))
        {
            // The first job in Sweden is often another than the one learnt.
            var first = _dice.Pick(AdFamily.All.Where(family => family.Name is "stad" or "restaurang" or "lager" or "bud" or "kok" or "omsorg" && family != trade).ToList());
            work.Add(new(_dice.Pick(first.Jobs).Occupation.Id, _dice.Between(1, 5) / 2m, "SE"));
        }

        return [.. work.DistinctBy(done => done.OccupationId)];
    }

    private List<string> Wishes(AdFamily trade, AdJob job, Concept? regulated)
    {
        List<string> wishes = _dice.Chance(86) ? [job.Occupation.Id] : [];
        if (_dice.Chance(45))
        {
            wishes.Add(_dice.Pick(trade.Jobs).Occupation.Id);
        }

        if (wishes.Count == 0 || _dice.Chance(regulated is null ? 25 : 55))
        {
            wishes.Add(_dice.Pick(_dice.Pick(AdFamily.All, family => family.PeopleShare).Jobs).Occupation.Id);
        }

        return [.. wishes.Distinct().Take(3)];
    }

    private List<DemoSkill> Skills(AdJob job, List<DemoExperience> experience)
    {
        var own = DemoConcepts.SkillsOf(job.Occupation);
        var skills = own.Take(2).Concat(_dice.Some([.. own.Skip(2)], _dice.Between(1, 5))).Select(skill => (skill.Id, Worked: experience.Count > 0));
        if (experience.Count > 1 && Catalogue.Starter.Find(experience[1].OccupationId) is { } other)
        {
            skills = skills.Concat(_dice.Some(DemoConcepts.SkillsOf(other), _dice.Between(1, 3)).Select(skill => (skill.Id, true)));
        }

        return [.. skills.DistinctBy(skill => skill.Id).Select(skill => new DemoSkill(skill.Id,
            skill.Worked && _dice.Chance(70) ? "work" : _dice.Chance(18) ? "verified" : "stated"))];
    }

    private string? Swedish(int education)
    {
        int level = _dice.Below(100) + (education >= 5 ? 25 : education >= 3 ? 8 : -8);
        return level switch { < 6 => null, < 22 => "A1", < 50 => "A2", < 82 => "B1", < 106 => "B2", _ => "C1" };
    }

    private List<DemoLanguage> Languages(Background background, string? speaking, int education)
    {
        int at = Array.IndexOf(Levels, speaking);
        string? Around(int lowest, int highest) => at + _dice.Between(lowest, highest) is >= 0 and var level ? Levels[Math.Min(level, 4)] : null;
        List<DemoLanguage> languages =
        [
            speaking is null
                ? new("sv", null, null, null, null, Sfi.Course(null, education))
                : new("sv", Around(0, 1), Around(-1, 1), speaking, _dice.Chance(8) ? null : Around(-1, 0), Sfi.Course(speaking, education)),
            education <= 1 ? new(background.Language, "C2", "A2", "C2", "A2") : new(background.Language, "C2", "C2", "C2", "C2"),
        ];
        if (background.Other != "en" && _dice.Chance(35))
        {
            string level = _dice.Pick(["B1", "B2", "C1", "C1"]);
            languages.Add(new(background.Other, level, level, level, _dice.Chance(50) ? level : "B1"));
        }

        if (_dice.Chance(education >= 5 ? 85 : education >= 3 ? 55 : 15))
        {
            string level = Levels[Math.Clamp(_dice.Between(0, 3) + (education >= 5 ? 1 : 0), 0, 4)];
            languages.Add(new("en", level, level, level, level));
        }

        return languages;
    }

    private DemoEducation Education(Background background, AdFamily trade, bool academic)
    {
        int level = academic ? 5 : _dice.Pick([1, 2, 2, 3, 3, 3, 3, 3, 4, 5]);
        // Nearly all have finished compulsory school in these countries.
        level = level == 1 && background.Country is "UA" or "IR" or "TR" or "VE" or "CO" ? Math.Max(level, 2) : level;
        bool foreign = academic || level < 3 ? !_dice.Chance(8) : _dice.Chance(74);
        string? assessment = !foreign ? null : level < 3 ? "none" : _dice.Pick(["none", "none", "applied", "partly", "recognised", "recognised"]);
        string name = level switch
        {
            1 => "Några års grundskola",
            2 => "Grundskola",
            3 => trade.EducationField.Length > 0 && _dice.Chance(60) ? "Yrkesutbildning på gymnasienivå" : "Gymnasium",
            4 => "Eftergymnasial yrkesutbildning",
            _ => academic ? "Högskoleexamen i yrket" : "Högskoleexamen",
        };
        string? field = level >= 3 && trade.EducationField.Length > 0 ? DemoConcepts.EducationField(trade.EducationField).Id : null;
        return new DemoEducation(level, name == "Gymnasium" ? null : field, name, foreign ? background.Country : "SE", foreign, assessment);
    }

    private List<DemoLicence> Licences(Background background, AdFamily trade)
    {
        bool driver = trade.Name is "lastbil" or "bud" or "buss";
        int thrown = _dice.Below(100) - (driver ? 45 : 0);
        List<DemoLicence> licences = thrown switch
        {
            < 40 => [new("B", "SE", true)],
            < 62 => [new("B", background.Country, false)],
            _ => [],
        };
        if (licences.Count > 0 && trade.Name is "lastbil" or "buss" or "anlaggning" && _dice.Chance(70))
        {
            bool valid = licences is [{ Valid: true }, ..] && _dice.Chance(60);
            licences.Add(new(trade.Name == "buss" ? "D" : _dice.Pick(["C", "C", "CE"]), valid ? "SE" : background.Country, valid));
        }

        return licences;
    }

    private IReadOnlyList<string> Reach(string home) => _dice.Below(10) switch
    {
        < 7 => DemoConcepts.Within(home, 45),
        < 9 => DemoConcepts.Within(home, 20),
        _ => [home],
    };

    private List<string> Cannot() => _dice.Below(20) switch
    {
        < 11 => [],
        < 14 => ["nights"],
        < 16 => ["nights", "evenings"],
        16 => ["nights", "weekends"],
        17 => ["shifts", "nights"],
        18 => ["evenings", "nights", "weekends"],
        _ => ["oncall"],
    };
}
