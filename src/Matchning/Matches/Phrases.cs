using Matchning.Matching;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>A phrase for each thing that is held or missing.</summary>
/// <param name="words">In which words.</param>
/// <param name="catalogue">What things are called.</param>
/// <param name="day">How days are written.</param>
internal sealed class Phrases(IStringLocalizer words, Catalogue catalogue, Func<DateOnly, string> day)
{
    private readonly LanguagePhrases _languages = new(words, catalogue);
    private readonly WorkPhrases _work = new(words, catalogue);

    public IReadOnlyList<string> Of(IReadOnlyList<Item> items, bool held) => items.Count == 0
        ? []
        : [.. items.Where(item => item.Key != ItemKey.Language).Select(item => Of(item, held)), .. _languages.Of(items)];

    /// <summary><c>a, b och c</c></summary>
    public static string Listed(IStringLocalizer words, IReadOnlyList<string> phrases) => phrases switch
    {
        [] => "",
        [var one] => one,
        _ => words["{0} och {1}", string.Join(", ", phrases.SkipLast(1)), phrases[^1]]
    };

    private string Of(Item item, bool held) => item.Key switch
    {
        ItemKey.LastDay => LastDay(item.Day, held),
        ItemKey.Removed => words["platsen är borttagen"],
        ItemKey.NoPlaces => words["inga platser finns kvar"],
        ItemKey.Municipality or ItemKey.Region => Place(item, held),
        ItemKey.Remote => words["arbetet görs på distans"],
        ItemKey.Abroad => words["arbetsplatsen ligger utomlands"],
        ItemKey.Licence => Licence(item),
        ItemKey.Authorisation => Label(item.Id, lower: true),
        ItemKey.Hours => Hours(item),
        ItemKey.Time => Time(item, held),
        ItemKey.Skill => Skill(item),
        _ => _work.Of(item)
    };

    private string LastDay(DateOnly? last, bool held) => (last, held) switch
    {
        (null, _) => words["kan sökas tills vidare"],
        ({ } open, true) => words["kan sökas till och med {0}", day(open)],
        ({ } closed, _) => words["kunde sökas till och med {0}", day(closed)]
    };

    private string Place(Item item, bool held) => (item.Unknown, held) switch
    {
        (true, _) => words["fråga om {0} är inom räckhåll", Label(item.Id)],
        (_, true) => words["{0} är inom räckhåll", Label(item.Id)],
        _ => words["{0} är utom räckhåll", Label(item.Id)]
    };

    private string Licence(Item item)
        => item.HeldId is { } by && by != item.Id ? words["körkort {0} (genom {1})", item.Id!, by] : words["körkort {0}", item.Id!];

    private string Hours(Item item) => item.HeldHours is { } can
        ? words["arbetet är på {0}, personen kan arbeta {1}", Range(item.Hours), Range(can)]
        : words["arbetet är på {0}", Range(item.Hours)];

    private string Range(HoursRange? hours) => hours is not { } range ? ""
        : range.Min == range.Max ? words["{0} procent", range.Min] : words["{0}–{1} procent", range.Min, range.Max];

    private string Time(Item item, bool held)
    {
        var time = item.Time switch
        {
            WorkTime.Nights => words["nätter"].Value,
            WorkTime.Evenings => words["kvällar"].Value,
            WorkTime.Weekends => words["helger"].Value,
            WorkTime.Shifts => words["skift"].Value,
            _ => null
        };
        return (time, item.Unknown, held) switch
        {
            (null, true, _) => words["fråga om personen kan ha jour eller beredskap"],
            (null, _, true) => words["kan ha jour eller beredskap"],
            (null, _, _) => words["kan inte ha jour eller beredskap"],
            (_, true, _) => words["fråga om personen kan arbeta {0}", time],
            (_, _, true) => words["kan arbeta {0}", time],
            _ => words["kan inte arbeta {0}", time]
        };
    }

    private string Skill(Item item) => item.Evidence switch
    {
        Evidence.Verified => words["{0} (bekräftat)", Label(item.Id)],
        Evidence.Work => words["{0} (visat i arbete)", Label(item.Id)],
        Evidence.Stated => words["{0} (enligt personen)", Label(item.Id)],
        _ => Label(item.Id)
    };

    private string Label(string? id, bool lower = false) => id is null ? "" : lower ? catalogue.LabelInText(id) : catalogue.Label(id);

}
