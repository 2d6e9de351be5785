using System.Globalization;

namespace Matchning.Taxonomy;

/// <summary>Gathers what a source says, in any order, and makes a <see cref="Catalogue"/> of it.</summary>
/// <remarks>
/// Sources are never whole: a relation to an id that nothing defines is left out and told in <see cref="Catalogue.Dropped"/>.
/// Relations are kept in the order they were added, so add the most telling first.
/// </remarks>
public sealed class CatalogueBuilder
{
    private readonly Dictionary<string, Concept> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _synonyms = new(StringComparer.Ordinal);
    private readonly List<(string Alias, string Id)> _aliases = [];
    private readonly Dictionary<string, string> _idByAlias = new(StringComparer.Ordinal);
    private readonly List<(string Occupation, string Skill)> _skills = [];
    private readonly List<(string Occupation, string Field)> _fields = [];
    private readonly List<(string Occupation, string By)> _replaceable = [];
    private readonly List<(string OccupationOrGroup, string Authorisation)> _authorisations = [];
    private readonly HashSet<string> _withoutAuthorisation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Latitude, double Longitude)> _positions = new(StringComparer.Ordinal);

    /// <summary>Whether a concept with this id has been added.</summary>
    public bool Contains(string id) => _concepts.ContainsKey(id);

    /// <summary>The id under which a concept has been added, given that id or an alias of it; null where there is none.</summary>
    public string? IdOf(string idOrAlias) => Contains(idOrAlias) ? idOrAlias : _idByAlias.GetValueOrDefault(idOrAlias);

    /// <summary>Adds a concept; one with the same id is replaced.</summary>
    public CatalogueBuilder Add(Concept concept)
    {
        _concepts[concept.Id] = concept;
        return this;
    }

    /// <summary>States to what a concept belongs, where another file than its own says so; one that nothing has defined yet is added.</summary>
    public CatalogueBuilder SetParent(string id, string parent, Func<Concept> missing) =>
        Add(_concepts.TryGetValue(id, out var concept) ? concept with { Parent = parent } : missing());

    /// <summary>Adds a concept from its parts.</summary>
    public CatalogueBuilder Add(
        ConceptKind kind, string id, string label, string? english = null, string? code = null, string? parent = null, IReadOnlyList<string>? synonyms = null) =>
        Add(new Concept(id, kind, label, english, code, parent, synonyms ?? []));

    /// <summary>Another name that ads use for a concept.</summary>
    public CatalogueBuilder AddSynonym(string id, string synonym)
    {
        if (!_synonyms.TryGetValue(id, out var synonyms))
        {
            _synonyms[id] = synonyms = [];
        }

        synonyms.Add(synonym);
        return this;
    }

    /// <summary>Another id by which the concept is found: a legacy id, or the concept id of another source. Unique within the kind of the concept.</summary>
    public CatalogueBuilder AddAlias(string alias, string id)
    {
        _aliases.Add((alias, id));
        _idByAlias.TryAdd(alias, id);
        return this;
    }

    /// <summary>The occupation's own field, where it is another than that of its group.</summary>
    public CatalogueBuilder AddField(string occupation, string field)
    {
        _fields.Add((occupation, field));
        return this;
    }

    /// <summary>A skill that goes with an occupation, or with every occupation of a group.</summary>
    public CatalogueBuilder AddSkill(string occupationOrGroup, string skill)
    {
        _skills.Add((occupationOrGroup, skill));
        return this;
    }

    /// <summary>The occupation can be replaced by the other (at 75 %). Directed; add both ways where it holds both ways.</summary>
    public CatalogueBuilder AddReplaceable(string occupation, string by)
    {
        _replaceable.Add((occupation, by));
        return this;
    }

    /// <summary>The occupation, or every occupation of the group, requires the authorisation.</summary>
    public CatalogueBuilder AddAuthorisation(string occupationOrGroup, string authorisation)
    {
        _authorisations.Add((occupationOrGroup, authorisation));
        return this;
    }

    /// <summary>The occupation does not require the authorisation of its group: a mother-tongue teacher among the teachers of compulsory school.</summary>
    public CatalogueBuilder AddExemption(string occupation)
    {
        _withoutAuthorisation.Add(occupation);
        return this;
    }

    /// <summary>The centre of a municipality, in degrees (WGS 84).</summary>
    public CatalogueBuilder AddPosition(string municipality, double latitude, double longitude)
    {
        _positions[municipality] = (latitude, longitude);
        return this;
    }

    /// <summary>The catalogue of what has been added.</summary>
    public Catalogue Build()
    {
        var dropped = new List<string>();
        var concepts = Ordered([.. _concepts.Values.Select(WithSynonyms)]);
        var byId = concepts.ToDictionary(concept => concept.Id, StringComparer.Ordinal);

        foreach (var orphan in concepts.Where(concept => concept.Parent is { } parent && !byId.ContainsKey(parent)))
        {
            dropped.Add($"parent {orphan.Parent} of {orphan.Id}");
        }

        var relations = new Relations(
            Related("child", concepts.Where(concept => concept.Parent is { } parent && byId.ContainsKey(parent)).Select(concept => (concept.Parent!, concept.Id))),
            Related("skill", _skills),
            Related("replaceable by", _replaceable),
            Related("authorisation", _authorisations),
            _withoutAuthorisation,
            Related("field", _fields));
        dropped.AddRange(_withoutAuthorisation.Where(id => !byId.ContainsKey(id)).Select(id => $"exemption of {id}"));
        dropped.AddRange(_positions.Keys.Where(id => !byId.ContainsKey(id)).Select(id => $"position of {id}"));
        dropped.AddRange(_aliases.Where(alias => !byId.ContainsKey(alias.Id)).Select(alias => $"alias {alias.Alias} of {alias.Id}"));
        return new Catalogue(concepts, _aliases.ToLookup(alias => alias.Id, alias => alias.Alias), relations, new Geography(_positions), dropped);

        Dictionary<string, IReadOnlyList<Concept>> Related(string what, IEnumerable<(string From, string To)> pairs)
        {
            var known = new List<(string From, Concept To)>();
            foreach (var (from, to) in pairs.Distinct())
            {
                if (byId.ContainsKey(from) && byId.TryGetValue(to, out var concept))
                {
                    known.Add((from, concept));
                }
                else
                {
                    dropped.Add($"{what} {from} → {to}");
                }
            }

            return known.GroupBy(pair => pair.From).ToDictionary(
                related => related.Key, related => (IReadOnlyList<Concept>)[.. related.Select(pair => pair.To)], StringComparer.Ordinal);
        }
    }

    // Levels, licences and fields of education have an order of their own, in which they are added.
    private static List<Concept> Ordered(List<Concept> concepts)
    {
        var swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
        return [.. concepts
            .OrderBy(concept => concept.Kind)
            .ThenBy(concept => concept.Kind is ConceptKind.EducationLevel or ConceptKind.EducationField or ConceptKind.Licence ? "" : concept.Label, swedish)
            .ThenBy(concept => concept.Kind is ConceptKind.EducationLevel or ConceptKind.EducationField or ConceptKind.Licence ? "" : concept.Id, StringComparer.Ordinal)];
    }

    private Concept WithSynonyms(Concept concept) => _synonyms.TryGetValue(concept.Id, out var added)
        ? concept with { Synonyms = [.. concept.Synonyms.Concat(added).Distinct(StringComparer.OrdinalIgnoreCase)] }
        : concept;
}
