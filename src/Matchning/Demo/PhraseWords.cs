using Matchning.Taxonomy;

namespace Matchning.Demo;

/// <summary>Names of concepts in the midst of sentences.</summary>
internal static class PhraseWords
{
    private static readonly string[] Habits = ["vana", "kännedom", "kunskap", "kunskaper", "intyg", "certifikat", "bevis", "utbildning"];

    /// <summary>What one has, rather than knows about: "kassavana", "lokalkännedom".</summary>
    public static bool IsHabit(this Concept skill) => Habits.Any(habit => skill.Label.EndsWith(habit, StringComparison.Ordinal))
        || skill.Label.Contains("kompetensbevis", StringComparison.Ordinal) || skill.Label.Contains("kort ", StringComparison.Ordinal);

    /// <summary>The phrase with the name of a concept in it, as it stands within a sentence; with a capital where the phrase wants one.</summary>
    public static Phrase With(this Phrase phrase, string place, Concept concept)
    {
        string label = concept.Label;
        string capital = char.ToUpperInvariant(place[0]) + place[1..];
        return phrase with
        {
            Text = phrase.Text.Replace($"{{{place}}}", InText.Of(label), StringComparison.Ordinal).Replace($"{{{capital}}}", label, StringComparison.Ordinal),
        };
    }
}
