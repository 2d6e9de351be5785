using System.Globalization;
using System.Text;

namespace Matchning.Taxonomy;

/// <summary>The search form of a text: what is left when case, diacritics and punctuation are taken away.</summary>
/// <remarks>å, ä and ö fold to a and o: a keyboard without them must find <c>läkare</c>, and no two Swedish titles differ by them alone.</remarks>
internal static class Folding
{
    /// <summary>Lower-case words separated by one space; <c>#</c> and <c>+</c> stay, as C#, C++ and C differ by them.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c) || c is '#' or '+')
            {
                Append(folded, char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    // Letters that have no decomposition, and which people write in these ways.
    private static void Append(StringBuilder folded, char c) => _ = c switch
    {
        'æ' => folded.Append("ae"),
        'ø' => folded.Append('o'),
        'œ' => folded.Append("oe"),
        'ß' => folded.Append("ss"),
        'đ' or 'ð' => folded.Append('d'),
        'ł' => folded.Append('l'),
        'ı' => folded.Append('i'),
        _ => folded.Append(c),
    };
}
