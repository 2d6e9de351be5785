using Matchning.Matching;

namespace Matchning.Participants.Profile;

/// <summary>
/// Courses of sfi and the levels they roughly end at (domain, section 6). Courses are data, not a type: they change by ordinance.
/// Sfi is no CEFR examination, so where a course spans two levels the lower one is proposed; the caseworker may say otherwise.
/// </summary>
public static class Sfi
{
    private static readonly (string Letter, Cefr Level)[] Levels = [("A", Cefr.A1), ("B", Cefr.A1), ("C", Cefr.A2), ("D", Cefr.B1)];

    /// <summary>The courses: study path and letter.</summary>
    public static IReadOnlyList<string> Courses { get; } = ["1A", "1B", "1C", "1D", "2B", "2C", "2D", "3C", "3D"];

    /// <summary>The level that a passed course is taken for; null for a course that is not known.</summary>
    public static Cefr? LevelOf(string? course) =>
        Levels.Where(level => course?.EndsWith(level.Letter, StringComparison.OrdinalIgnoreCase) == true).Select(level => (Cefr?)level.Level).FirstOrDefault();
}
