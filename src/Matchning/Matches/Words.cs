namespace Matchning.Matches;

/// <summary>Names the words of this room: the Swedish text is the key, <c>Words.en.resx</c> has the English.</summary>
public sealed class Words;
