using System.Collections.Frozen;

namespace Matchning.Matching;

/// <summary>What the engine knows of occupations, municipalities and fields of education, and how ids are spelt. An id it does not know is
/// kept and compared as itself.</summary>
/// <remarks>Immutable to its users. Inside, ids are numbered as they are met, since the indexes compare numbers; a number never changes.</remarks>
public sealed class Vocabulary
{
    private static readonly int[] Nobody = [];
    private readonly FrozenDictionary<(Kind, string), string> aliases;
    private readonly FrozenSet<(Kind, string)> known;
    private readonly FrozenDictionary<int, Work> works;
    private readonly FrozenDictionary<int, int> regions;
    private readonly FrozenDictionary<string, string> sunCodes;
    private readonly FrozenDictionary<int, int[]> replacers;
    private readonly FrozenDictionary<int, int[]> replaced;

    internal Vocabulary(VocabularyBuilder builder)
    {
        aliases = builder.Aliases.ToFrozenDictionary();
        known = builder.Known.ToFrozenSet();
        sunCodes = builder.SunCodes.ToFrozenDictionary(StringComparer.Ordinal);
        // Municipalities come first, so that a set of them is a short row of bits.
        regions = builder.Regions.OrderBy(r => r.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(r => Numbers.Of(r.Key), r => Numbers.Of(Canonical(Kind.Region, r.Value)));
        works = Works(builder).ToFrozenDictionary();
        var edges = builder.Replaceable
            .Select(e => (Opening: Numbers.Of(Canonical(Kind.Occupation, e.Opening)), Person: Numbers.Of(Canonical(Kind.Occupation, e.Person))))
            .ToList();
        replacers = edges.GroupBy(e => e.Opening).ToFrozenDictionary(g => g.Key, g => g.Select(e => e.Person).Distinct().ToArray());
        replaced = edges.GroupBy(e => e.Person).ToFrozenDictionary(g => g.Key, g => g.Select(e => e.Opening).Distinct().ToArray());
    }

    /// <summary>A vocabulary that knows nothing: every id is compared as itself.</summary>
    public static Vocabulary Empty { get; } = new VocabularyBuilder().Build();

    internal Numbers Numbers { get; } = new();

    /// <summary>Whether the id, or what it is an alias of, is known. A wish may name an occupation, a group or a field: ask for <see cref="Kind.Occupation"/>.</summary>
    public bool Knows(Kind kind, string id) => known.Contains((kind, Canonical(kind, id)))
        || (kind == Kind.Occupation && (Knows(Kind.Group, id) || Knows(Kind.Field, id)));

    /// <summary>The id under which a spelling is known; the spelling itself where none is.</summary>
    public string Canonical(Kind kind, string id)
    {
        if (aliases.TryGetValue((kind, id), out var canonical))
        {
            return canonical;
        }

        return kind == Kind.Licence ? id.Trim().ToUpperInvariant() : id;
    }

    internal int Number(Kind kind, string? id) => string.IsNullOrEmpty(id) ? 0 : Numbers.Of(Canonical(kind, id));

    /// <summary>What a person's wish, experience or a demand for experience names. An unknown id may be an occupation, a group or a field: it is
    /// compared as each of them.</summary>
    internal Work WorkNamed(string id)
    {
        foreach (var kind in (ReadOnlySpan<Kind>)[Kind.Occupation, Kind.Group, Kind.Field])
        {
            if (known.Contains((kind, Canonical(kind, id))) && works.TryGetValue(Numbers.Of(Canonical(kind, id)), out var work))
            {
                return work;
            }
        }

        var number = Number(Kind.Occupation, id);
        return new Work(number, number, number);
    }

    /// <summary>What an opening names: the vocabulary's group and field for its occupation, else its own.</summary>
    internal Work WorkOf(string? occupation, string? group, string? field)
    {
        var named = string.IsNullOrEmpty(occupation) ? default
            : Knows(Kind.Occupation, occupation) ? WorkNamed(occupation)
            : new Work(Number(Kind.Occupation, occupation), 0, 0);
        var ownGroup = named.Group != 0 ? named.Group : Number(Kind.Group, group);
        var groupsField = works.GetValueOrDefault(ownGroup).Field;
        return new Work(named.Occupation, ownGroup,
            named.Field != 0 ? named.Field : groupsField != 0 ? groupsField : Number(Kind.Field, field));
    }

    /// <summary>Whether everything of this work follows from the vocabulary, so that a person's same work is told the same group and field.</summary>
    internal bool Places(Work work) => work.Group == 0
        ? work is { Occupation: 0, Field: not 0 }
        : work.Field != 0 && works.GetValueOrDefault(work.Occupation != 0 ? work.Occupation : work.Group) == work;

    internal Work Known(int occupation) => works.GetValueOrDefault(occupation);

    /// <summary>Occupations whose people can fill an opening for this one.</summary>
    internal int[] ReplacersOf(int openingOccupation) => replacers.GetValueOrDefault(openingOccupation, Nobody);

    /// <summary>Occupations whose openings a person of this one can fill.</summary>
    internal int[] ReplacedBy(int personOccupation) => replaced.GetValueOrDefault(personOccupation, Nobody);

    internal int RegionOf(int municipality) => regions.GetValueOrDefault(municipality);

    /// <summary>SUN's code of a field; an unknown id is its own code, and has no 3-digit field or first digit to share.</summary>
    internal string? SunCode(string? field) => field is null ? null : sunCodes.GetValueOrDefault(Canonical(Kind.EducationField, field));

    private Dictionary<int, Work> Works(VocabularyBuilder builder)
    {
        var found = new Dictionary<int, Work>();
        foreach (var (id, (group, field)) in builder.Occupations)
        {
            var groupId = group is null ? null : Canonical(Kind.Group, group);
            var fieldId = field ?? (groupId is null ? null : builder.Groups.GetValueOrDefault(groupId));
            found.TryAdd(Numbers.Of(id), new Work(Numbers.Of(id), Number(Kind.Group, groupId), Number(Kind.Field, fieldId)));
        }

        foreach (var (id, field) in builder.Groups)
        {
            found.TryAdd(Numbers.Of(id), new Work(0, Numbers.Of(id), Number(Kind.Field, field)));
        }

        foreach (var (kind, id) in builder.Known.Where(k => k.Item1 == Kind.Field).OrderBy(k => k.Item2, StringComparer.Ordinal))
        {
            found.TryAdd(Numbers.Of(id), new Work(0, 0, Numbers.Of(id)));
        }

        return found;
    }
}
