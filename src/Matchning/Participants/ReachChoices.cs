using Matchning.Taxonomy;

namespace Matchning.Participants;

/// <summary>A usual answer to how far someone travels to work.</summary>
/// <param name="Key">What the form sends.</param>
/// <param name="Words">In Swedish with {0} for the place: the key of the room's words.</param>
/// <param name="Place">The municipality or region.</param>
/// <param name="Municipalities">The codes.</param>
public sealed record ReachChoice(string Key, string Words, string Place, IReadOnlyList<string> Municipalities);

/// <summary>The usual answers for someone who lives in a municipality.</summary>
public static class ReachChoices
{
    /// <summary>Near, at home only, the whole region; none where home is not known.</summary>
    public static IReadOnlyList<ReachChoice> Of(Catalogue catalogue, string? home)
    {
        if (home is null || catalogue.Find(ConceptKind.Municipality, home) is not { } municipality)
        {
            return [];
        }

        var place = catalogue.Label(municipality.Id);
        var choices = new List<ReachChoice>
        {
            new("near", "Inom 45 km från {0}", place, [.. catalogue.Within(home, Participant.UsualReach).Select(m => m.Id)]),
            new("home", "Bara {0}", place, [municipality.Id]),
        };
        if (catalogue.RegionOf(home) is { } region)
        {
            choices.Add(new("region", "Hela {0}", catalogue.Label(region.Id), [.. catalogue.ChildrenOf(region.Id).Select(m => m.Id)]));
        }

        return choices;
    }
}
