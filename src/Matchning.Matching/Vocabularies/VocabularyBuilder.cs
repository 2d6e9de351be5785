namespace Matchning.Matching;

/// <summary>Gathers a <see cref="Vocabulary"/>. Order does not matter, except that of a repeated id or alias the first counts.</summary>
public sealed class VocabularyBuilder
{
    internal Dictionary<(Kind, string), string> Aliases { get; } = [];
    internal HashSet<(Kind, string)> Known { get; } = [];
    internal Dictionary<string, (string? Group, string? Field)> Occupations { get; } = new(StringComparer.Ordinal);
    internal Dictionary<string, string?> Groups { get; } = new(StringComparer.Ordinal);
    internal Dictionary<string, string> Regions { get; } = new(StringComparer.Ordinal);
    internal Dictionary<string, string> SunCodes { get; } = new(StringComparer.Ordinal);
    internal HashSet<(string Opening, string Person)> Replaceable { get; } = [];

    public VocabularyBuilder Field(string id) => Knows(Kind.Field, id);

    public VocabularyBuilder Group(string id, string? field)
    {
        Groups.TryAdd(id, field);
        return Knows(Kind.Group, id);
    }

    /// <param name="group">The occupation's SSYK-4 group.</param>
    /// <param name="field">Where left out, the group's field counts.</param>
    public VocabularyBuilder Occupation(string id, string? group, string? field = null)
    {
        Occupations.TryAdd(id, (group, field));
        return Knows(Kind.Occupation, id);
    }

    /// <summary>An opening for the one can be filled by a person of the other, at 75 %. Directed, and never taken further than one step.</summary>
    public VocabularyBuilder ReplaceableBy(string openingOccupation, string personOccupation)
    {
        Replaceable.Add((openingOccupation, personOccupation));
        return this;
    }

    public VocabularyBuilder Municipality(string code, string? region)
    {
        if (region is not null)
        {
            Regions.TryAdd(code, region);
            Knows(Kind.Region, region);
        }

        return Knows(Kind.Municipality, code);
    }

    /// <param name="sunCode">SUN's field code: its first three characters are the 3-digit field.</param>
    public VocabularyBuilder EducationField(string id, string sunCode)
    {
        SunCodes.TryAdd(id, sunCode);
        return Knows(Kind.EducationField, id);
    }

    /// <summary>Another spelling of an id: legacy number, concept id of a municipality or language, …</summary>
    public VocabularyBuilder Alias(Kind kind, string alias, string id)
    {
        Aliases.TryAdd((kind, alias), id);
        return this;
    }

    /// <summary>Registers an id that needs nothing else (skills, languages, licences), only so that it is not counted as unknown.</summary>
    public VocabularyBuilder Knows(Kind kind, string id)
    {
        Known.Add((kind, id));
        return this;
    }

    public Vocabulary Build() => new(this);
}
