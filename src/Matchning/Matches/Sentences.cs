using System.Globalization;
using Matchning.Matching;
using Matchning.Shell;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>Puts an explanation in words, in the language of the current culture.</summary>
/// <param name="words">In which words.</param>
/// <param name="catalogue">What things are called.</param>
/// <param name="clock">Days are written as on the pages; without it as in files: 2026-12-06.</param>
public sealed class Sentences(IStringLocalizer<Words> words, Catalogue catalogue, TimeProvider? clock = null)
{
    private readonly Phrases _phrases = new(words, catalogue, day =>
        clock is null ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.InWords(clock.Today));

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
        Term.SkillsMerit => "Meriterande kompetenser",
        Term.Experience => "Erfarenhet",
        Term.Education => "Utbildning",
        _ => "Meriterande språk"
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
        Status.Unknown when part.Term == Term.Occupation && part.Missing.Count == 0 => words["inget yrke är angivet"],
        Status.Unknown => words[Ask(part.Term)],
        Status.Met when Tells(part.Term) => Phrases.Listed(words, held),
        Status.Met => words["{0} finns", Phrases.Listed(words, held)],
        _ when Tells(part.Term) => Phrases.Listed(words, part.Status == Status.Partly ? [.. missing, .. held] : missing.Count > 0 ? missing : held),
        _ when held.Count == 0 => words["{0} saknas", Phrases.Listed(words, missing)],
        _ when missing.Count == 0 => words["{0} finns, men räcker inte hela vägen", Phrases.Listed(words, held)],
        _ => words["{0} saknas; {1} finns", Phrases.Listed(words, missing), Phrases.Listed(words, held)]
    };

    /// <summary>Terms whose phrases say by themselves what is wrong; the others name a thing, which is there or is missing.</summary>
    private static bool Tells(Term term) => term is not (Term.Skills or Term.SkillsMerit or Term.Licence or Term.Authorisation);

    private static string NotAsked(Term term) => term switch
    {
        Term.Active => "kan sökas tills vidare",
        Term.Reach => "det är inte angivet var arbetet utförs",
        Term.Licence => "körkort efterfrågas inte",
        Term.Authorisation => "yrket kräver ingen legitimation",
        Term.LanguageMust => "inget språkkrav är angivet",
        Term.Hours => "ingen arbetstid är angiven",
        Term.Occupation => "inget yrke är angivet",
        Term.Skills => "inga krav på kompetens är angivna",
        Term.SkillsMerit => "inga meriterande kompetenser är angivna",
        Term.Experience => "inget krav på erfarenhet är angivet",
        Term.Education => "inget krav på utbildning är angivet",
        _ => "inga meriterande språk är angivna"
    };

    private static string Ask(Term term) => term switch
    {
        Term.Active => "fråga om platsen fortfarande går att söka",
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
