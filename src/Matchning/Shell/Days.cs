using System.Globalization;

namespace Matchning.Shell;

/// <summary>Days as people write them.</summary>
public static class Days
{
    private static readonly string[] Written = ["yyyy-MM-dd", "yyyyMMdd", "d/M yyyy", "d/M-yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy/M/d", "yyyy.M.d", "d MMMM yyyy", "d MMM yyyy", "yyyy-M-d"];

    /// <summary>The day, or null for what is no day (31 February) or could be two (no year).</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Written, CultureInfo.GetCultureInfo("sv-SE"), DateTimeStyles.AllowInnerWhite, out var day)
        || DateOnly.TryParseExact(text?.Trim(), Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out day)
            ? day : null;

    /// <summary>The day in words of the page's language, with the year only when it is not this one: "14 december".</summary>
    public static string InWords(this DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.CurrentCulture);
}
