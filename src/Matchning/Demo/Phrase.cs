namespace Matchning.Demo;

/// <summary>A phrase of the texts, with what it demands.</summary>
/// <remarks>
/// Lower case first: continues "Vi söker dig som …" and "Du …". Capital first and a full stop last: a sentence. Else: fits a list only.
/// </remarks>
internal sealed record Phrase(string Text, string? Code, DemoDemand? Demand = null)
{
    public bool ContinuesYou => char.IsLower(Text[0]);

    public bool IsSentence => !ContinuesYou && Text[^1] is '.' or '!' or '?';

    /// <summary>In a list: capital first where it is no continuation.</summary>
    public static Phrase Of(string line) => line.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar
        ? new Phrase(line[(bar + 3)..], line[..bar])
        : new Phrase(line, null);

    public Phrase Asking(string kind, bool must, string value) => this with { Demand = new DemoDemand(kind, must, value, Text) };
}
