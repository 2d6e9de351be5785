using System.Globalization;
using Matchning.Matching;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>A phrase for each thing that is held or missing.</summary>
internal sealed class Phrases(IStringLocalizer words, Catalogue catalogue)
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
        ItemKey.Removed => words["annonsen är borttagen"],
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

    private string LastDay(DateOnly? day, bool held) => (day, held) switch
    {
        (null, _) => words["kan sökas tills vidare"],
        ({ } open, true) => words["kan sökas till och med {0}", Day(open)],
        ({ } closed, _) => words["kunde sökas till och med {0}", Day(closed)]
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
        ? words["annonsen gäller {0}, personen kan {1}", Range(item.Hours), Range(can)]
        : words["annonsen gäller {0}", Range(item.Hours)];

    private string Range(HoursRange? hours) => hours is not { } range ? ""
        : range.Min == range.Max ? words["{0} procent", range.Min] : words["{0}–{1} procent", range.Min, range.Max];

    private string Time(Item item, bool held)
    {
        var time = words[item.Time switch
        {
            WorkTime.Nights => "nätter",
            WorkTime.Evenings => "kvällar",
            WorkTime.Weekends => "helger",
            WorkTime.Shifts => "skift",
            _ => "jour eller beredskap"
        }].Value;
        return item.Unknown ? words["fråga om personen kan arbeta {0}", time] : held ? words["kan arbeta {0}", time] : words["kan inte arbeta {0}", time];
    }

    private string Skill(Item item) => item.Evidence switch
    {
        Evidence.Verified => words["{0} (bekräftad)", Label(item.Id)],
        Evidence.Work => words["{0} (visad i arbete)", Label(item.Id)],
        Evidence.Stated => words["{0} (enligt personen)", Label(item.Id)],
        _ => Label(item.Id)
    };

    private string Label(string? id, bool lower = false) => id is null ? "" : lower ? Lower(catalogue.Label(id)) : catalogue.Label(id);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A label in the middle of a sentence: <c>Vårdbiträde</c> becomes <c>vårdbiträde</c>, <c>IT-tekniker</c> stays.</summary>
    internal static string Lower(string label)
        => label.Length > 1 && char.IsLower(label[1]) ? char.ToLower(label[0], CultureInfo.CurrentCulture) + label[1..] : label;
}
