namespace Matchning.Taxonomy;

/// <summary>
/// Turns ids as files and feeds spell them (concept id, legacy id, code) into the catalogue's, and keeps account of those it does not know.
/// </summary>
/// <remarks>
/// An unknown id is kept as it is, so that a person and an opening that both name it still meet. A label never replaces an id that was
/// given: the same id must mean the same on both sides. Not for several threads at once, because it counts.
/// </remarks>
public sealed class Ids(Catalogue catalogue)
{
    private readonly Dictionary<(ConceptKind Kind, string Id), int> _unknown = [];

    public Catalogue Catalogue => catalogue;

    /// <summary>Every id met that the catalogue does not know, with the number of times.</summary>
    public IReadOnlyDictionary<(ConceptKind Kind, string Id), int> Unknown => _unknown;

    /// <summary>The catalogue's id for an id of this kind, or the id itself.</summary>
    public string Of(ConceptKind kind, string id) => Find(kind, id)?.Id ?? Keep(kind, id);

    /// <summary>What a wish or an ad names as occupation may be an occupation, a group or a field.</summary>
    public string OccupationOf(string id)
        => (Find(ConceptKind.Occupation, id) ?? Find(ConceptKind.Group, id) ?? Find(ConceptKind.Field, id))?.Id ?? Keep(ConceptKind.Occupation, id);

    /// <summary>The concept with this id, or null.</summary>
    public Concept? Find(ConceptKind kind, string id)
    {
        var known = kind switch
        {
            ConceptKind.Licence when FeedIds.Licences.TryGetValue(id, out var licence) => licence,
            ConceptKind.Language when FeedIds.Languages.TryGetValue(id, out var language) => language,
            _ => id
        };
        return catalogue.Find(kind, id) ?? (known == id ? null : catalogue.Find(kind, known));
    }

    private string Keep(ConceptKind kind, string id)
    {
        _unknown[(kind, id)] = _unknown.GetValueOrDefault((kind, id)) + 1;
        return id;
    }
}
