using System.Globalization;
using Matchning.Matching;
using Matchning.Storage;
using Matchning.Storage.Secrets;
using PhoneNumbers;

namespace Matchning.Participants;

public sealed partial class Participant
{
    /// <summary>Sets the name as the person writes it: any script, any signs; characters that cannot be seen are dropped.</summary>
    public Refusal? SetName(string? given, string? family)
    {
        var (first, last) = (Visible(given), Visible(family));
        if (first.Length == 0)
        {
            return Refusal.NameMissing;
        }

        if (first.Length > NameLength || last.Length > NameLength)
        {
            return first.Length > NameLength ? Refusal.NameTooLong : Refusal.FamilyNameTooLong;
        }

        (GivenName, FamilyName, SortKey) = (first, last, SearchForm.SortKey($"{last} {first}"));
        var words = SearchForm.Words($"{first} {last}").Select(NameWord.Cut).ToHashSet();
        NameWords.RemoveAll(word => !words.Contains(word.Word));
        NameWords.AddRange(words.Except(NameWords.Select(word => word.Word)).Select(word => new NameWord { ParticipantId = Id, Word = word }));
        return null;
    }

    /// <summary>Sets how the person is reached; an empty text takes away.</summary>
    public Refusal? SetContact(string? phone, string? email)
    {
        var (number, address) = (PhoneOf(phone), string.IsNullOrWhiteSpace(email) ? null : email.Trim());
        if (number is null && !string.IsNullOrWhiteSpace(phone))
        {
            return Refusal.PhoneUnreadable;
        }

        if (address is not null && !IsEmail(address))
        {
            return Refusal.EmailUnreadable;
        }

        (Phone, Email) = (number, address);
        return null;
    }

    /// <summary>Sets where the person lives and the interpreter's language.</summary>
    public void SetHome(string? municipality, string? interpreterLanguage) => (HomeMunicipality, InterpreterLanguage) = (municipality, interpreterLanguage);

    /// <summary>Sets the share of full time, per cent, both inclusive; null and null = not asked.</summary>
    public Refusal? SetHours(int? min, int? max)
    {
        if ((min is null) != (max is null) || min is < 1 or > 100 || max is < 1 or > 100 || min > max)
        {
            return Refusal.HoursOutOfRange;
        }

        (HoursMin, HoursMax) = (min, max);
        return null;
    }

    /// <summary>Sets working times that the person cannot take; null = not asked, empty = can take all.</summary>
    public void SetCannot(IEnumerable<WorkTime>? times) => Cannot = times is null ? null : [.. times.Distinct().Order()];

    /// <summary>Sets the municipalities within reach, by code; null = not asked.</summary>
    public void SetReach(IEnumerable<string>? municipalities) => Reach = municipalities is null ? null : [.. municipalities.Distinct()];

    /// <summary>Sets the classes of driving licence valid in Sweden; null = not asked, empty = has none.</summary>
    public void SetLicences(IEnumerable<string>? classes, DateOnly? until) =>
        (Licences, LicencesUntil) = (classes is null ? null : [.. classes.Distinct()], classes is null ? null : until);

    /// <summary>Sets the authorisations held; null = not asked, empty = has none.</summary>
    public void SetAuthorisations(IEnumerable<string>? codes) => Authorisations = codes is null ? null : [.. codes.Distinct()];

    /// <summary>Sets what work needs to be adapted to, in own words; an empty text takes away.</summary>
    public Refusal? SetAdaptations(string? text, bool none)
    {
        if (text?.Trim().Length > AdaptationsLength)
        {
            return Refusal.TextTooLong;
        }

        Adaptations = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        SayNone(Section.Adaptations, none && Adaptations is null);
        return null;
    }

    /// <summary>Adds a wish.</summary>
    public Refusal? Add(Wish wish) => Add(Wishes, wish, Section.Wishes, Wishes.Any(w => w.Occupation == wish.Occupation));

    /// <summary>Adds experience; several of the same occupation may be told apart by country.</summary>
    public Refusal? Add(Experience experience) =>
        experience.Years is < 0.1m or > Participants.Experience.MostYears ? Refusal.YearsOutOfRange
        : experience.Note?.Length > Participants.Experience.NoteLength ? Refusal.TextTooLong
        : Add(Experience, experience, Section.Experience, Experience.Any(e => e.Occupation == experience.Occupation && e.Country == experience.Country));

    /// <summary>Adds a skill.</summary>
    public Refusal? Add(SkillHeld skill) => Add(Skills, skill, Section.Skills, Skills.Any(s => s.Skill == skill.Skill));

    /// <summary>Adds a language.</summary>
    public Refusal? Add(LanguageHeld language) => Add(Languages, language, Section.Languages, Languages.Any(l => l.Language == language.Language));

    /// <summary>Adds an education.</summary>
    public Refusal? Add(Education education) =>
        education.Level is < 0 or > 6 || education.SeQf is < 1 or > 8 ? Refusal.LevelOutOfRange
        : education.Title?.Length > Education.TitleLength ? Refusal.TextTooLong
        : Add(Educations, education, Section.Education, Educations.Any(e => e.Level == education.Level && e.Field == education.Field && e.Country == education.Country && e.Title == education.Title));

    /// <summary>Sets the current number; the one until now becomes a former one and is still found.</summary>
    public void Add(PersonalNumber number, SecretKeys keys, DateOnly today)
    {
        var hash = keys.HashOf(number.Canonical);
        if (CurrentIdentity?.Hash == hash)
        {
            return;
        }

        CurrentIdentity?.ReplacedOn = today;
        // A former number that comes back is the current one again.
        if (Identities.FirstOrDefault(identity => identity.Hash == hash) is { } former)
        {
            former.ReplacedOn = null;
            return;
        }

        Identities.Add(new Identity { ParticipantId = Id, BoardId = Subject.HomeBoardId, Kind = number.Kind, Number = keys.Encrypt(number.Canonical), Hash = hash });
    }

    /// <summary>The number now in use.</summary>
    public Identity? CurrentIdentity => Identities.FirstOrDefault(identity => identity.ReplacedOn is null);

    /// <summary>States that the person was asked and has none of a section, or takes that back.</summary>
    public void SayNone(Section section, bool none)
    {
        if (none != HasNone.Contains(section))
        {
            HasNone = none ? [.. HasNone, section] : [.. HasNone.Where(other => other != section)];
        }
    }

    /// <summary>The person has read the profile and says that it is right.</summary>
    public void Confirm(DateOnly today) => Confirmed = today;

    /// <summary>E.164 of a telephone number as written in Sweden or with country code; null = none.</summary>
    public static string? PhoneOf(string? text)
    {
        try
        {
            var numbers = PhoneNumberUtil.GetInstance();
            return numbers.Parse(text, "SE") is { } parsed && numbers.IsValidNumber(parsed) ? numbers.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>A stored telephone number as people read it: Swedish ones without country code.</summary>
    public static string PhoneInWords(string stored)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        var parsed = numbers.Parse(stored, "SE");
        return numbers.Format(parsed, parsed.CountryCode == 46 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    internal static bool IsEmail(string address) =>
        address.Length <= EmailLength && System.Net.Mail.MailAddress.TryCreate(address, out var read) && read.Address == address && read.Host.Contains('.');

    private Refusal? Add<T>(List<T> to, T part, Section section, bool held) where T : ParticipantPart
    {
        if (held)
        {
            return Refusal.AlreadyThere;
        }

        if (to.Count >= MostParts)
        {
            return Refusal.TooMany;
        }

        to.Add(part);
        SayNone(section, false);
        return null;
    }

    /// <summary>One space between words; no control characters and none that turn the direction of the text after the name.</summary>
    private static string Visible(string? text) => string.Join(' ', string.Concat(string.Concat((text ?? "").EnumerateRunes()).Select(c => char.IsControl(c) ? ' ' : c)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format || c is '\u200c' or '\u200d')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
