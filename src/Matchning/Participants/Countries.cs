using System.Globalization;
using Matchning.Storage;

namespace Matchning.Participants;

/// <summary>Countries by ISO 3166-1, with their names from CLDR: .NET knows the names in the languages of the countries only.</summary>
public static class Countries
{
    private static readonly Dictionary<string, (string Swedish, string English)> Names = Read();

    /// <summary>The codes and names in the page's language, Sweden first, then in the order of the language.</summary>
    public static IReadOnlyList<(string Code, string Name)> All() =>
        [.. Names.Keys.Select(code => (code, Name: NameOf(code))).OrderBy(country => country.code != "SE").ThenBy(country => SearchForm.SortKey(country.Name), StringComparer.Ordinal)];

    /// <summary>Whether there is such a country.</summary>
    public static bool Has(string? code) => code is not null && Names.ContainsKey(code);

    /// <summary>The name in the page's language; the code itself where it is unknown.</summary>
    public static string NameOf(string code) =>
        !Names.TryGetValue(code, out var name) ? code : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? name.English : name.Swedish;

    private static Dictionary<string, (string, string)> Read()
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("Matchning.Participants.countries.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).ToDictionary(c => c[0], c => (c[1], c[2]));
    }
}
