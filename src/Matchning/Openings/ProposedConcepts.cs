using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Matchning.Openings;

/// <summary>What a typed text can mean: one concept, several to choose among, or none.</summary>
public sealed class ProposedConcepts(Catalogue catalogue)
{
    /// <summary>More than any opening asks for.</summary>
    private const int MostLines = 60;

    /// <summary>The concept chosen by its id, else the one that has the typed name; else the nearest ones.</summary>
    public (Concept? One, IReadOnlyList<SelectListItem> Near) Of(ConceptKind kind, string? typed, string? chosen)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, []);
        }

        if (catalogue.Find(kind, chosen) is { } picked)
        {
            return (picked, []);
        }

        return catalogue.Resolve(kind, null, typed) is { } named ? (named, [])
            : (null, [.. catalogue.Search(typed, 6, kind).Select(near => new SelectListItem(catalogue.Label(near.Id), near.Id))]);
    }

    /// <summary>The concepts of lines or words parted by commas, and those that none was found for.</summary>
    public (IReadOnlyList<string> Ids, IReadOnlyList<string> Unknown) Lines(ConceptKind kind, string? typed)
    {
        var read = (typed ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostLines)
            .Select(line => (Line: line, catalogue.Resolve(kind, null, line)?.Id)).ToList();
        return ([.. read.Select(line => line.Id).OfType<string>().Distinct()], [.. read.Where(line => line.Id is null).Select(line => line.Line)]);
    }

    /// <summary>The nearest name, for a question in an error.</summary>
    public string? Nearest(ConceptKind kind, string typed) => catalogue.Search(typed, 1, kind) is [var near, ..] ? catalogue.Label(near.Id) : null;

    /// <summary>The names of concepts, one a line.</summary>
    public string Names(IEnumerable<string> ids) => string.Join("\n", ids.Select(id => catalogue.Label(id)));
}
