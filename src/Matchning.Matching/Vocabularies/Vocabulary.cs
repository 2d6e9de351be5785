using System.Collections.Frozen;

namespace Matchning.Matching;

/// <summary>What the engine knows of occupations, municipalities and fields of education, and how ids are spelt. An id it does not know is
/// kept and compared as itself.</summary>
/// <remarks>Immutable to its users. Inside, ids are numbered as they are met, since the indexes compare numbers; a number never changes.</remarks>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<(Kind, string), string> aliases;
    private readonly FrozenSet<(Kind, string)> known;

    internal Vocabulary(VocabularyBuilder builder)
    {
        aliases = builder.Aliases.ToFrozenDictionary();
        known = builder.Known.ToFrozenSet();
    }

    /// <summary>A vocabulary that knows nothing: every id is compared as itself.</summary>
    public static Vocabulary Empty { get; } = new VocabularyBuilder().Build();

    /// <summary>Whether the id, or what it is an alias of, is known. A wish may name an occupation, a group or a field; ask for <see cref="Kind.Occupation"/>.</summary>
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
}
