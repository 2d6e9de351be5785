namespace Matchning.Matching;

/// <summary>The answer of an index: the best, and apart from them those within reach, each in its order.</summary>
public sealed record Nominations(IReadOnlyList<Nominated> Best, IReadOnlyList<Nominated> WithinReach);

/// <summary>One nominated opening or person.</summary>
/// <param name="Score">Within reach: as if the open item were met.</param>
/// <param name="Mark">The number that the caller gave it when it was put in.</param>
public readonly record struct Nominated(string Id, Score Score, bool Thin, int Mark);
