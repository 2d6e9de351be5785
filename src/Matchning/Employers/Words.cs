namespace Matchning.Employers;

/// <summary>The words of this room.</summary>
public sealed class Words;
