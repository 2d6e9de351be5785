namespace Matchning.Matching.Tests.Stories;

/// <summary>A little of the real world, for stories: care, kitchen and warehouse work in Södertörn.</summary>
internal static class Town
{
    public static readonly DateOnly Today = new(2026, 3, 17);

    public static readonly Vocabulary Vocabulary = new VocabularyBuilder()
        .Field("vård").Field("mat").Field("transport")
        .Group("undersköterskor", "vård").Group("vårdbiträden", "vård").Group("kockar", "mat").Group("lager", "transport")
        .Occupation("undersköterska", "undersköterskor").Occupation("hemtjänst", "undersköterskor").Occupation("vårdbiträde", "vårdbiträden")
        .Occupation("kock", "kockar").Occupation("lagerarbetare", "lager")
        .ReplaceableBy("vårdbiträde", "undersköterska").ReplaceableBy("lagerarbetare", "kock")
        .Municipality("0127", "01").Municipality("0126", "01").Municipality("1480", "14")
        .EducationField("omvårdnad", "723").EducationField("socialt", "762").EducationField("tandvård", "724").EducationField("teknik", "520")
        .Alias(Kind.Occupation, "5798", "undersköterska")
        .Build();

    public static readonly PersonFacts Amina = new("amina")
    {
        Occupations = [],
        Experience = [],
        Skills = [],
        Languages = [],
        Licences = [],
        Authorisations = [],
        Education = [],
        Reach = ["0127", "0126"],
        Hours = new HoursRange(1, 100),
        Cannot = [],
    };

    public static readonly OpeningDemands Job = new("job") { Occupation = "undersköterska", Municipality = "0127" };

    public static Explanation Explain(PersonFacts person, OpeningDemands opening) => Explaining.Explain(Vocabulary, person, opening, Today);

    public static Part Told(this Term term, PersonFacts person, OpeningDemands opening) => Explain(person, opening)[term];
}
