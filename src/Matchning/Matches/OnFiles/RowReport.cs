using Matchning.Storage.Rows;
using Matchning.Taxonomy;

namespace Matchning.Matches.OnFiles;

/// <summary>Tells on the error stream what was skipped and what is unknown.</summary>
internal sealed class RowReport(TextWriter error)
{
    public int Skipped { get; private set; }

    /// <summary>A file could not be read to its end: what follows from it is not all there is.</summary>
    public bool IsBroken { get; private set; }

    public void Tell(string sentence) => error.WriteLine(sentence);

    public void Skip(string file, JsonRow row, RowProblem problem)
    {
        Skipped++;
        IsBroken |= problem.Fault == RowFault.Unreadable;
        error.WriteLine($"{file}, {row.Place}: {problem.Sentence}");
    }

    /// <summary>The last lines: how many rows were skipped, and how many ids the taxonomy does not know.</summary>
    public void Sum(IReadOnlyDictionary<(ConceptKind Kind, string Id), int> unknown)
    {
        if (Skipped > 0)
        {
            error.WriteLine($"{Count(Skipped, "row")} skipped.");
        }

        if (unknown.Count > 0)
        {
            var kinds = unknown.GroupBy(one => one.Key.Kind).OrderBy(kind => kind.Key)
                .Select(kind => $"{Count(kind.Count(), $"{Name(kind.Key)} id")} ({Count(kind.Sum(one => one.Value), "time")})");
            error.WriteLine($"Unknown to the taxonomy, and compared as themselves: {string.Join(", ", kinds)}.");
        }
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    private static string Name(ConceptKind kind) => kind switch
    {
        ConceptKind.EducationLevel => "education level",
        ConceptKind.EducationField => "education field",
        _ => kind.ToString().ToLowerInvariant()
    };
}
