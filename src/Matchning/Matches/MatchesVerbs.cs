using System.CommandLine;

namespace Matchning.Matches;

/// <summary>The verbs of this room.</summary>
public sealed class MatchesVerbs : IOfferVerbs
{
    /// <inheritdoc/>
    public IEnumerable<Command> Verbs() => [MatchVerb.Command()];
}
