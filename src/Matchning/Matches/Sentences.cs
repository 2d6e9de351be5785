using Matchning.Matching;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>Puts an explanation in words, in the language of the current culture.</summary>
public sealed class Sentences(IStringLocalizer<Words> words, Catalogue catalogue)
{
    private readonly Phrases _phrases = new(words, catalogue);

    public IReadOnlyList<PartInWords> Of(Explanation explanation) => [.. explanation.Parts.Select(Of)];

    public PartInWords Of(Part part)
    {
        var held = _phrases.Of(part.Held, held: true);
        var missing = _phrases.Of(part.Missing, held: false);
        return new PartInWords(part.Term, part.Status, Text(part, held, missing), held, missing);
    }

    /// <summary>What would close a match within reach: <c>körkort B</c>; empty where nothing is open.</summary>
    public IReadOnlyList<string> Closes(Explanation explanation) => _phrases.Of(explanation.Closes, held: false);

    /// <summary>The name of a term, as a heading.</summary>
    public string Name(Term term) => words[term switch
    {
        Term.Active => "Går att söka",
        Term.Reach => "Räckhåll",
        Term.Licence => "Körkort",
        Term.Authorisation => "Legitimation",
        Term.LanguageMust => "Språk som krävs",
        Term.Hours => "Arbetstid",
        Term.Occupation => "Yrke",
        Term.Skills => "Kompetenser som krävs",
        Term.SkillsMerit => "Kompetenser som är en merit",
        Term.Experience => "Erfarenhet",
        Term.Education => "Utbildning",
        _ => "Språk som är en merit"
    }];

    /// <summary>The name of a status, as it stands beside its mark.</summary>
    public string Name(Status status) => words[status switch
    {
        Status.Met => "uppfyllt",
        Status.Partly => "delvis",
        Status.Missing => "saknas",
        Status.Unknown => "okänt",
        _ => "efterfrågas inte"
    }];

    private string Text(Part part, IReadOnlyList<string> held, IReadOnlyList<string> missing) => part.Status switch
    {
        Status.NotAsked => words[NotAsked(part.Term)],
        Status.Unknown when part.Term == Term.Occupation && part.Missing.Count == 0 => words["annonsen säger inget om yrke"],
        Status.Unknown => words[Ask(part.Term)],
        Status.Met when part.Term is Term.Skills or Term.SkillsMerit or Term.Licence or Term.Authorisation or Term.LanguageMust or Term.Language
            => words["{0} finns", Phrases.Listed(words, held)],
        Status.Met => Phrases.Listed(words, held),
        _ when Tells(part.Term) => Phrases.Listed(words, part.Status == Status.Partly ? [.. missing, .. held] : missing.Count > 0 ? missing : held),
        _ when held.Count == 0 => words["{0} saknas", Phrases.Listed(words, missing)],
        _ when missing.Count == 0 => words["{0} finns, men räcker inte hela vägen", Phrases.Listed(words, held)],
        _ => words["{0} saknas; {1} finns", Phrases.Listed(words, missing), Phrases.Listed(words, held)]
    };

    /// <summary>Terms whose phrases say by themselves what is wrong; the others name a thing, which is there or is missing.</summary>
    private static bool Tells(Term term) => term is Term.Active or Term.Reach or Term.Hours or Term.Occupation or Term.Experience or Term.Education;

    private static string NotAsked(Term term) => term switch
    {
        Term.Active => "kan sökas tills vidare",
        Term.Reach => "annonsen säger inget om var arbetet utförs",
        Term.Licence => "annonsen säger inget om körkort",
        Term.Authorisation => "yrket kräver ingen legitimation",
        Term.LanguageMust => "annonsen säger inget om språk som krävs",
        Term.Hours => "annonsen säger inget om arbetstid",
        Term.Occupation => "annonsen säger inget om yrke",
        Term.Skills => "annonsen säger inget om kompetenser som krävs",
        Term.SkillsMerit => "annonsen säger inget om kompetenser som är en merit",
        Term.Experience => "annonsen säger inget om erfarenhet",
        Term.Education => "annonsen säger inget om utbildning",
        _ => "annonsen säger inget om språk som är en merit"
    };

    private static string Ask(Term term) => term switch
    {
        Term.Active => "fråga om annonsen fortfarande går att söka",
        Term.Reach => "fråga om räckhåll",
        Term.Licence => "fråga om körkort",
        Term.Authorisation => "fråga om legitimation",
        Term.LanguageMust or Term.Language => "fråga om språk",
        Term.Hours => "fråga om arbetstid",
        Term.Occupation => "fråga om yrke och önskemål",
        Term.Skills or Term.SkillsMerit => "fråga om kompetenser",
        Term.Experience => "fråga om erfarenhet",
        _ => "fråga om utbildning"
    };
}
