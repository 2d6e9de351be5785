using Matchning.Matching;
using Matchning.Openings;
using Matchning.Taxonomy;

namespace Matchning.Matches.OnFiles;

/// <summary>The openings of a file by id: what they ask for and what they are called. Texts are not kept.</summary>
internal sealed class OpeningShelf
{
    private readonly Dictionary<string, (OpeningDemands Demands, string? Headline)> _openings = new(StringComparer.Ordinal);

    public IEnumerable<OpeningDemands> All => _openings.Values.Select(opening => opening.Demands);

    public int Count => _openings.Count;

    public OpeningDemands this[string id] => _openings[id].Demands;

    public string Headline(string id) => _openings[id].Headline ?? "";

    /// <summary>Of a repeated opening the last counts: a feed repeats what has changed.</summary>
    public void Put(JobAd ad, Ids ids) => _openings[ad.Id] = (AdDemands.Of(ad, ids), ad.Headline);
}
