using Matchning.Taxonomy;

namespace Matchning.Demo;

/// <summary>An occupation as the ads of its family write it: "Lokalvårdare", "lokalvårdare", "lokalvårdare", in English "cleaner".</summary>
internal sealed record AdJob(Concept Occupation, string One, string Many, string? English);

/// <summary>
/// Occupations that are advertised in the same way: who hires them, what is asked for and how often, and the words.
/// One readable file each in <c>Texts</c>.
/// </summary>
internal sealed class AdFamily
{
    private static readonly string[] NoFamilies = ["common", "common-en", "employers", "people", "staff", "places"];

    private static readonly Lazy<IReadOnlyList<AdFamily>> LazyAll =
        new(() => [.. DemoText.Names.Except(NoFamilies).Select(name => new AdFamily(DemoText.Read(name)))]);

    private AdFamily(DemoText text)
    {
        Text = text;
        Industries = text.Fact("industries").Split(' ');
        var english = text.Optional("en-job").Select(line => line.Split(" | ")).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        Jobs = [.. text.Facts("job").Select(line => line.Split(" | "))
            .Select(part => new AdJob(DemoConcepts.Occupation(part[0]), part[1], part[2], english.GetValueOrDefault(part[0])))];
        Licences = [.. Numbers("licence", 2).Select(at => (at.Name, at.Values[0], at.Values[1]))];
        Times = [.. Numbers("times", 1).Select(at => (at.Name, at.Values[0]))];
        Swedish = [.. Numbers("swedish", 1).Select(at => (at.Name, at.Values[0]))];
    }

    public static IReadOnlyList<AdFamily> All => LazyAll.Value;

    public DemoText Text { get; }

    public string Name => Text.Name;

    /// <summary>Care, where the story of the first participant plays: none of its ads is thin, so that the first match tells something.</summary>
    public bool IsFirstSeen => Name == "omsorg";

    public IReadOnlyList<string> Industries { get; }

    public IReadOnlyList<AdJob> Jobs { get; }

    /// <summary>How many of all ads, in relation to the other families.</summary>
    public int Share => Text.Number("share");

    /// <summary>How many of all participants have it as their main occupation, in the same way.</summary>
    public int PeopleShare => Text.Number("people");

    /// <summary>SUN code of the education that leads here.</summary>
    public string EducationField => Text.Fact("field");

    /// <summary>Class of licence, how many of a hundred ads demand it and how many call it a merit.</summary>
    public IReadOnlyList<(string Class, int Must, int Merit)> Licences { get; }

    /// <summary>Hours of the day that ads name, and how many of a hundred do.</summary>
    public IReadOnlyList<(string Times, int Percent)> Times { get; }

    /// <summary>Level of Swedish asked for, and how many of a hundred ads ask for it.</summary>
    public IReadOnlyList<(string Level, int Percent)> Swedish { get; }

    public int Either => Text.Number("either");

    public int English => Text.Number("english");

    public int Remote => Text.Number("remote");

    public bool HasEnglishText => Text.Has("en-tasks");

    /// <summary>Of a hundred ads, how many demand experience, how many call it a merit; and the years that are usual.</summary>
    public (int Must, int Merit, int Years) Experience =>
        Text.Fact("experience").Split(' ') is [var must, var merit, var years] ? (Whole(must), Whole(merit), Whole(years)) : default;

    /// <summary>The lines of a section that suit an ad: "(title, title) words" is for those titles only, "(kommun)" and "(företag)" for such employers.</summary>
    public IReadOnlyList<string> Lines(string section, AdPlan plan)
    {
        string employer = plan.Employer.Sort == EmployerSort.Municipality ? "kommun" : "företag";
        return [.. Text.Optional(section)
            .Select(line => line[0] == '(' ? line[1..].Split(") ", 2) : ["", line])
            .Where(part => part[0].Length == 0 || part[0].Split(", ").Any(only => only == plan.Job.One || only == employer))
            .Select(part => part[1])];
    }

    /// <summary>Which of the family's settings a headline or an opening speaks of; null = of none, or of several.</summary>
    public string? SettingOf(string text)
    {
        var spoken = Text.Fact("settings").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(setting => setting.Split('/').Any(word => text.Contains(word.Trim(), StringComparison.OrdinalIgnoreCase))).ToList();
        return spoken.Count == 1 ? spoken[0] : null;
    }

    private static int Whole(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<(string Name, int[] Values)> Numbers(string fact, int count) =>
        Text.Fact(fact).Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(count + 1).Select(part => (part[0], part[1..].Select(Whole).ToArray()));
}
