using System.Globalization;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Matchning.Participants;

/// <summary>
/// What someone typed in a field where a concept is chosen. An exact name is taken; what may mean several is asked about, by radio
/// buttons under the field; what is typed is never lost.
/// </summary>
public sealed class ConceptField
{
    private const int Most = 6;

    /// <summary>What was typed.</summary>
    public string? Text { get; set; }

    /// <summary>What was chosen among <see cref="Choices"/>.</summary>
    public string? Choice { get; set; }

    /// <summary>What the text may mean, when it does not say exactly.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>Whether something was typed.</summary>
    public bool IsFilled => !string.IsNullOrWhiteSpace(Text);

    /// <summary>The concept meant; null when the text says none, or not which.</summary>
    public Concept? Resolve(Catalogue catalogue, params ConceptKind[] kinds)
    {
        var text = Text?.Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        var found = catalogue.Search(text, Most, kinds);
        if (Choice is not null && found.FirstOrDefault(concept => concept.Id == Choice) is { } chosen)
        {
            return chosen;
        }

        if (Exact(catalogue, kinds, text, found) is { } exact)
        {
            return exact;
        }

        Choices = [.. found.Select(concept => new SelectListItem(InWords(catalogue, concept), concept.Id))];
        return null;
    }

    /// <summary>What to tell when nothing was resolved, in Swedish: the key of the room's words.</summary>
    public string InSwedish => Choices.Count > 0 ? "Det kan betyda flera saker. Välj under fältet vilken som menas, eller skriv om." : "Det finns inte i listan. Prova ett annat ord eller ett bredare.";

    /// <summary>A field that shows a concept already chosen.</summary>
    public static ConceptField Of(Catalogue catalogue, string? id) => new() { Text = id is null ? null : catalogue.Label(id) };

    /// <summary>The label, with what it belongs to where another has the same label.</summary>
    private static string InWords(Catalogue catalogue, Concept concept) =>
        concept.Parent is not null && concept.Kind is ConceptKind.Occupation or ConceptKind.Group ? $"{catalogue.Label(concept.Id)} ({catalogue.Label(concept.Parent!)})" : catalogue.Label(concept.Id);

    private static Concept? Exact(Catalogue catalogue, ConceptKind[] kinds, string text, IReadOnlyList<Concept> found)
    {
        var labelled = found.Where(concept => string.Compare(catalogue.Label(concept.Id), text, CultureInfo.CurrentCulture, CompareOptions.IgnoreCase) == 0).ToList();
        // Many groups are named after their commonest occupation; who writes the name means the occupation.
        return labelled.Count == 1 ? labelled[0]
            : labelled.Count > 1 ? labelled.Count(concept => concept.Kind == ConceptKind.Occupation) == 1 ? labelled.Single(concept => concept.Kind == ConceptKind.Occupation) : null
            : kinds.Select(kind => catalogue.Resolve(kind, null, text)).OfType<Concept>().FirstOrDefault();
    }
}
