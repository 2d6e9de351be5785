using System.Globalization;

namespace Matchning.Participants;

/// <summary>Shares of full time as people type them: "50", "50 %".</summary>
public static class Hours
{
    /// <summary>The number, or null for nothing; what cannot be read is out of every range.</summary>
    public static int? Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text.Replace("%", "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : -1;

    /// <summary>From and to in a few signs: "50–75 %", or "100 %" where they are the same.</summary>
    public static string InBrief(int? min, int? max) => min == max ? $"{min} %" : $"{min}–{max} %";

    /// <summary>The number as the form shows it.</summary>
    public static string? Written(int? share) => share?.ToString(CultureInfo.InvariantCulture);
}
