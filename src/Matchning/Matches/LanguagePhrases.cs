using Matchning.Matching;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>
/// Languages come skill by skill, and are read together: <c>svenska B1 i tal och hörförståelse (har A2)</c>; alternatives of one demand
/// with <c>eller</c> between.
/// </summary>
internal sealed class LanguagePhrases(IStringLocalizer words, Catalogue catalogue)
{
    public IEnumerable<string> Of(IReadOnlyList<Item> items) => items
        .Where(item => item.Key == ItemKey.Language)
        .GroupBy(item => item.Demand)
        .Select(demand => string.Join(
            words[" eller "],
            demand.GroupBy(item => item.Alternative).Select(alternative => Phrases.Listed(words, [.. OneLanguage(alternative)]))));

    private IEnumerable<string> OneLanguage(IEnumerable<Item> skills) => skills
        .GroupBy(item => (item.Id, item.Level, Short: Short(item), item.Unknown))
        .Select(same => Phrase(same.First(), same.Aggregate(LanguageSkills.None, (all, item) => all | item.Skills)));

    private string Phrase(Item item, LanguageSkills skills)
    {
        var asked = words["{0} {1} i {2}", catalogue.LabelInText(item.Id ?? ""), item.Level ?? Cefr.B1, Phrases.Listed(words, [.. Names(skills)])].Value;
        return item switch
        {
            { Unknown: true } => words["{0} (nivån är okänd – fråga)", asked],
            _ => Short(item) switch
            {
                null => asked,
                Cefr.A0 => words["{0} (inga kunskaper än)", asked],
                { } held => words["{0} (har {1})", asked, held]
            }
        };
    }

    /// <summary>The level held where it falls short; how far it goes beyond what is asked nobody needs to know.</summary>
    private static Cefr? Short(Item item) => item.HeldLevel < (item.Level ?? Cefr.B1) ? item.HeldLevel : null;

    private IEnumerable<string> Names(LanguageSkills skills)
    {
        (LanguageSkills Skill, string Name)[] names =
        [
            (LanguageSkills.Speaking, "tal"),
            (LanguageSkills.Listening, "hörförståelse"),
            (LanguageSkills.Reading, "läsning"),
            (LanguageSkills.Writing, "skrift")
        ];
        return names.Where(one => skills.HasFlag(one.Skill)).Select(one => words[one.Name].Value);
    }
}
