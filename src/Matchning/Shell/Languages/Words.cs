using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Matchning.Shell.Languages;

/// <summary>
/// The words of a room: the Swedish text is the key, and each other language is a <c>Words.xx.resx</c> in the room's folder. What
/// the room lacks is looked for in <c>Shell</c>, which holds what all pages say ("Spara"). The build fails for a key without English.
/// </summary>
/// <typeparam name="TRoom">Any class of the room named <c>Words</c>.</typeparam>
public sealed class RoomWords<TRoom> : IStringLocalizer<TRoom>
{
    private static readonly ResourceManager[] Sources =
        [.. new[] { typeof(TRoom).Namespace!, "Matchning.Shell" }.Distinct().Select(room => new ResourceManager(room + ".Words", typeof(TRoom).Assembly))];

    /// <inheritdoc/>
    public LocalizedString this[string name] => new(name, Find(name) ?? name, resourceNotFound: Find(name) is null && !IsSwedish);

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, Find(name) ?? name, arguments));

    private static bool IsSwedish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "sv";

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    private static string? Find(string name)
    {
        if (IsSwedish)
        {
            return null;
        }

        // Asked of the language itself: falling back to a neutral set that no room has would cost an exception a word.
        var language = CultureInfo.GetCultureInfo(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return Sources.Select(source => source.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.GetString(name)).FirstOrDefault(found => found is not null);
    }
}

/// <summary>Plural forms by the categories of CLDR.</summary>
public static class Plurals
{
    /// <summary>
    /// The form for <paramref name="count"/> of a text whose forms stand in the order of the language's categories, parted by <c>|</c>:
    /// in Swedish and English <c>"{0} plats|{0} platser"</c>. <c>{0}</c> is the count.
    /// </summary>
    public static string Plural(this IStringLocalizer words, string forms, int count)
    {
        var texts = words[forms].Value.Split('|');
        return string.Format(CultureInfo.CurrentCulture, texts[Math.Min(Category(count), texts.Length - 1)], count);
    }

    /// <summary>The place of the CLDR category among those of the language. Swedish and English: one, other.</summary>
    private static int Category(int count) => count == 1 ? 0 : 1;
}
