using System.Globalization;
using Matchning.Matching;
using Matchning.Taxonomy;

namespace Matchning.Participants;

/// <summary>Names of what profiles are made of, as a page shows them.</summary>
public static class Labels
{
    /// <summary>A word that begins a line: an answer to choose.</summary>
    public static string Capital(string word) => char.ToUpper(word[0], CultureInfo.CurrentCulture) + word[1..];

    /// <summary>The level of education by its digit.</summary>
    public static string EducationLevel(this Catalogue catalogue, int? level) =>
        catalogue.Find(ConceptKind.EducationLevel, level?.ToString(CultureInfo.InvariantCulture)) is { } concept ? catalogue.Label(concept.Id) : "";

    /// <summary>How a skill is shown, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(this Evidence evidence) => evidence switch
    {
        Evidence.Work => "visat i arbete",
        Evidence.Verified => "bekräftat med intyg eller prov",
        _ => "enligt personen",
    };

    /// <summary>How far an education is assessed, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(this Assessment assessment) => assessment switch
    {
        Assessment.Applied => "bedömning är sökt",
        Assessment.Partly => "delvis erkänd",
        Assessment.Recognised => "erkänd",
        _ => "inte bedömd",
    };

    /// <summary>A working time, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(this WorkTime time) => time switch
    {
        WorkTime.Nights => "nätter",
        WorkTime.Evenings => "kvällar",
        WorkTime.Weekends => "helger",
        WorkTime.Shifts => "skift",
        _ => "jour eller beredskap",
    };

    /// <summary>Where there are none, as an answer that agrees with the name of the section, in Swedish: the key of the room's words.</summary>
    public static string NoneInSwedish(this Section section) => section switch
    {
        Section.Experience or Section.Education or Section.Authorisations => "ingen",
        Section.Wishes or Section.Licences => "inget",
        _ => "inga",
    };

    /// <summary>A kind of number, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(this NumberKind kind) => kind switch
    {
        NumberKind.Coordination => "samordningsnummer",
        NumberKind.Temporary => "tillfälligt nummer",
        _ => "personnummer",
    };

    /// <summary>The name of a section, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(this Section section) => section switch
    {
        Section.Wishes => "Önskat arbete",
        Section.Experience => "Erfarenhet",
        Section.Skills => "Kompetenser",
        Section.Languages => "Språk",
        Section.Education => "Utbildning",
        Section.Licences => "Körkort",
        Section.Authorisations => "Legitimation",
        Section.Reach => "Räckhåll",
        Section.Hours => "Arbetstid",
        Section.Times => "Tider personen inte kan arbeta",
        Section.Adaptations => "Anpassningar",
        Section.Contact => "Namn och kontakt",
        _ => "Identitetsnummer",
    };

    /// <summary>The last part of the address of the page where a section is changed.</summary>
    public static string Page(this Section section) => section switch
    {
        Section.Authorisations => "licences",
        Section.Times => "hours",
        _ => section.ToString().ToLowerInvariant(),
    };

    /// <summary>What to ask the person about a section that is unknown, in Swedish: the key of the room's words.</summary>
    public static string Question(this Section section) => section switch
    {
        Section.Wishes => "Vad vill personen arbeta med?",
        Section.Experience => "Vad har personen arbetat med, och hur länge?",
        Section.Skills => "Vad kan personen göra på ett arbete?",
        Section.Languages => "Vilka språk, och hur väl i tal och skrift?",
        Section.Education => "Vilken utbildning har personen, från Sverige eller ett annat land?",
        Section.Licences => "Har personen körkort som gäller i Sverige?",
        Section.Authorisations => "Har personen svensk legitimation för ett yrke?",
        Section.Reach => "Vart kan personen pendla?",
        Section.Hours => "Hur mycket kan personen arbeta?",
        Section.Times => "Finns det tider då personen inte kan arbeta?",
        Section.Adaptations => "Behöver något anpassas på arbetsplatsen?",
        Section.Contact => "Hur når man personen?",
        _ => "Vilket personnummer, samordningsnummer eller tillfälligt nummer har personen?",
    };
}
