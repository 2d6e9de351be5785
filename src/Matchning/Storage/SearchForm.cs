using System.Globalization;
using System.Text;

namespace Matchning.Storage;

/// <summary>
/// The stored form by which names and titles are found and sorted, the same on both databases: SQLite's own <c>lower</c> and
/// <c>LIKE</c> miss å, ä and ö, and PostgreSQL sorts by the locale of its machine.
/// </summary>
public static class SearchForm
{
    /// <summary>Lower case, without diacritics, letters and digits only, words parted by one space: "Åsa  Öberg-Núñez" → "asa oberg nunez".</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            var lower = char.ToLowerInvariant(letter);
            switch (CharUnicodeInfo.GetUnicodeCategory(lower))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate:
                    folded.Append(lower switch { 'ø' => "o", 'æ' => "ae", 'đ' or 'ð' => "d", 'ł' => "l", 'ß' => "ss", 'þ' => "th", 'ı' => "i", _ => lower.ToString() });
                    break;
                default:
                    if (folded.Length > 0 && folded[^1] != ' ')
                    {
                        folded.Append(' ');
                    }

                    break;
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded words, each once.</summary>
    public static string[] Words(string? text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();

    /// <summary>
    /// A key that sorts by bytes as Swedish does: å, ä, ö after z in that order; other diacritics as their letter; case aside.
    /// At most <paramref name="length"/> characters.
    /// </summary>
    public static string SortKey(string? text, int length = 120)
    {
        var marked = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            // '{', '|', '}' follow 'z' in ASCII.
            marked.Append(letter switch { 'å' => "{", 'ä' or 'æ' => "|", 'ö' or 'ø' => "}", _ => Fold(letter.ToString()) is { Length: > 0 } folded ? folded : " " });
        }

        var key = string.Join(' ', marked.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return key.Length > length ? key[..length] : key;
    }
}
