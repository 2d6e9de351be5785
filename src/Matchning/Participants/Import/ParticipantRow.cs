using Matchning.Matching;

namespace Matchning.Participants.Import;

/// <summary>What a row of a file says of a person, checked: null = the row does not say.</summary>
public sealed record ParticipantRow
{
    /// <summary>The board that the row belongs to, decided when the file was checked.</summary>
    public required Guid Board { get; init; }

    public required string GivenName { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>The whole name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Name => $"{GivenName} {FamilyName}".Trim();

    public string? Number { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Municipality { get; init; }

    public IReadOnlyList<string> Wishes { get; init; } = [];

    public int? HoursMin { get; init; }

    public int? HoursMax { get; init; }

    /// <summary>Empty = has none.</summary>
    public IReadOnlyList<string>? Licences { get; init; }

    public Cefr? Swedish { get; init; }

    public string? SfiCourse { get; init; }

    public string? Interpreter { get; init; }

    /// <summary>The coworker's id.</summary>
    public Guid? Caseworker { get; init; }

    /// <summary>Takes over what the row says. A row never takes away: an empty cell means that the file does not know.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool ApplyTo(Participant person)
    {
        var changed = false;
        // Whoever is known keeps the name that they were registered by: a wrong number in a file must rename nobody.
        if (person.GivenName.Length == 0)
        {
            changed |= person.SetName(GivenName, FamilyName) is null;
        }

        if ((Phone is not null && person.Phone != Phone) || (Email is not null && person.Email != Email))
        {
            changed |= person.SetContact(Phone ?? person.Phone, Email ?? person.Email) is null;
        }

        if ((Municipality is not null && person.HomeMunicipality != Municipality) || (Interpreter is not null && person.InterpreterLanguage != Interpreter))
        {
            person.SetHome(Municipality ?? person.HomeMunicipality, Interpreter ?? person.InterpreterLanguage);
            changed = true;
        }

        var (min, max) = (HoursMin ?? person.HoursMin ?? 1, HoursMax ?? person.HoursMax ?? 100);
        if ((HoursMin is not null || HoursMax is not null) && (min, max) != (person.HoursMin, person.HoursMax))
        {
            changed |= person.SetHours(Math.Min(min, max), max) is null;
        }

        if (Licences is not null && !(person.Licences is { } held && held.ToHashSet().SetEquals(Licences)))
        {
            person.SetLicences(Licences, person.LicencesUntil);
            changed = true;
        }

        foreach (var wish in Wishes)
        {
            changed |= person.Add(new Wish { ParticipantId = person.Id, Occupation = wish }) is null;
        }

        return changed | ApplySwedish(person);
    }

    private bool ApplySwedish(Participant person)
    {
        if (Swedish is not { } level)
        {
            return false;
        }

        if (person.Languages.Find(held => held.Language == "sv") is { } known)
        {
            // What someone has stated skill by skill, or verified, is better knowledge than one level for all.
            if (known.Verified is not null || known.SfiCourse == SfiCourse || new[] { known.Listening, known.Reading, known.Speaking, known.Writing }.All(l => l is not null))
            {
                return false;
            }

            (known.Listening, known.Reading, known.Speaking, known.Writing) = (known.Listening ?? level, known.Reading ?? level, known.Speaking ?? level, known.Writing ?? level);
            known.SfiCourse ??= SfiCourse;
            return true;
        }

        return person.Add(new LanguageHeld { ParticipantId = person.Id, Language = "sv", Listening = level, Reading = level, Speaking = level, Writing = level, SfiCourse = SfiCourse }) is null;
    }
}
