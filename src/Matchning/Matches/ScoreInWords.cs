using System.Globalization;
using Matchning.Matching;

namespace Matchning.Matches;

/// <summary>A score as the page's language writes it.</summary>
public static class ScoreInWords
{
    /// <summary>With one decimal: "86,5" in Swedish.</summary>
    public static string InWords(this Score score) => (score.Tenths / 10m).ToString("0.0", CultureInfo.CurrentCulture);
}
