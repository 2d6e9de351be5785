using System.Globalization;
using Matchning.Matching;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>Phrases for occupation, experience and education, which say both what is asked and what is held.</summary>
internal sealed class WorkPhrases(IStringLocalizer words, Catalogue catalogue)
{
    public string Of(Item item) => item.Key switch
    {
        ItemKey.Occupation => Occupation(item),
        ItemKey.Experience => Experience(item),
        _ => Education(item)
    };

    private string Occupation(Item item)
    {
        var (asked, held) = (Label(item.Id), Label(item.HeldId));
        return (item.Closeness, item.Unknown) switch
        {
            (_, true) => words["fråga om {0}", asked],
            (Closeness.Same, _) => words["samma yrke: {0}", asked],
            (Closeness.Group, _) => words["samma yrkesgrupp: {0} och {1}", asked, held],
            (Closeness.Replaceable, _) => words["närliggande yrken: {1} och {0}", held, asked],
            (Closeness.Field, _) => words["samma yrkesområde: {0} och {1}", asked, held],
            _ => words["{0} finns varken bland önskemålen eller i erfarenheten", asked]
        };
    }

    private string Experience(Item item)
    {
        var asked = Years(item.Years ?? 1);
        var occupation = item.Id is null ? null : Label(item.Id);
        return (item.Unknown, occupation) switch
        {
            (true, null) => words["{0} år efterfrågas – fråga", asked],
            (true, _) => words["{0} år som {1} efterfrågas – fråga", asked, occupation],
            (_, null) => words["{1} år efterfrågas, personen har {0} år", Years(item.HeldYears ?? 0), asked],
            _ => words["{2} år som {1} efterfrågas, personen har {0} år", Years(item.HeldYears ?? 0), occupation, asked]
        };
    }

    private string Education(Item item)
    {
        var asked = Education(item.EducationLevel, item.Id);
        if (item.Unknown)
        {
            return words["{0} efterfrågas – fråga", asked];
        }

        if (item.HeldEducationLevel is null && item.HeldId is null)
        {
            return words["{0} efterfrågas", asked];
        }

        var held = Education(item.HeldEducationLevel, item.HeldId);
        return item.Assessment is { } assessment
            ? words["{0} efterfrågas, personen har {1} från utlandet ({2})", asked, held, Name(assessment)]
            : words["{0} efterfrågas, personen har {1}", asked, held];
    }

    private string Education(int? level, string? field)
    {
        var code = level?.ToString(CultureInfo.InvariantCulture);
        var levelName = code is null ? null : catalogue.Find(ConceptKind.EducationLevel, code) is { } known
            ? catalogue.LabelInText(known.Id) : words["utbildning på nivå {0}", code].Value;
        return (levelName, field) switch
        {
            (null, null) => words["någon utbildning"],
            (null, _) => words["utbildning inom {0}", Label(field)],
            (_, null) => levelName,
            _ => words["{0} inom {1}", levelName, Label(field)]
        };
    }

    private string Name(Assessment assessment) => words[assessment switch
    {
        Assessment.Recognised => "erkänd",
        Assessment.Partly => "delvis erkänd",
        Assessment.Applied => "bedömning är sökt",
        _ => "inte bedömd"
    }];

    private string Label(string? id) => id is null ? "" : catalogue.LabelInText(id);

    private static string Years(decimal years) => years.ToString("0.#", CultureInfo.CurrentCulture);
}
