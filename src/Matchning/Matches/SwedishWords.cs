using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>The room's words in Swedish, which are their own keys: for results on files, where no page has chosen a language.</summary>
internal sealed class SwedishWords : IStringLocalizer<Words>
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("sv-SE");

    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(Culture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
