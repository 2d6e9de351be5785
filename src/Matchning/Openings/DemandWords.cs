using System.Globalization;
using Matchning.Matching;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>What an opening asks for, as lines of words: what it is about, and what is asked.</summary>
public static class DemandWords
{
    /// <summary>The lines; a must before what is a merit. Empty when the fields ask for nothing.</summary>
    public static IReadOnlyList<(string About, string Asked)> Lines(this IStringLocalizer<Words> T, OpeningDemands demands, Catalogue catalogue)
    {
        var lines = new List<(string, string)>();
        Add(T["Körkort"], demands.Licences);
        Add(T["Legitimation"], demands.Authorisations.Select(id => catalogue.Label(id)));
        Add(T["Språk som krävs"], demands.LanguageMusts.Select(demand => Language(T, demand, catalogue)));
        Add(T["Meriterande språk"], demands.LanguageMerits.Select(demand => Language(T, demand, catalogue)));
        if (demands.Hours is { } hours)
        {
            Add(T["Omfattning"], [hours.Min == hours.Max ? T["{0} procent av heltid", hours.Max] : T["{0}–{1} procent av heltid", hours.Min, hours.Max]]);
        }

        Add(T["Arbetstider"], demands.Times.Select(time => Time(T, time)));
        Add(T["Kompetenser som krävs"], demands.Skills.Select(id => catalogue.Label(id)));
        Add(T["Meriterande kompetenser"], demands.SkillMerits.Select(id => catalogue.Label(id)));
        Add(T["Erfarenhet som krävs"], demands.Experience.Where(e => e.IsMust).Select(e => Experience(T, e, catalogue)));
        Add(T["Meriterande erfarenhet"], demands.Experience.Where(e => !e.IsMust).Select(e => Experience(T, e, catalogue)));
        Add(T["Utbildning"], demands.Education.Select(education => Education(education, catalogue)));
        return lines;

        void Add(string about, IEnumerable<string> asked)
        {
            if (string.Join(", ", asked) is { Length: > 0 } text)
            {
                lines.Add((about, text));
            }
        }
    }

    private static string Language(IStringLocalizer<Words> T, LanguageDemand demand, Catalogue catalogue) => string.Join(T[" eller "], demand.Alternatives.Select(one =>
        catalogue.Label(catalogue.Find(ConceptKind.Language, one.Language)?.Id ?? one.Language) + (one.Level is { } level ? " " + level : " " + T["(ingen nivå angiven, räknas som B1)"]) + one.Skills switch
        {
            LanguageSkills.Speech => " " + T["i tal"],
            LanguageSkills.Script => " " + T["i skrift"],
            LanguageSkills.All => " " + T["i tal och skrift"],
            _ => "",
        }));

    private static string Experience(IStringLocalizer<Words> T, ExperienceDemand demand, Catalogue catalogue) =>
        (demand.Years is { } years ? T["{0} års erfarenhet", years.ToString("0.#", CultureInfo.CurrentCulture)].Value : T["erfarenhet"].Value) + " "
        + (demand.Occupation is { } occupation ? T["som {0}", catalogue.LabelInText(occupation)] : T["av yrket"]);

    private static string Education(EducationDemand demand, Catalogue catalogue) => string.Join(", ", new[]
    {
        demand.Level is { } level ? catalogue.Find(ConceptKind.EducationLevel, level.ToString(CultureInfo.InvariantCulture)) is { } named ? catalogue.Label(named.Id) : level.ToString(CultureInfo.InvariantCulture) : null,
        demand.Field is { } field ? catalogue.Label(field) : null,
    }.OfType<string>());

    private static string Time(IStringLocalizer<Words> T, WorkTime time) => time switch
    {
        WorkTime.Nights => T["natt"],
        WorkTime.Evenings => T["kväll"],
        WorkTime.Weekends => T["helg"],
        WorkTime.Shifts => T["skift"],
        _ => T["jour eller beredskap"],
    };
}
