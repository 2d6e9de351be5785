namespace Matchning.Storage;

/// <summary>Cuts texts to the lengths of columns. Half a character, which a cut could leave, is what PostgreSQL refuses to store.</summary>
public static class Cutting
{
    /// <summary>The beginning, at most <paramref name="most"/> characters.</summary>
    public static string CutTo(this string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The end, at most <paramref name="most"/> characters: of a file's name it says what the file is.</summary>
    public static string CutToLast(this string text, int most) =>
        text.Length <= most ? text : text[(char.IsLowSurrogate(text[^most]) ? text.Length - most + 1 : text.Length - most)..];

    /// <summary>The beginning with an ellipsis after it where something was cut away, at most <paramref name="most"/> characters with it.</summary>
    public static string Shortened(this string text, int most) => text.Length <= most ? text : text.CutTo(most - 1) + "…";
}
