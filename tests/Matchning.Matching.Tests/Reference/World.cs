using Matchning.Matching;

namespace Matchning.Matching.Tests.Reference;

/// <summary>A small world with few ids, so that people and openings meet often; some ids are unknown to it, and some have an alias.</summary>
public static class World
{
    public static readonly string[] Occupations = ["o1", "o2", "o3", "o4", "o5", "o6", "o7", "o8", "bare", "x1", "x2"];
    public static readonly Dictionary<string, (string? Group, string? Field)> Known = new()
    {
        ["o1"] = ("g1", "f1"),
        ["o2"] = ("g1", "f1"),
        ["o3"] = ("g2", "f1"),
        ["o4"] = ("g3", "f2"),
        ["o5"] = ("g3", "f2"),
        ["o6"] = ("g4", null),
        // As in life: a group whose occupations lie in several fields.
        ["o7"] = ("g1", "f2"),
        ["o8"] = ("g3", "f1"),
        ["bare"] = (null, null),
    };

    public static readonly Dictionary<string, string?> Groups = new() { ["g1"] = "f1", ["g2"] = "f1", ["g3"] = "f2", ["g4"] = "f3", ["g5"] = null };
    public static readonly string[] Fields = ["f1", "f2", "f3"];
    public static readonly HashSet<(string Opening, string Person)> Replaceable = [("o1", "o4"), ("o4", "o3"), ("o5", "o1"), ("x1", "o2"), ("o6", "x2")];
    public static readonly Dictionary<string, string> Regions = new() { ["0127"] = "01", ["0126"] = "01", ["0181"] = "01", ["1480"] = "14", ["2580"] = "25" };
    public static readonly Dictionary<string, string> Sun = new() { ["e1"] = "723", ["e2"] = "723z", ["e3"] = "724", ["e4"] = "341", ["e5"] = "7", ["e6"] = "34" };

    public static readonly Dictionary<(Kind, string), string> Aliases = new()
    {
        [(Kind.Occupation, "101")] = "o1",
        [(Kind.Group, "501")] = "g1",
        [(Kind.Municipality, "muni-127")] = "0127",
        [(Kind.Language, "lang-sv")] = "sv",
        [(Kind.Skill, "old-s1")] = "s1",
    };

    public static readonly Vocabulary Vocabulary = Build();

    public static string Canonical(Kind kind, string id) => Aliases.GetValueOrDefault((kind, id), id);

    private static Vocabulary Build()
    {
        var builder = new VocabularyBuilder();
        foreach (var field in Fields)
        {
            builder.Field(field);
        }

        foreach (var (id, field) in Groups)
        {
            builder.Group(id, field);
        }

        foreach (var (id, (group, field)) in Known)
        {
            builder.Occupation(id, group, field);
        }

        foreach (var (opening, person) in Replaceable)
        {
            builder.ReplaceableBy(opening, person);
        }

        foreach (var (code, region) in Regions)
        {
            builder.Municipality(code, region);
        }

        foreach (var (id, code) in Sun)
        {
            builder.EducationField(id, code);
        }

        foreach (var ((kind, alias), id) in Aliases)
        {
            builder.Alias(kind, alias, id);
        }

        return builder.Build();
    }
}
