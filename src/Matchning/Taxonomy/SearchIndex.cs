namespace Matchning.Taxonomy;

/// <summary>Finds concepts by what someone types.</summary>
internal sealed class SearchIndex(IReadOnlyList<Concept> concepts)
{
    private readonly (Concept Concept, string Folded)[] _folded = [.. concepts.Select(concept => (concept, Folding.Fold(concept.Label)))];

    public IReadOnlyList<Concept> Search(string text, int max, ReadOnlySpan<ConceptKind> kinds)
    {
        string query = Folding.Fold(text);
        var wanted = kinds.ToArray();
        return query.Length == 0 ? [] : [.. _folded
            .Where(entry => (wanted.Length == 0 || wanted.Contains(entry.Concept.Kind)) && entry.Folded.StartsWith(query, StringComparison.Ordinal))
            .Select(entry => entry.Concept).Take(max)];
    }
}
