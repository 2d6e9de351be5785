using Matchning.Matching;

namespace Matchning.Matches;

/// <summary>One term of an explanation as a caseworker reads it.</summary>
/// <param name="Text">The whole in a short sentence, without a capital or a full stop, to stand after the term's name.</param>
/// <param name="Held">What of the asked is held, a phrase each.</param>
/// <param name="Missing">What of the asked is missing or must be asked for, a phrase each.</param>
public sealed record PartInWords(Term Term, Status Status, string Text, IReadOnlyList<string> Held, IReadOnlyList<string> Missing);
