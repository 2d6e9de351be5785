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
        foreach (var sign in Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(sign);
            switch (Rune.GetUnicodeCategory(lower))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.SpacingCombiningMark:
                    folded.Append(lower.Value switch { 'ø' => "o", 'æ' => "ae", 'đ' or 'ð' => "d", 'ł' => "l", 'ß' => "ss", 'þ' => "th", 'ı' => "i", _ => lower.ToString() });
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
        foreach (var letter in Whole(text ?? "").Normalize(NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes())
        {
            // '{', '|', '}' follow 'z' in ASCII.
            marked.Append(letter.Value switch { 'å' => "{", 'ä' or 'æ' => "|", 'ö' or 'ø' => "}", _ => Fold(letter.ToString()) is { Length: > 0 } folded ? folded : " " });
        }

        var key = string.Join(' ', marked.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return key.CutTo(length);
    }

    /// <summary>Half a character, which files can hold and no Unicode operation takes, becomes the sign for what is unknown.</summary>
    public static string Whole(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
}
