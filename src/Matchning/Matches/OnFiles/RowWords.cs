using System.Text.Json;
using Matchning.Matching;
using Matchning.Storage.Rows;

namespace Matchning.Matches.OnFiles;

/// <summary>The words of the participants' file for what the engine has names for.</summary>
internal static class RowWords
{
    public static readonly Dictionary<string, Evidence> Proofs = Words(
        ("stated", Evidence.Stated), ("work", Evidence.Work), ("verified", Evidence.Verified));

    public static readonly Dictionary<string, Assessment> Assessments = Words(
        ("none", Assessment.None), ("applied", Assessment.Applied), ("partly", Assessment.Partly), ("recognised", Assessment.Recognised));

    public static readonly Dictionary<string, WorkTime> WorkTimes = Words(
        ("nights", WorkTime.Nights), ("evenings", WorkTime.Evenings), ("weekends", WorkTime.Weekends), ("shifts", WorkTime.Shifts), ("oncall", WorkTime.OnCall));

    public static readonly Dictionary<string, Cefr> Levels = Words(
        ("A0", Cefr.A0), ("A1", Cefr.A1), ("A2", Cefr.A2), ("B1", Cefr.B1), ("B2", Cefr.B2), ("C1", Cefr.C1), ("C2", Cefr.C2));

    /// <summary>The meaning of a member's word; null where the member is missing or null.</summary>
    public static T? OfMember<T>(JsonElement of, string name, Dictionary<string, T> words)
        where T : struct
        => of.Member(name) is { } word ? Of(word, name, words) : null;

    /// <summary>The meaning of a word.</summary>
    public static T Of<T>(JsonElement word, string name, Dictionary<string, T> words)
        where T : struct
        => word.ValueKind == JsonValueKind.String && words.TryGetValue(word.GetString()!, out var meaning)
            ? meaning
            : throw new UnfitMemberException(name, word.ValueKind == JsonValueKind.String ? word.GetString()! : word.GetRawText(), $"one of {string.Join(", ", words.Keys)} is meant");

    private static Dictionary<string, T> Words<T>(params ReadOnlySpan<(string Word, T Meaning)> words)
    {
        var dictionary = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, meaning) in words)
        {
            dictionary.Add(word, meaning);
        }

        return dictionary;
    }
}
