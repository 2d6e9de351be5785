namespace Matchning.Taxonomy;

/// <summary>The concepts of one kind, by alias, code and label.</summary>
internal sealed class KindIndex
{
    private readonly Dictionary<string, Concept> _byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept?> _byCode;
    private readonly Dictionary<string, Concept?> _byExactLabel;
    private readonly Dictionary<string, Concept?> _byLabel;
    private readonly Dictionary<string, Concept?> _bySynonym;

    public KindIndex(IReadOnlyList<Concept> concepts, ILookup<string, string> aliases)
    {
        Concepts = concepts;
        foreach (var concept in concepts)
        {
            foreach (string alias in aliases[concept.Id])
            {
                _byAlias.TryAdd(alias, concept);
            }
        }

        // The code of an occupation is that of its group: it names no occupation, even where the group has only one.
        _byCode = Unique(concepts.Where(concept => concept.Code is not null && concept.Kind != ConceptKind.Occupation).Select(concept => (concept.Code!, concept)));
        _byExactLabel = Unique(concepts.Select(concept => (concept.Label, concept)));
        _byLabel = Unique(concepts.Select(concept => (Folding.Fold(concept.Label), concept)));
        _bySynonym = Unique(concepts.SelectMany(concept => concept.Synonyms.Append(concept.English)
            .OfType<string>().Select(synonym => (Folding.Fold(synonym), concept))));
    }

    public IReadOnlyList<Concept> Concepts { get; }

    public Concept? ByAlias(string alias) => _byAlias.GetValueOrDefault(alias);

    public Concept? ByCode(string code) => _byCode.GetValueOrDefault(code);

    public Concept? ByLabel(string label)
    {
        string folded = Folding.Fold(label);
        return _byExactLabel.GetValueOrDefault(label.Trim()) ?? _byLabel.GetValueOrDefault(folded) ?? _bySynonym.GetValueOrDefault(folded);
    }

    // A name that two concepts share is kept as null: it decides nothing.
    private static Dictionary<string, Concept?> Unique(IEnumerable<(string Name, Concept Concept)> names) => names
        .Where(name => name.Name.Length > 0)
        .GroupBy(name => name.Name, name => name.Concept, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            named => named.Key,
            named => named.Distinct().Count() == 1 ? named.First() : null,
            StringComparer.OrdinalIgnoreCase);
}
