using Matchning.Matching;

namespace Matchning.Matches.OnFiles;

/// <summary>A way of writing results. Several threads may write at once, each to a stream of its own.</summary>
internal interface IResultFormat
{
    /// <summary>Writes what one participant got: the best first, those within reach after them.</summary>
    void Write(Stream to, PersonFacts participant, IReadOnlyList<Explanation> results);
}
