using System.Globalization;
using System.Text.Json;

namespace Matchning.Storage.Rows;

/// <summary>
/// Reads members of a JSON object that others wrote: a missing member, a null and an object where a text was meant are all null; numbers
/// and yes/no may stand as text. What cannot be meant (a date that is none) throws <see cref="UnfitMemberException"/>, for silence would
/// change the meaning of the row.
/// </summary>
public static class JsonMembers
{
    public static JsonElement? Member(this JsonElement of, string name)
        => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>The text without spaces around it and without zero characters, which no database keeps; null when nothing remains. A number gives its digits.</summary>
    public static string? Text(this JsonElement of, string name) => of.Member(name)?.AsText();

    public static string? AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null
    };

    public static IEnumerable<JsonElement> List(this JsonElement of, string name)
        => of.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static int? Whole(this JsonElement of, string name)
        => of.Number(name) is not { } number ? null
            : number % 1 == 0 && Math.Abs(number) <= int.MaxValue ? (int)number
            : throw new UnfitMemberException(name, number.ToString(CultureInfo.InvariantCulture), "no whole number");

    public static long? Long(this JsonElement of, string name) => of.Number(name) is { } number && Math.Abs(number) < long.MaxValue ? (long)number : null;

    public static decimal? Number(this JsonElement of, string name)
    {
        if (of.Text(name) is not { } text)
        {
            return of.Member(name) is { ValueKind: not JsonValueKind.String } other ? throw new UnfitMemberException(name, other.GetRawText(), "no number") : null;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UnfitMemberException(name, text, "no number");
    }

    public static bool? Flag(this JsonElement of, string name) => of.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } other => other.AsText()?.ToUpperInvariant() switch
        {
            "TRUE" or "1" => true,
            "FALSE" or "0" => false,
            null when other.ValueKind == JsonValueKind.String => null,
            _ => throw new UnfitMemberException(name, other.GetRawText(), "neither true nor false")
        }
    };

    /// <summary>A day, or a time, as Stockholm's clock shows it: what has an offset is converted, what has none is Stockholm's already.</summary>
    public static DateTime? StockholmTime(this JsonElement of, string name)
    {
        if (of.Text(name) is not { } text)
        {
            return of.Member(name) is { ValueKind: not JsonValueKind.String } other ? throw new UnfitMemberException(name, other.GetRawText(), "no date") : null;
        }

        return FeedTimes.TryRead(text, out var time) ? time : throw new UnfitMemberException(name, text, "no date; write it as 2026-01-31 or 2026-01-31T23:59:59");
    }
}

/// <summary>A member of a row holds what it cannot mean.</summary>
public sealed class UnfitMemberException(string member, string value, string why)
    : Exception($"{member} is “{value.Shortened(61)}”: {why}");
