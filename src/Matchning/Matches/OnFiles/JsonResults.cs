using System.Text.Encodings.Web;
using System.Text.Json;
using Matchning.Matching;

namespace Matchning.Matches.OnFiles;

/// <summary>Writes a result as one line of JSON, in the order of members that the contract shows (design, section 6).</summary>
internal sealed class JsonResults(Sentences sentences) : IResultFormat
{
    // Plain å, ä and ö: the lines go to a file or another program, never into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(Stream to, PersonFacts participant, IReadOnlyList<Explanation> results)
    {
        using var json = new Utf8JsonWriter(to, Options);
        foreach (var result in results)
        {
            Write(json, result);
            json.Flush();
            to.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private void Write(Utf8JsonWriter json, Explanation result)
    {
        json.WriteStartObject();
        json.WriteString("participant", result.Participant);
        json.WriteString("opening", result.Opening);
        Number(json, "score", result.Points);
        json.WriteBoolean("thin", result.Thin);
        json.WriteBoolean("withinReach", result.WithinReach);
        json.WriteStartArray("parts");
        foreach (var part in result.Parts)
        {
            Write(json, part);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Part part)
    {
        var words = sentences.Of(part);
        json.WriteStartObject();
        json.WriteString("term", Name(part.Term));
        Number(json, "weight", part.Weight);
        Number(json, "points", part.Points);
        json.WriteString("status", Name(part.Status));
        json.WriteString("text", words.Text);
        List(json, "held", words.Held);
        List(json, "missing", words.Missing);
        json.WriteEndObject();
    }

    /// <summary>With one decimal always: 100.0.</summary>
    private static void Number(Utf8JsonWriter json, string name, Score score)
        => json.WriteNumber(name, new decimal(score.Tenths, 0, 0, isNegative: false, scale: 1));

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> phrases)
    {
        json.WriteStartArray(name);
        foreach (var phrase in phrases)
        {
            json.WriteStringValue(phrase);
        }

        json.WriteEndArray();
    }

    internal static string Name(Term term) => term switch
    {
        Term.Active => "active",
        Term.Reach => "reach",
        Term.Licence => "licence",
        Term.Authorisation => "authorisation",
        Term.LanguageMust => "language-must",
        Term.Hours => "hours",
        Term.Occupation => "occupation",
        Term.Skills => "skills",
        Term.SkillsMerit => "skills-merit",
        Term.Experience => "experience",
        Term.Education => "education",
        _ => "language"
    };

    internal static string Name(Status status) => status switch
    {
        Status.Met => "met",
        Status.Partly => "partly",
        Status.Missing => "missing",
        Status.Unknown => "unknown",
        _ => "notAsked"
    };
}
