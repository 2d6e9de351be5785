using System.Globalization;
using System.Text.RegularExpressions;
using Matchning.Matching;
using Matchning.Storage.History;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants;

/// <summary>Changes of a participant as sentences: codes become names, fields become words.</summary>
public sealed partial class ChangeWords(Catalogue catalogue, IStringLocalizer<Words> T)
{
    /// <summary>The sentence of one change.</summary>
    public string Of(Change change) => change switch
    {
        { Part: nameof(Participant), What: ChangeKind.Added } => T["Registrerad."],
        { What: ChangeKind.Added } => T["{0}: lade till {1}.", PartName(change.Part), Value(change, change.To)],
        { What: ChangeKind.Removed } => T["{0}: tog bort {1}.", PartName(change.Part), Value(change, change.From)],
        { From: null, To: null } => T["{0}: ändrat.", FieldName(change)],
        { From: null } => T["{0}: {1}.", FieldName(change), Value(change, change.To)],
        { To: null } => T["{0}: tog bort {1}.", FieldName(change), Value(change, change.From)],
        { Field: nameof(Experience.Country) } => T["{0}: från {1} till {2}.", FieldName(change), Countries.NameOf(change.From!), Countries.NameOf(change.To!)],
        _ => T["{0}: från {1} till {2}.", FieldName(change), Value(change, change.From), Value(change, change.To)],
    };

    private string PartName(string part) => T[part switch
    {
        nameof(Wish) => "Önskat arbete",
        nameof(Experience) => "Erfarenhet",
        nameof(SkillHeld) => "Kompetens",
        nameof(LanguageHeld) => "Språk",
        nameof(Education) => "Utbildning",
        nameof(Identity) => "Identitetsnummer",
        _ => "Profil",
    }];

    private string FieldName(Change change)
    {
        var field = T[change.Field switch
        {
            nameof(Participant.GivenName) => "Förnamn",
            nameof(Participant.FamilyName) => "Efternamn",
            nameof(Participant.Phone) => "Telefon",
            nameof(Participant.Email) => "E-post",
            nameof(Participant.HomeMunicipality) => "Bor i kommun",
            nameof(Participant.InterpreterLanguage) => "Tolk",
            nameof(Participant.HoursMin) => "Arbetstid, minst i procent",
            nameof(Participant.HoursMax) => "Arbetstid, högst i procent",
            nameof(Participant.Cannot) => "Tider personen inte kan arbeta",
            nameof(Participant.Reach) => "Räckhåll",
            nameof(Participant.Licences) => "Körkort",
            nameof(Participant.LicencesUntil) => "Körkortet gäller till och med",
            nameof(Participant.Authorisations) => "Legitimation",
            nameof(Participant.Adaptations) => "Anpassningar",
            nameof(Participant.HasNone) => "Har svarat att det inte finns",
            nameof(Participant.Confirmed) => "Profilen bekräftad",
            nameof(LanguageHeld.Listening) => "Lyssna",
            nameof(LanguageHeld.Reading) => "Läsa",
            nameof(LanguageHeld.Speaking) => "Tala",
            nameof(LanguageHeld.Writing) => "Skriva",
            nameof(LanguageHeld.SfiCourse) => "Sfi-kurs",
            nameof(LanguageHeld.Verified) => "Bekräftat",
            nameof(SkillHeld.Evidence) => "Underlag",
            nameof(SkillHeld.Day) => "Dag",
            nameof(Experience.Occupation) => "Yrke",
            nameof(Experience.Years) => "Antal år",
            nameof(Experience.Country) => "Land",
            nameof(Experience.Note) => "Med egna ord",
            nameof(Education.Title) => "Namn på utbildningen",
            nameof(Education.Assessment) => "Bedömning",
            nameof(Education.Level) => "Nivå",
            nameof(Education.Field) => "Inriktning",
            nameof(Education.Foreign) => "Utländsk",
            nameof(Education.SeQf) => "Nivå i SeQF",
            nameof(Identity.ReplacedOn) => "Nummer ersatt",
            var other => other ?? "",
        }].Value;
        return change.Part == nameof(Participant) ? field : $"{PartName(change.Part)}, {InText.Of(field)}";
    }

    /// <summary>Each word that is the id of a concept, or a name in the code, becomes the word that people know.</summary>
    /// <remarks>A level of a language is spelt like a class of licence.</remarks>
    private string Value(Change change, string? value) => string.IsNullOrEmpty(value) ? T["inget"] : Token().Replace(InYears(change, value), word =>
        change.Part == nameof(LanguageHeld) && IsNameOf<Cefr>(word.Value, out _) ? word.Value
        : catalogue.Find(word.Value) is { } concept && concept.Id == word.Value ? catalogue.LabelInText(concept.Id)
        : IsNameOf<Evidence>(word.Value, out var evidence) ? T[evidence.InSwedish()]
        : IsNameOf<WorkTime>(word.Value, out var time) ? T[time.InSwedish()]
        : IsNameOf<NumberKind>(word.Value, out var kind) ? T[kind.InSwedish()]
        : IsNameOf<Section>(word.Value, out var section) ? InText.Of(T[section.InSwedish()])
        : IsNameOf<Assessment>(word.Value, out var assessment) ? T[assessment.InSwedish()]
        : word.Value);

    /// <summary>Whether a word is a name in the code. A number is none, though it can be read as any of them.</summary>
    private static bool IsNameOf<TNames>(string word, out TNames named)
        where TNames : struct, Enum => Enum.TryParse(word, out named) && Enum.IsDefined(named) && named.ToString() == word;

    /// <summary>Years worked are written as the page's language has it; what someone wrote in their own words is left alone.</summary>
    private string InYears(Change change, string value) => change is not { Part: nameof(Experience), Field: null or nameof(Experience.Years) } ? value
        : Years().Replace(value, years => decimal.Parse(years.Groups[1].Value, CultureInfo.InvariantCulture).ToString("0.#", CultureInfo.CurrentCulture)
            + (years.Groups[2].Success ? " " + T["år"] : ""));

    [GeneratedRegex(@"[\p{L}\p{N}_-]+")]
    private static partial Regex Token();

    /// <summary>At the end: the name of an occupation may hold a number.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(\d+(?:\.\d+)?)( år)?$")]
    private static partial Regex Years();
}
