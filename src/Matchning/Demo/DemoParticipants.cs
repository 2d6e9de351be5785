using Matchning.Access;
using Matchning.Matching;
using Matchning.Participants;
using Matchning.Storage;
using Matchning.Storage.Secrets;
using LanguageHeld = Matchning.Participants.LanguageHeld;
using SkillHeld = Matchning.Participants.SkillHeld;

namespace Matchning.Demo;

/// <summary>Registers the fictional people as a caseworker would.</summary>
public sealed class DemoParticipants(Database db, SecretKeys keys, TimeProvider clock)
{
    /// <summary>Adds all, each at the board of the home municipality and on the caseload of its caseworker.</summary>
    /// <returns>The id of each person by the demo's number.</returns>
    public async Task<Dictionary<int, Guid>> AddAsync(
        IReadOnlyList<DemoPerson> people, Dictionary<string, Guid> boards, Dictionary<string, Guid> caseworkers, CancellationToken cancellation)
    {
        var ids = new Dictionary<int, Guid>();
        foreach (var person in people)
        {
            var subject = new Subject { HomeBoardId = boards[person.Municipality] };
            subject.Assignments.Add(new Assignment { CoworkerId = caseworkers[person.Municipality] });
            db.Subjects.Add(subject);
            var participant = db.Participants.Add(Of(person, subject)).Entity;
            ids[person.Number] = participant.Id;
        }

        await db.SaveChangesAsync(cancellation);
        return ids;
    }

    private Participant Of(DemoPerson person, Subject subject)
    {
        var participant = Participant.Register(subject, person.Municipality, person.Reach);
        Must(participant.SetName(person.GivenName, person.FamilyName));
        Must(participant.SetContact(person.Phone, person.Email));
        participant.SetHome(person.Municipality, person.InterpreterLanguage);
        Must(participant.SetHours(person.HoursMin ?? 1, person.HoursMax ?? 100));
        participant.SetCannot(person.Cannot?.Select(time => Enum.Parse<WorkTime>(time, ignoreCase: true)));
        participant.SetLicences(person.Licences?.Where(l => l.Valid).Select(l => l.Class), null);
        participant.SetAuthorisations(person.Authorisations);
        Must(participant.SetAdaptations(person.Adaptations, none: false));
        AddParts(participant, person);
        if (PersonalNumber.TryRead(person.Identity.Number, clock.Today, out var number, out var fault))
        {
            participant.Add(number.Value, keys, clock.Today);
        }
        else
        {
            throw new InvalidOperationException($"Demo person {person.Number}: {fault}.");
        }

        participant.Confirm(clock.Today.AddDays(-(person.Number * 7 % 90)));
        return participant;
    }

    private void AddParts(Participant participant, DemoPerson person)
    {
        foreach (var wish in person.Wishes)
        {
            Must(participant.Add(new Wish { Occupation = wish }));
        }

        foreach (var work in person.Experience ?? [])
        {
            Must(participant.Add(new Experience { Occupation = work.OccupationId, Years = work.Years, Country = work.Country }));
        }

        foreach (var skill in person.Skills ?? [])
        {
            var evidence = Enum.Parse<Evidence>(skill.Evidence, ignoreCase: true);
            Must(participant.Add(new SkillHeld { Skill = skill.SkillId, Evidence = evidence, Day = evidence == Evidence.Stated ? null : clock.Today.AddDays(-200) }));
        }

        foreach (var language in person.Languages ?? [])
        {
            Must(participant.Add(new LanguageHeld
            {
                Language = language.Code,
                Listening = Level(language.Listening),
                Reading = Level(language.Reading),
                Speaking = Level(language.Speaking),
                Writing = Level(language.Writing),
                SfiCourse = language.SfiCourse,
            }));
        }

        foreach (var education in person.Education ?? [])
        {
            Must(participant.Add(new Education
            {
                Level = education.Level,
                Field = education.FieldId,
                Title = education.Name,
                Country = education.Country,
                Foreign = education.Foreign,
                Assessment = education.Assessment is { } assessment ? Enum.Parse<Assessment>(assessment, ignoreCase: true) : Assessment.None,
            }));
        }

        participant.SayNone(Section.Experience, person.Experience is { Count: 0 });
        participant.SayNone(Section.Skills, person.Skills is { Count: 0 });
        participant.SayNone(Section.Education, person.Education is { Count: 0 });
    }

    private static Cefr? Level(string? level) => level is null ? null : Enum.Parse<Cefr>(level);

    private static void Must(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new InvalidOperationException($"The demo breaks a rule of the profile: {why}.");
        }
    }
}
