using Matchning.Access;
using Matchning.Matching;
using Matchning.Storage;
using Matchning.Storage.History;

namespace Matchning.Participants;

/// <summary>A part of the profile. Each has a page of its own and is known or unknown on its own.</summary>
public enum Section { Wishes, Experience, Skills, Languages, Education, Licences, Authorisations, Reach, Hours, Times, Adaptations, Contact, Identity }

/// <summary>
/// Deltagare: a jobseeker with a home board. Of each section either something is known, or that there is none (<see cref="HasNone"/>, or
/// an empty list), or nobody has asked: unknown is never shown or matched as no.
/// </summary>
public sealed partial class Participant : IVersioned, IRecorded, IAboutSubject
{
    /// <summary>The longest given name and the longest family name.</summary>
    public const int NameLength = 100;

    /// <summary>The longest e-mail address.</summary>
    public const int EmailLength = 200;

    /// <summary>The longest text on adaptations.</summary>
    public const int AdaptationsLength = 2000;

    /// <summary>The most parts of one section: a list that nobody reads to its end helps nobody.</summary>
    public const int MostParts = 60;

    /// <summary>Municipalities whose centre is this near are within reach until the person says otherwise, kilometres.</summary>
    public const double UsualReach = 45;

    private Participant()
    {
    }

    /// <summary>The id, the same as the subject's.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person as a holder of rights.</summary>
    public Subject Subject { get; private set; } = null!;

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The given name.</summary>
    public string GivenName { get; private set; } = "";

    /// <summary>The family name; empty where the person has one name only.</summary>
    public string FamilyName { get; private set; } = "";

    /// <summary>Family name, then given name, in Swedish order.</summary>
    [ComparedByBytes, NotInHistory]
    public string SortKey { get; private set; } = "";

    /// <summary>The words of the name.</summary>
    public List<NameWord> NameWords { get; } = [];

    /// <summary>E.164, "+46701234567".</summary>
    public string? Phone { get; private set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; private set; }

    /// <summary>SCB's code of the municipality where the person lives.</summary>
    public string? HomeMunicipality { get; private set; }

    /// <summary>The language in which an interpreter is needed: a service field, never searched by and never seen by the engine.</summary>
    public string? InterpreterLanguage { get; private set; }

    /// <summary>The least share of full time, per cent; null = not asked.</summary>
    public int? HoursMin { get; private set; }

    /// <summary>The largest share of full time, per cent; null = not asked.</summary>
    public int? HoursMax { get; private set; }

    /// <summary>Working times that the person cannot take; null = not asked.</summary>
    public List<WorkTime>? Cannot { get; private set; }

    /// <summary>Codes of the municipalities the person can work in; null = not asked.</summary>
    public List<string>? Reach { get; private set; }

    /// <summary>Classes of driving licence valid in Sweden; null = not asked.</summary>
    public List<string>? Licences { get; private set; }

    /// <summary>The last day that the licence card is valid, inclusive; null = not said.</summary>
    public DateOnly? LicencesUntil { get; private set; }

    /// <summary>Authorisations (legitimationer) held; null = not asked.</summary>
    public List<string>? Authorisations { get; private set; }

    /// <summary>Adaptations at work, in own words: seen at level full only, never by the engine, never searched.</summary>
    [Secret]
    public string? Adaptations { get; private set; }

    /// <summary>Sections of which the person was asked and has none.</summary>
    public List<Section> HasNone { get; private set; } = [];

    /// <summary>The day the person last confirmed the profile.</summary>
    public DateOnly? Confirmed { get; private set; }

    /// <summary>Work that the person wants.</summary>
    public List<Wish> Wishes { get; } = [];

    /// <summary>Work that the person has done.</summary>
    public List<Experience> Experience { get; } = [];

    /// <summary>What the person can do.</summary>
    public List<SkillHeld> Skills { get; } = [];

    /// <summary>Languages.</summary>
    public List<LanguageHeld> Languages { get; } = [];

    /// <summary>Educations.</summary>
    public List<Education> Educations { get; } = [];

    /// <summary>Numbers, current and former.</summary>
    public List<Identity> Identities { get; } = [];

    /// <summary>Given name and family name.</summary>
    public string Name => $"{GivenName} {FamilyName}".Trim();

    Guid IRecorded.RecordId => Id;

    string IRecorded.RecordKind => nameof(Participant);

    Guid IAboutSubject.SubjectId => Id;

    /// <summary>Nothing of the person: this stands in the history.</summary>
    public override string ToString() => "";

    /// <summary>A new person at the home board, with what registration states: within reach of home and any hours, until they say otherwise.</summary>
    public static Participant Register(Subject subject, string? homeMunicipality, IEnumerable<string> reach) => new()
    {
        Id = subject.Id,
        Subject = subject,
        HomeMunicipality = homeMunicipality,
        Reach = [.. reach],
        HoursMin = 1,
        HoursMax = 100,
    };
}
