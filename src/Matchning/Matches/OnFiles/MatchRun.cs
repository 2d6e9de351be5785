using System.Globalization;
using Matchning.Matching;
using Matchning.Storage;
using Matchning.Storage.Rows;
using Matchning.Taxonomy;
using Matchning.Taxonomy.JobTech;

namespace Matchning.Matches.OnFiles;

/// <summary>One run of <c>match</c>: the openings are gathered, then the participants stream through, answers in their order.</summary>
public static class MatchRun
{
    /// <returns>0 done; 1 refused, failed (also when a file could not be read to its end), or (strict) with rows skipped. The reason is on the error stream.</returns>
    public static async Task<int> RunAsync(MatchOrder order, Surroundings around, CancellationToken cancellation = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = SwedishWords.Culture;
        try
        {
            var catalogue = order.Taxonomy is { } folder ? JobTechFolder.Read(folder) : Catalogue.Starter;
            var (ids, report) = (new Ids(catalogue), new RowReport(around.Error));
            if (!order.StructuredOnly)
            {
                around.Error.WriteLine("This version does not read the ads' texts: their structured fields alone count. Say --structured-only to leave this sentence out.");
            }

            await using var openingsFile = RowFile.Open(order.Openings, around.Input);
            await using var participantsFile = RowFile.Open(order.Participants, around.Input);
            var openings = await ReadOpeningsAsync(openingsFile, ids, report, cancellation);
            var answers = new Answers(order, catalogue, openings, order.Today ?? around.Clock.Today);
            await answers.WriteAsync(People(participantsFile, ids, report, cancellation), around.Output, cancellation);
            report.Sum(ids.Unknown);
            return report.IsBroken || (order.Strict && report.Skipped > 0) ? 1 : 0;
        }
        catch (TaxonomyFolderException refused)
        {
            around.Error.WriteLine(refused.Message);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            around.Error.WriteLine($"{missing.Message.TrimEnd('.')}. Check the names after --openings and --participants.");
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            around.Error.WriteLine($"{broken.Message.TrimEnd('.')}. The run stopped there; run it again when the file can be used.");
        }

        return 1;
    }

    private static async Task<OpeningShelf> ReadOpeningsAsync(Stream file, Ids ids, RowReport report, CancellationToken cancellation)
    {
        var shelf = new OpeningShelf();
        await foreach (var (row, ad, problem) in Openings.JobAdFile.ReadAsync(file, cancellation))
        {
            if (ad is null)
            {
                report.Skip("openings", row, problem!);
            }
            else
            {
                shelf.Put(ad, ids);
            }
        }

        if (shelf.Count == 0)
        {
            report.Tell("The file of openings holds none, so nobody gets any.");
        }

        return shelf;
    }

    private static async IAsyncEnumerable<PersonFacts> People(
        Stream file, Ids ids, RowReport report, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in JsonRows.ReadAsync(file, cancellation))
        {
            var (person, problem) = row.Problem is { } broken ? (null, broken) : ParticipantReading.Read(row.Json, ids);
            if (person is not null && !met.Add(person.Id))
            {
                problem = new RowProblem(RowFault.Repeated, $"the id “{person.Id}”");
            }

            if (problem is not null)
            {
                report.Skip("participants", row, problem);
            }
            else
            {
                yield return person!;
            }
        }
    }
}
