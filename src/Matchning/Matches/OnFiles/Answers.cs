using Matchning.Matching;
using Matchning.Taxonomy;

namespace Matchning.Matches.OnFiles;

/// <summary>Answers participant after participant from an index of the openings, several at a time, and writes the answers in order.</summary>
internal sealed class Answers(MatchOrder order, Catalogue catalogue, OpeningShelf openings, DateOnly today)
{
    /// <summary>Participants answered together: enough to keep every core busy, few enough to hold in memory with their answers.</summary>
    private const int Together = 512;

    private readonly Vocabulary _vocabulary = catalogue.ToVocabulary();

    public async Task WriteAsync(IAsyncEnumerable<PersonFacts> people, Stream output, CancellationToken cancellation)
    {
        var index = OpeningIndex.Of(_vocabulary, openings.All);
        var sentences = new Sentences(new SwedishWords(), catalogue);
        IResultFormat format = order.AsText ? new TextResults(sentences, openings) : new JsonResults(sentences);
        await foreach (var some in people.Chunk(Together).WithCancellation(cancellation))
        {
            foreach (var answer in some.AsParallel().AsOrdered().Select(person => Answer(index, format, person)))
            {
                answer.Position = 0;
                await answer.CopyToAsync(output, cancellation);
            }
        }

        await output.FlushAsync(cancellation);
    }

    private MemoryStream Answer(OpeningIndex index, IResultFormat format, PersonFacts person)
    {
        var nominated = index.Best(person, today, order.Top, order.WithinReach);
        var ids = nominated.Best.Concat(nominated.WithinReach).Select(one => openings[one.Id]);
        var answer = new MemoryStream();
        format.Write(answer, person, Explaining.Explain(_vocabulary, person, ids, today));
        return answer;
    }
}
