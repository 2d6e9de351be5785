namespace Matchning.Employers;

/// <summary>
/// The number of a legal person: ten digits, the last by Luhn's rule, the third at least 2. The number of a sole trader is a personal
/// number: it is shaped as a date, and it is never one of these.
/// </summary>
public readonly record struct OrganisationNumber
{
    /// <summary>Number of digits stored.</summary>
    public const int Length = 10;

    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>The ten digits, as they are stored.</summary>
    public string Digits { get; }

    /// <summary>The number in text with or without hyphen, spaces or the leading 16; null for anything else.</summary>
    public static OrganisationNumber? Read(string? text) => Plain(text) is { } digits && digits[2] >= '2' && IsLuhn(digits) ? new OrganisationNumber(digits) : null;

    /// <summary>Whether the text is shaped as a personal number, which a sole trader has: it must not be stored.</summary>
    public static bool IsPersonal(string? text)
    {
        var digits = DigitsOf(text);
        return digits.Length switch
        {
            12 => digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal),
            10 => digits[2] < '2',
            _ => false,
        };
    }

    /// <summary>As people write it: "556036-0793".</summary>
    public override string ToString() => $"{Digits[..6]}-{Digits[6..]}";

    private static string? Plain(string? text) => DigitsOf(text) switch
    {
        { Length: 10 } ten => ten,
        { Length: 12 } twelve when twelve.StartsWith("16", StringComparison.Ordinal) => twelve[2..],
        _ => null,
    };

    private static string DigitsOf(string? text) =>
        text is null || text.Any(sign => !char.IsAsciiDigit(sign) && sign is not ('-' or ' ' or '–')) ? "" : string.Concat(text.Where(char.IsAsciiDigit));

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var twice = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (twice / 10) + (twice % 10);
        }

        return sum % 10 == 0;
    }
}
