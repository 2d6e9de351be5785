using System.Text.Json;
using Matchning.Matching;
using Matchning.Storage.Rows;
using Matchning.Taxonomy;

namespace Matchning.Matches.OnFiles;

/// <summary>
/// Makes the engine's facts of a participant's row. A missing or null member is <em>unknown</em>, an empty list <em>none</em>. A word
/// or a figure that cannot be meant fails the row: a guess would show somebody the wrong openings.
/// </summary>
internal static class ParticipantReading
{
    /// <summary>No one has worked longer; more is months or a year written as a number.</summary>
    private const decimal LongestExperience = 100;

    public static (PersonFacts? Person, RowProblem? Problem) Read(ReadOnlyMemory<byte> json, Ids ids)
        => RowReading.Read<PersonFacts>(json, row => row.Text("id") is { } id
            ? (Facts(id, row, ids), null)
            : (null, new RowProblem(RowFault.Missing, "id")));

    private static PersonFacts Facts(string id, JsonElement row, Ids ids) => new(id)
    {
        Occupations = Many(row, "occupations", one => ids.OccupationOf(Id(one, "occupations"))),
        Skills = Many(row, "skills", skill => new SkillHeld(
            ids.Of(ConceptKind.Skill, Needed(skill, "skill")), RowWords.OfMember(skill, "evidence", RowWords.Proofs) ?? Evidence.Stated)),
        Languages = Many(row, "languages", language => new LanguageHeld(
            ids.Of(ConceptKind.Language, Needed(language, "language")),
            Level(language, "listening"), Level(language, "reading"), Level(language, "speaking"), Level(language, "writing"))),
        Licences = Many(row, "licences", one => Licence(Id(one, "licences"), ids)),
        Authorisations = Many(row, "authorisations", one => ids.Of(ConceptKind.Authorisation, Id(one, "authorisations"))),
        Education = Many(row, "education", one => Education(one, ids)),
        Experience = Many(row, "experience", one => new ExperienceHeld(ids.OccupationOf(Needed(one, "occupation")), Years(one))),
        Reach = Many(row, "reach", one => ids.Of(ConceptKind.Municipality, Id(one, "reach"))),
        Hours = Hours(row),
        Cannot = Many(row, "cannot", one => RowWords.Of(one, "cannot", RowWords.WorkTimes))
    };

    /// <summary>Concept ids keep their case; <c>b</c> is B.</summary>
    private static string Licence(string id, Ids ids)
        => (ids.Find(ConceptKind.Licence, id) ?? ids.Find(ConceptKind.Licence, id.ToUpperInvariant()))?.Id ?? ids.Of(ConceptKind.Licence, id);

    private static EducationHeld Education(JsonElement one, Ids ids)
    {
        if (one.ValueKind != JsonValueKind.Object)
        {
            throw new UnfitMemberException("education", one.GetRawText(), "{\"level\":3,\"field\":\"…\"} is meant");
        }

        var level = one.Whole("level");
        return level is < 0 or > 6
            ? throw new UnfitMemberException("level", $"{level}", "the first digit of a SUN level, 0 to 6, is meant")
            : new EducationHeld(
                level,
                one.Text("field") is { } field ? ids.Of(ConceptKind.EducationField, field) : null,
                one.Flag("foreign") ?? false,
                RowWords.OfMember(one, "assessment", RowWords.Assessments) ?? Assessment.None);
    }

    private static decimal Years(JsonElement experience)
    {
        var years = experience.Number("years") ?? throw new UnfitMemberException("years", "", "a number of years is meant");
        return years is >= 0 and <= LongestExperience
            ? years
            : throw new UnfitMemberException("years", FormattableString.Invariant($"{years}"), $"0 to {LongestExperience} years are meant");
    }

    private static HoursRange? Hours(JsonElement row)
    {
        if (row.Member("hours") is not { } hours)
        {
            return null;
        }

        if (hours.ValueKind != JsonValueKind.Object)
        {
            throw new UnfitMemberException("hours", hours.GetRawText(), "{\"min\":50,\"max\":100} is meant");
        }

        var range = new HoursRange(hours.Whole("min") ?? 1, hours.Whole("max") ?? 100);
        return range is { Min: >= 0, Max: <= 100 } && range.Min <= range.Max
            ? range
            : throw new UnfitMemberException("hours", $"{range.Min}–{range.Max}", "per cent of full time are meant, 0 to 100, the lower first");
    }

    private static Cefr? Level(JsonElement language, string skill) => RowWords.OfMember(language, skill, RowWords.Levels);

    private static List<T>? Many<T>(JsonElement row, string name, Func<JsonElement, T> read) => row.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(read)],
        { } other => throw new UnfitMemberException(name, other.GetRawText(), "a list is meant")
    };

    private static string Id(JsonElement value, string name)
        => value.AsText() ?? throw new UnfitMemberException(name, value.GetRawText(), "ids are meant");

    private static string Needed(JsonElement of, string name)
        => of.Text(name) ?? throw new UnfitMemberException(name, of.ValueKind == JsonValueKind.Object ? "" : of.GetRawText(), "an id is meant");
}
