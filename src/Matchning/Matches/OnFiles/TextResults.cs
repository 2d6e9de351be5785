using System.Globalization;
using System.Text;
using Matchning.Matching;

namespace Matchning.Matches.OnFiles;

/// <summary>Writes results for reading: a participant, then each opening with its score and its reasons.</summary>
internal sealed class TextResults(Sentences sentences, OpeningShelf openings) : IResultFormat
{
    public void Write(Stream to, PersonFacts participant, IReadOnlyList<Explanation> results)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(results.Count == 0 ? $"{participant.Id}: inget passar" : participant.Id);
        foreach (var result in results)
        {
            Write(text, result);
        }

        text.WriteLine();
    }

    private void Write(StreamWriter text, Explanation result)
    {
        var score = result.Points.Tenths / 10m;
        text.WriteLine($"  {score.ToString("0.0", CultureInfo.CurrentCulture),5}  {result.Opening}  {openings.Headline(result.Opening)}{(result.Thin ? "  (annonsen säger lite)" : "")}");
        if (result.WithinReach)
        {
            text.WriteLine($"         nära jobb: {string.Join(", ", sentences.Closes(result))}");
        }

        foreach (var part in sentences.Of(result).Where(part => part.Status != Status.NotAsked))
        {
            text.WriteLine($"         {Mark(part.Status)} {sentences.Name(part.Term)}: {part.Text}");
        }
    }

    private static char Mark(Status status) => status switch
    {
        Status.Met => '✓',
        Status.Partly => '◐',
        Status.Unknown => '?',
        _ => '✗'
    };
}
