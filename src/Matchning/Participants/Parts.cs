using System.Text.Json.Serialization;
using Matchning.Access;
using Matchning.Matching;
using Matchning.Storage.History;
using Matchning.Storage.Secrets;

namespace Matchning.Participants;

/// <summary>Something that is known of a participant. Its history is the participant's.</summary>
public abstract class ParticipantPart : IRecorded, IAboutSubject
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid ParticipantId { get; init; }

    /// <summary>Whose, as a holder of rights: what visibility speaks of.</summary>
    [JsonIgnore]
    public Subject Subject { get; private set; } = null!;

    Guid IRecorded.RecordId => ParticipantId;

    string IRecorded.RecordKind => nameof(Participant);

    Guid IAboutSubject.SubjectId => ParticipantId;
}

/// <summary>Önskemål: work that the person wants.</summary>
public sealed class Wish : ParticipantPart
{
    /// <summary>Id of an occupation, a group or a field.</summary>
    public required string Occupation { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Occupation;
}

/// <summary>Erfarenhet: time worked in an occupation, here or abroad.</summary>
public sealed class Experience : ParticipantPart
{
    /// <summary>Nobody has worked longer.</summary>
    public const decimal MostYears = 60;

    /// <summary>The longest note.</summary>
    public const int NoteLength = 500;

    /// <summary>Id of the occupation.</summary>
    public required string Occupation { get; set; }

    /// <summary>Years, 0.1 to <see cref="MostYears"/>.</summary>
    public required decimal Years { get; set; }

    /// <summary>ISO 3166-1, two letters; null = not said.</summary>
    public string? Country { get; set; }

    /// <summary>In own words.</summary>
    public string? Note { get; set; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Occupation}, {Years:0.#} år");
}

/// <summary>Kompetens: what the person can do, and how well that is shown.</summary>
public sealed class SkillHeld : ParticipantPart
{
    /// <summary>Id of the skill.</summary>
    public required string Skill { get; set; }

    /// <summary>How it is shown.</summary>
    public Evidence Evidence { get; set; }

    /// <summary>The day it was shown or verified.</summary>
    public DateOnly? Day { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Skill} ({Evidence})";
}

/// <summary>Språk: a language by its four skills.</summary>
public sealed class LanguageHeld : ParticipantPart
{
    /// <summary>ISO code.</summary>
    public required string Language { get; set; }

    /// <summary>Null = the level is not known.</summary>
    public Cefr? Listening { get; set; }

    /// <summary>Null = the level is not known.</summary>
    public Cefr? Reading { get; set; }

    /// <summary>Null = the level is not known.</summary>
    public Cefr? Speaking { get; set; }

    /// <summary>Null = the level is not known.</summary>
    public Cefr? Writing { get; set; }

    /// <summary>The sfi course that the levels come from, "2C"; null = they come from elsewhere.</summary>
    public string? SfiCourse { get; set; }

    /// <summary>The day the levels were verified; null = as stated by the person.</summary>
    public DateOnly? Verified { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Language} {Or(Listening)}/{Or(Reading)}/{Or(Speaking)}/{Or(Writing)}";

    private static string Or(Cefr? level) => level?.ToString() ?? "?";
}

/// <summary>Utbildning: a finished education at home or abroad.</summary>
public sealed class Education : ParticipantPart
{
    /// <summary>The longest title.</summary>
    public const int TitleLength = 200;

    /// <summary>First digit of the SUN level, 0–6; null = not known.</summary>
    public required int? Level { get; set; }

    /// <summary>Id of the SUN field; null = not known.</summary>
    public string? Field { get; set; }

    /// <summary>ISO 3166-1, two letters; null = not said.</summary>
    public string? Country { get; set; }

    /// <summary>The title as the diploma has it.</summary>
    public string? Title { get; set; }

    /// <summary>Whether it was finished in another country than Sweden.</summary>
    public bool Foreign { get; set; }

    /// <summary>How far a foreign education is assessed.</summary>
    public Assessment Assessment { get; set; }

    /// <summary>The SeQF level, 1–8, where an assessment or a validation gives one.</summary>
    public int? SeQf { get; set; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", new[] { Level is { } level ? $"niva-{level}" : null, Field, Title }.OfType<string>());
}

/// <summary>Identitet: a number that tells the person apart. A new one replaces the former, which stays findable.</summary>
public sealed class Identity : ParticipantPart
{
    /// <summary>The kind of number.</summary>
    public required NumberKind Kind { get; init; }

    /// <summary>The number, encrypted by <see cref="SecretKeys"/>.</summary>
    [Secret]
    public required byte[] Number { get; init; }

    /// <summary>The keyed hash of the whole number.</summary>
    [Secret, NotInHistory]
    public required string Hash { get; init; }

    /// <summary>The home board: within it a number belongs to one person. Another board may know the same person.</summary>
    [NotInHistory]
    public required Guid BoardId { get; init; }

    /// <summary>The day it was replaced; null = it is the current one.</summary>
    public DateOnly? ReplacedOn { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Kind.ToString();
}

/// <summary>One word of a name in its search form, by which the person is found by the beginning of it.</summary>
public sealed class NameWord
{
    /// <summary>The longest word kept; a longer one is found by its beginning.</summary>
    public const int WordLength = 40;

    /// <summary>Whose.</summary>
    public Guid ParticipantId { get; init; }

    /// <summary>Whose, as a holder of rights.</summary>
    public Subject Subject { get; private set; } = null!;

    /// <summary>The word, folded.</summary>
    [Storage.ComparedByBytes]
    public required string Word { get; init; }

    /// <summary>A word as it is kept, never with half a character at its end.</summary>
    public static string Cut(string word) =>
        Storage.Cutting.CutTo(word, WordLength);
}
