namespace Matchning.Partners;

/// <summary>The words of this room.</summary>
public sealed class Words;
