namespace Matchning.Openings;

/// <summary>The words of this room.</summary>
public sealed class Words;
