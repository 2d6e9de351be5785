namespace Matchning.Demo;

/// <summary>A readable text file of the folder <c>Texts</c>: lines <c>name: value</c> first, then sections that begin with <c>== name</c>, a line an entry.</summary>
internal sealed class DemoText
{
    private const string Folder = "Matchning.Demo.Texts.";

    private readonly Dictionary<string, List<string>> _sections = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Value)> _facts = [];

    private DemoText(string name, IEnumerable<string> lines)
    {
        Name = name;
        List<string>? section = null;
        foreach (string line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                _sections.Add(line[3..], section = []);
            }
            else if (section is not null)
            {
                section.Add(line);
            }
            else if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                _facts.Add((line[..colon], line[(colon + 2)..]));
            }
        }
    }

    /// <summary>Name of the file, without its ending.</summary>
    public string Name { get; }

    /// <summary>Names of all sections.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>Names of all text files, in ordinal order.</summary>
    public static IEnumerable<string> Names => typeof(DemoText).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^".txt".Length])
        .Order(StringComparer.Ordinal);

    public static DemoText Read(string name)
    {
        using var stream = typeof(DemoText).Assembly.GetManifestResourceStream($"{Folder}{name}.txt")
            ?? throw new InvalidOperationException($"The program holds no text '{name}'.");
        using var reader = new StreamReader(stream);
        return new DemoText(name, reader.ReadToEnd().Split('\n'));
    }

    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>The entries of a section; a section that is missing is a mistake in the file.</summary>
    public IReadOnlyList<string> this[string section] => _sections.TryGetValue(section, out var lines)
        ? lines
        : throw new InvalidOperationException($"The text '{Name}' has no section '{section}'.");

    /// <summary>The entries of a section, none if it is not there.</summary>
    public IReadOnlyList<string> Optional(string section) => _sections.GetValueOrDefault(section) ?? [];

    /// <summary>The fact of this name, empty if it is not stated.</summary>
    public string Fact(string name) => _facts.FirstOrDefault(fact => fact.Name == name).Value ?? "";

    /// <summary>All facts of this name.</summary>
    public IEnumerable<string> Facts(string name) => _facts.Where(fact => fact.Name == name).Select(fact => fact.Value);

    public int Number(string name) => int.TryParse(Fact(name), out int number) ? number : 0;
}
