namespace Matchning.Demo;

/// <summary>A person of a story: what the demo should be sure to have, told with labels.</summary>
/// <param name="Given">Given name.</param>
/// <param name="Family">Made-up family name.</param>
/// <param name="Woman">Decides a figure of the number, nothing else.</param>
/// <param name="Home">SCB code.</param>
/// <param name="Country">Background, which gives the first language.</param>
/// <param name="Identity">Kind of number.</param>
/// <param name="Swedish">Listening, reading, speaking, writing.</param>
/// <param name="English">One level for all four, or null.</param>
/// <param name="Work">Occupation, years, country; the first gives the skills.</param>
/// <param name="Wishes">Occupations.</param>
/// <param name="Education">Level, name, country, assessment (null = Swedish).</param>
/// <param name="Words">Own words.</param>
internal sealed record DemoStory(
    string Given, string Family, bool Woman, string Home, string Country, IdentityKind Identity, string Swedish, string? English,
    IReadOnlyList<(string Occupation, decimal Years, string Country)> Work,
    IReadOnlyList<string> Wishes,
    (int Level, string Name, string Country, string? Assessment) Education,
    string Words)
{
    public IReadOnlyList<DemoLicence> Licences { get; init; } = [];

    public IReadOnlyList<string> Cannot { get; init; } = [];

    public (int Least, int Most) Hours { get; init; } = (75, 100);

    /// <summary>The opening that the story leads to.</summary>
    public required StoryAd Ad { get; init; }
}

/// <summary>The opening of a story: family and title of the job, who hires, and what is asked.</summary>
/// <param name="Family">Ad family.</param>
/// <param name="Job">Title of the job in it.</param>
/// <param name="Industry">Industry of the employer, sought in the municipality of the person.</param>
/// <param name="Headline">Headline.</param>
internal sealed record StoryAd(string Family, string Job, string Industry, string Headline)
{
    /// <summary>Words of the family's opening that suits the headline.</summary>
    public required string Opening { get; init; }

    public string? Licence { get; init; }

    public string? Swedish { get; init; }

    public bool Either { get; init; }

    public string? Times { get; init; }

    public int Years { get; init; } = 1;

    public bool Authorisation { get; init; }

    public (int Least, int Most) Hours { get; init; } = (100, 100);

    public AdPlan Plan(string municipality, IReadOnlyList<DemoEmployer> employers)
    {
        var family = AdFamily.All.First(family => family.Name == Family);
        var job = family.Jobs.First(job => job.One == Job);
        var (employer, workplace) = employers.Where(employer => employer.Industry == Industry)
            .SelectMany(employer => AdWork.WorkplacesFor(Family, employer).Select(workplace => (employer, workplace)))
            .OrderBy(at => at.workplace.Municipality == municipality ? 0 : 1)
            .First();
        var plan = new AdPlan(family, job, employer, workplace);
        return plan with
        {
            Opening = family.Lines("opening", plan).First(opening => opening.Contains(Opening, StringComparison.Ordinal)),
            Headline = Headline,
            Licences = Licence is null ? [] : [(Licence, Mention.Must)],
            Swedish = Swedish,
            Either = Either,
            SpokenOnly = true,
            Times = Times,
            Experience = Mention.Must,
            Years = Years,
            Education = true,
            Authorisation = Authorisation ? DemoConcepts.AuthorisationOf(job.Occupation) : null,
            SkillMusts = [.. DemoConcepts.SkillsOf(job.Occupation).Take(2)],
            SkillMerits = [.. DemoConcepts.SkillsOf(job.Occupation).Skip(2).Take(1)],
            Structured = true,
            HoursMin = Hours.Least,
            HoursMax = Hours.Most,
        };
    }
}
