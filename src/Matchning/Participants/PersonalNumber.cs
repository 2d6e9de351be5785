using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Matchning.Participants;

/// <summary>What kind of number tells a person apart (domain, section 3.3).</summary>
public enum NumberKind
{
    /// <summary>Personnummer.</summary>
    Personal,

    /// <summary>Samordningsnummer: the day of birth plus 60.</summary>
    Coordination,

    /// <summary>A number made up locally for someone who has neither: <c>ÅÅÅÅMMDD-T123</c> or <c>ÅÅÅÅMMDD-TF12</c>, without check digit.</summary>
    Temporary,
}

/// <summary>Why what was typed is no number.</summary>
public enum NumberFault
{
    /// <summary>Not the form of any of the three kinds.</summary>
    Form,

    /// <summary>A date that does not exist, or that is still to come.</summary>
    Date,

    /// <summary>The last digit does not follow from the others: something is mistyped.</summary>
    CheckDigit,
}

/// <summary>
/// A personal number, coordination number or temporary number, read from every common writing. It shows itself to nobody:
/// <see cref="ToString"/> names the kind only, so that it cannot slip into a log, a message or the history.
/// </summary>
public readonly record struct PersonalNumber
{
    private readonly string? twelve;

    private PersonalNumber(NumberKind kind, string canonical, DateOnly bornAbout) => (Kind, twelve, BornAbout) = (kind, canonical, bornAbout);

    /// <summary>The kind.</summary>
    public NumberKind Kind { get; }

    /// <summary>The day in the number. It may be a nearby day when the numbers of a day have run out.</summary>
    public DateOnly BornAbout { get; }

    /// <summary>Twelve characters, by which the same number is the same: <c>196408233234</c>, <c>20000101T123</c>.</summary>
    public string Canonical => twelve ?? throw new InvalidOperationException("No number was read.");

    /// <summary>As people read it, for those who may: <c>19640823-3234</c>.</summary>
    public string Display => $"{Canonical[..8]}-{Canonical[8..]}";

    /// <summary>The kind, never the number.</summary>
    public override string ToString() => Kind.ToString();

    /// <summary>
    /// Reads ten or twelve digits with or without a sign, spaces anywhere, and temporary numbers. Ten digits and <c>-</c> or no sign
    /// mean the latest such day that is not after <paramref name="today"/>; <c>+</c> means a hundred years before that: the
    /// sign changes in the year a person turns 100.
    /// </summary>
    /// <returns>Whether it is a number; else <paramref name="fault"/> says why not.</returns>
    public static bool TryRead(string? text, DateOnly today, [NotNullWhen(true)] out PersonalNumber? number, out NumberFault fault)
    {
        (number, fault) = (null, NumberFault.Form);
        var typed = Plain(text);
        var plus = typed.Contains('+');
        var bare = typed.Replace("-", "").Replace("+", "");
        // One sign at most, and only before the last four characters.
        if (bare.Length is not (10 or 12) || typed.Length > bare.Length + 1 || (typed.Length > bare.Length && typed[^5] is not ('-' or '+')))
        {
            return false;
        }

        var (date, last) = (bare[..^4], bare[^4..]);
        var temporary = last[0] == 'T';
        if (!date.All(char.IsAsciiDigit) || (temporary && (date.Length != 8 || plus)) || (date.Length == 8 && plus))
        {
            return false;
        }

        if (temporary ? !IsTemporaryTail(last) : !last.All(char.IsAsciiDigit))
        {
            return false;
        }

        var dayInMonth = int.Parse(date[^2..], CultureInfo.InvariantCulture);
        var coordination = !temporary && dayInMonth > 60;
        if (DayOf(date, coordination ? dayInMonth - 60 : dayInMonth, plus, today) is not { } born)
        {
            fault = NumberFault.Date;
            return false;
        }

        if (!temporary && last[3] - '0' != CheckDigit(date[^6..] + last[..3]))
        {
            fault = NumberFault.CheckDigit;
            return false;
        }

        var kind = temporary ? NumberKind.Temporary : coordination ? NumberKind.Coordination : NumberKind.Personal;
        number = new PersonalNumber(kind, $"{born.Year:0000}{date[^4..]}{last}", born);
        return true;
    }

    /// <summary>The check digit of nine digits: weights 2, 1, 2 … and sums of digits, up to the next ten.</summary>
    public static int CheckDigit(string nine)
    {
        var sum = 0;
        for (var place = 0; place < nine.Length; place++)
        {
            var product = (nine[place] - '0') * (place % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>Without spaces, with one kind of hyphen, capital T.</summary>
    private static string Plain(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
        .Select(c => c is '–' or '‑' or '−' or '—' ? '-' : char.ToUpperInvariant(c)));

    private static bool IsTemporaryTail(string last) => (last[1] == 'F' ? last[2..] : last[1..]).All(char.IsAsciiDigit);

    private static DateOnly? DayOf(string date, int day, bool plus, DateOnly today)
    {
        var month = int.Parse(date[^4..^2], CultureInfo.InvariantCulture);
        var year = int.Parse(date[..^4], CultureInfo.InvariantCulture);
        if (date.Length == 8)
        {
            return Day(year, month, day) is { } whole && whole <= today && year >= 1850 ? whole : null;
        }

        var century = today.Year - (today.Year % 100);
        var latest = Day(century + year, month, day) is { } same && same <= today ? century + year : century - 100 + year;
        return Day(plus ? latest - 100 : latest, month, day);
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
