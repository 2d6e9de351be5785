using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchning.Taxonomy;

/// <summary>The room's part of the program: the catalogue, and the search behind every field where a concept is chosen.</summary>
public static class TaxonomyEndpoints
{
    private const int Most = 20;

    /// <summary>One answer of the search.</summary>
    /// <param name="Id">Id of the concept.</param>
    /// <param name="Label">Label in the language of the request.</param>
    /// <param name="Hint">What it belongs to (group, field, region), so that equal labels differ; null where it belongs to nothing.</param>
    public sealed record Choice(string Id, string Label, string? Hint);

    /// <summary>Registers the catalogue: one for the program, read at first use.</summary>
    public static IServiceCollection AddTaxonomy(this IServiceCollection services) => services.AddSingleton(_ => Catalogue.Starter);

    /// <summary><c>GET /taxonomy/search?kind=occupation&amp;q=…</c>: at most 20 choices, the best first. <c>kind</c> may be repeated.</summary>
    public static RouteHandlerBuilder MapTaxonomy(this IEndpointRouteBuilder app) => app.MapGet("/taxonomy/search", Search);

    internal static Results<Ok<List<Choice>>, ValidationProblem> Search(string[]? kind, string? q, Catalogue catalogue)
    {
        var kinds = new List<ConceptKind>();
        foreach (string name in kind ?? [])
        {
            // By name only: Enum.TryParse also takes numbers, which would make the order of the enumeration part of the address.
            if (!Enum.TryParse<ConceptKind>(name, ignoreCase: true, out var parsed) || !parsed.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return TypedResults.ValidationProblem(new Dictionary<string, string[]>
                {
                    ["kind"] = [$"There is no kind “{name}”. Use one of: {string.Join(", ", Enum.GetNames<ConceptKind>()).ToLowerInvariant()}."],
                });
            }

            kinds.Add(parsed);
        }

        // Many groups are named after their commonest occupation; who chooses the name means the occupation, so it stands once.
        return TypedResults.Ok(catalogue.Search(q ?? "", Most, [.. kinds])
            .GroupBy(concept => catalogue.Label(concept.Id)).SelectMany(same => same.Any(c => c.Kind == ConceptKind.Occupation) ? same.Where(c => c.Kind == ConceptKind.Occupation) : same)
            .Select(concept => new Choice(concept.Id, catalogue.Label(concept.Id), catalogue.HintOf(concept)))
            .ToList());
    }

    private static string? HintOf(this Catalogue catalogue, Concept concept) => concept.Parent is { } parent ? catalogue.Label(parent) : null;
}
