using System.Runtime.CompilerServices;
using Matchning.Storage.Rows;

namespace Matchning.Openings;

/// <summary>One row of a file or feed of job ads: the ad, or what is wrong with the row.</summary>
/// <param name="Row">Where it stood and its bytes, valid until the next row is asked for.</param>
public readonly record struct JobAdRow(JsonRow Row, JobAd? Ad, RowProblem? Problem);

/// <summary>Reads job ads row by row from JSON lines or a JSON array, holding one ad at a time.</summary>
public static class JobAdFile
{
    public static async IAsyncEnumerable<JobAdRow> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in JsonRows.ReadAsync(stream, cancellation))
        {
            var (ad, problem) = row.Problem is { } broken ? (null, broken) : JobAdReading.Read(row.Json);
            yield return new JobAdRow(row, ad, problem);
        }
    }
}
