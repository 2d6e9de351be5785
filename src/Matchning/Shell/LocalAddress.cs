namespace Matchning.Shell;

/// <summary>An address of this program that a request names as the place to go to afterwards.</summary>
public static class LocalAddress
{
    /// <summary>The address, in the signs that a header can carry; the start page for anything that leads elsewhere.</summary>
    public static string Of(string? asked) =>
        asked is ['/', ..] && asked is not (['/', '/' or '\\', ..]) && !asked.Any(char.IsControl)
            ? string.Concat(asked.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
            : "/";
}
