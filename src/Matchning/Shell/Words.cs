namespace Matchning.Shell;

/// <summary>The words that all pages share.</summary>
public sealed class Words;
