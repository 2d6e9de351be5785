using System.Globalization;

namespace Matchning.Taxonomy;

/// <summary>
/// All concepts and how they relate, in memory. Immutable and safe to share between threads; made by <see cref="CatalogueBuilder"/>.
/// </summary>
/// <remarks>
/// A method that is given an id which is unknown, or of another kind, answers with null or an empty list: ids come from
/// feeds and files that are newer or older than the catalogue, and an unknown id is a fact to show, not an error.
/// </remarks>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> LazyStarter = new(Taxonomy.Starter.Load);

    private readonly Dictionary<string, Concept> _byId;
    private readonly Dictionary<ConceptKind, KindIndex> _byKind;
    private readonly Relations _relations;
    private readonly Geography _geography;
    private readonly SearchIndex _search;

    internal Catalogue(IReadOnlyList<Concept> concepts, ILookup<string, string> aliases, Relations relations, Geography geography, IReadOnlyList<string> dropped)
    {
        _byId = concepts.ToDictionary(concept => concept.Id, StringComparer.Ordinal);
        _byKind = concepts.GroupBy(concept => concept.Kind).ToDictionary(kind => kind.Key, kind => new KindIndex([.. kind], aliases));
        _relations = relations;
        _geography = geography;
        _search = new SearchIndex(concepts);
        Dropped = dropped;
    }

    /// <summary>The taxonomy the product comes with. Read at first use, kept for the life of the program.</summary>
    public static Catalogue Starter => LazyStarter.Value;

    /// <summary>Relations and aliases that the source stated about ids it did not define, in words. Empty for the starter.</summary>
    public IReadOnlyList<string> Dropped { get; }

    /// <summary>Number of concepts of all kinds.</summary>
    public int Count => _byId.Count;

    /// <summary>The concept with this id; else the one that has it as an alias (another source's id), if it is one only.</summary>
    public Concept? Find(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (_byId.TryGetValue(id, out var concept))
        {
            return concept;
        }

        Concept? found = null;
        foreach (var kind in _byKind.Values)
        {
            if (kind.ByAlias(id) is { } aliased)
            {
                if (found is not null)
                {
                    return null;
                }

                found = aliased;
            }
        }

        return found;
    }

    /// <summary>The concept of this kind with this id, alias or code. Legacy ids and codes are unique within a kind only, so say the kind where it is known. An occupation has no code of its own.</summary>
    public Concept? Find(ConceptKind kind, string? id)
    {
        if (id is null)
        {
            return null;
        }

        return _byId.TryGetValue(id, out var concept) && concept.Kind == kind
            ? concept
            : _byKind.TryGetValue(kind, out var index) ? index.ByAlias(id) ?? index.ByCode(id) : null;
    }

    /// <summary>
    /// The concept of this kind by id (or alias, or code); else the one whose label, and last whose synonym, is this label
    /// but for case, diacritics and punctuation. A synonym that several share resolves to none: it is no statement of which.
    /// </summary>
    public Concept? Resolve(ConceptKind kind, string? id, string? label = null) =>
        Find(kind, id) ?? (label is not null && _byKind.TryGetValue(kind, out var index) ? index.ByLabel(label) : null);

    /// <summary>What to show for an id: the English label where the culture is English and there is one, else the Swedish; the id itself where it is unknown.</summary>
    /// <param name="id">Id or alias.</param>
    /// <param name="culture">Null = the culture of the current page.</param>
    public string Label(string id, CultureInfo? culture = null)
    {
        var concept = Find(id);
        return concept is null ? id : (IsEnglish(culture) ? concept.English : null) ?? concept.Label;
    }

    /// <summary>The label in the language of the current page, as it stands within a sentence: "barnskötare", but "IT-tekniker" and "Huddinge".</summary>
    public string LabelInText(string id) => Find(id) is { } concept && !InText.IsName(concept, IsEnglish(null)) ? InText.Of(Label(id)) : Label(id);

    /// <summary>All of a kind in Swedish order of labels; levels, licences and fields of education in the order of their standard.</summary>
    public IReadOnlyList<Concept> All(ConceptKind kind) => _byKind.TryGetValue(kind, out var index) ? index.Concepts : [];

    /// <summary>
    /// The best <paramref name="max"/> concepts of these kinds (none named = all) for what someone has typed so far.
    /// </summary>
    /// <remarks>
    /// In order: whole label, whole synonym, beginning of label, of synonym, beginnings of words, parts of words, misspellings
    /// (one letter in words of four, two in words of eight; only where nothing is found as it is spelled). Shorter labels first within these, then Swedish order, then id.
    /// Always the same answer to the same question.
    /// </remarks>
    public IReadOnlyList<Concept> Search(string text, int max, params ReadOnlySpan<ConceptKind> kinds) => _search.Search(text, max, kinds);

    /// <summary>The occupation group of an occupation; a group is its own.</summary>
    public Concept? GroupOf(string? id) => Ancestor(id, ConceptKind.Group);

    /// <summary>The occupation field of an occupation or a group; a field is its own. An occupation may stand in another field than its group.</summary>
    public Concept? FieldOf(string? id) => All(_relations.Fields, Find(id)) is [var own, ..] ? own : Ancestor(id, ConceptKind.Field);

    /// <summary>The region of a municipality; a region is its own.</summary>
    public Concept? RegionOf(string? id) => Ancestor(id, ConceptKind.Region);

    /// <summary>What belongs directly to a concept: groups of a field, occupations of a group, municipalities of a region.</summary>
    public IReadOnlyList<Concept> ChildrenOf(string? id) => All(_relations.Children, Find(id));

    /// <summary>The occupations of a group, in Swedish order.</summary>
    public IReadOnlyList<Concept> OccupationsOf(string? groupId) => ChildrenOf(groupId) is [{ Kind: ConceptKind.Occupation }, ..] occupations ? occupations : [];

    /// <summary>Skills that go with an occupation, the most telling first: its own, then those of its group.</summary>
    public IReadOnlyList<Concept> SkillsOf(string? occupationId)
    {
        var own = All(_relations.Skills, Find(occupationId));
        var group = GroupOf(occupationId) is { } of && of.Id != Find(occupationId)?.Id ? All(_relations.Skills, of) : [];
        return group.Count == 0 ? own : [.. own.Union(group)];
    }

    /// <summary>
    /// The occupations whose practitioners can stand in for those of this one with a short introduction (the taxonomy's 75 %).
    /// Directed: an undersköterska can replace a vårdbiträde, not the other way.
    /// </summary>
    public IReadOnlyList<Concept> ReplaceableBy(string? occupationId) => All(_relations.ReplaceableBy, Find(occupationId));

    /// <summary>The authorisation that an occupation (or its whole group) may not be practised without; null where it is not regulated.</summary>
    public Concept? AuthorisationOf(string? occupationId)
    {
        if (Find(occupationId) is not { } concept || _relations.WithoutAuthorisation.Contains(concept.Id))
        {
            return null;
        }

        return All(_relations.Authorisations, concept) is [var own, ..] ? own
            : All(_relations.Authorisations, GroupOf(concept.Id)) is [var ofGroup, ..] ? ofGroup : null;
    }

    /// <summary>Kilometres as the crow flies between the centres of two municipalities; null where a position is not known.</summary>
    public double? DistanceKm(string? municipality, string? other) =>
        Find(ConceptKind.Municipality, municipality) is { } a && Find(ConceptKind.Municipality, other) is { } b ? _geography.DistanceKm(a.Id, b.Id) : null;

    /// <summary>The municipalities whose centre is at most this far from that of the given one: itself first, then the nearest.</summary>
    public IReadOnlyList<Concept> Within(string? municipality, double kilometres)
    {
        if (Find(ConceptKind.Municipality, municipality) is not { } from)
        {
            return [];
        }

        return [from, .. All(ConceptKind.Municipality)
            .Where(to => to != from)
            .Select(to => (to, km: _geography.DistanceKm(from.Id, to.Id)))
            .Where(pair => pair.km <= kilometres)
            .OrderBy(pair => pair.km).ThenBy(pair => pair.to.Id, StringComparer.Ordinal)
            .Select(pair => pair.to)];
    }

    private static bool IsEnglish(CultureInfo? culture) => (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "en";

    private Concept? Ancestor(string? id, ConceptKind kind)
    {
        var concept = Find(id);
        while (concept is not null && concept.Kind != kind)
        {
            concept = concept.Parent is { } parent ? _byId.GetValueOrDefault(parent) : null;
        }

        return concept;
    }

    private static IReadOnlyList<Concept> All(IReadOnlyDictionary<string, IReadOnlyList<Concept>> relation, Concept? of) =>
        of is not null && relation.TryGetValue(of.Id, out var related) ? related : [];
}
