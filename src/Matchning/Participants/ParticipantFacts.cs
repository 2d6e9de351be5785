using Matchning.Matching;
using Engine = Matchning.Matching;

namespace Matchning.Participants;

/// <summary>What the engine is told of a participant. Adaptations, numbers, the interpreter's language and the name never are.</summary>
public static class ParticipantFacts
{
    /// <summary>
    /// The facts, as <paramref name="today"/> has them. Null = nobody has asked, empty = asked and has none. A licence card that has
    /// run out counts as not asked: most are renewed, and the person can say.
    /// </summary>
    public static PersonFacts ToFacts(this Participant participant, DateOnly today) => new(participant.Id.ToString())
    {
        Occupations = Known(participant, Section.Wishes, participant.Wishes, wish => wish.Occupation),
        Experience = Known(participant, Section.Experience, participant.Experience, held => new ExperienceHeld(held.Occupation, held.Years)),
        Skills = Known(participant, Section.Skills, participant.Skills, held => new Engine.SkillHeld(held.Skill, held.Evidence)),
        Languages = Known(participant, Section.Languages, participant.Languages, held => new Engine.LanguageHeld(held.Language, held.Listening, held.Reading, held.Speaking, held.Writing)),
        Education = Known(participant, Section.Education, participant.Educations, held => new EducationHeld(held.Level, held.Field, held.Foreign, held.Assessment)),
        Licences = participant.LicencesUntil < today ? null : participant.Licences,
        Authorisations = participant.Authorisations,
        Reach = participant.Reach,
        Hours = participant is { HoursMin: { } min, HoursMax: { } max } ? new HoursRange(min, max) : null,
        Cannot = participant.Cannot,
    };

    /// <summary>Whether something is known of a section: what the person has, or that they have none.</summary>
    public static bool Knows(this Participant participant, Section section, DateOnly today) => participant.HasNone.Contains(section) || section switch
    {
        Section.Wishes => participant.Wishes.Count > 0,
        Section.Experience => participant.Experience.Count > 0,
        Section.Skills => participant.Skills.Count > 0,
        Section.Languages => participant.Languages.Count > 0,
        Section.Education => participant.Educations.Count > 0,
        Section.Licences => participant.Licences is not null && !(participant.LicencesUntil < today),
        Section.Authorisations => participant.Authorisations is not null,
        Section.Reach => participant.Reach is not null,
        Section.Hours => participant.HoursMin is not null,
        Section.Times => participant.Cannot is not null,
        Section.Adaptations => participant.Adaptations is not null,
        Section.Contact => participant.Phone is not null || participant.Email is not null,
        Section.Identity => participant.Identities.Count > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, null),
    };

    private static List<TFact>? Known<TPart, TFact>(Participant participant, Section section, List<TPart> parts, Func<TPart, TFact> fact) =>
        parts.Count > 0 ? parts.ConvertAll(part => fact(part)) : participant.HasNone.Contains(section) ? [] : null;
}
