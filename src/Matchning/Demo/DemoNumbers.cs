using System.Globalization;

namespace Matchning.Demo;

/// <summary>Numbers that are well-formed and belong to nobody.</summary>
public static class DemoNumbers
{
    /// <summary>
    /// A personal number in the form <c>ÅÅÅÅMMDD-NNNC</c> with birth number 238 (women) or 239 (men): the series that the
    /// Swedish Tax Agency has set aside for test numbers.
    /// </summary>
    public static string Personal(DateOnly born, bool woman) => WithCheckDigit(born, born.Day, woman);

    /// <summary>A coordination number (samordningsnummer): as a personal number, the day of birth increased by 60.</summary>
    public static string Coordination(DateOnly born, bool woman) => WithCheckDigit(born, born.Day + 60, woman);

    /// <summary>
    /// A T-number (<c>ÅÅÅÅMMDD-T123</c>), local practice for those who have neither number yet: no check digit, the middle
    /// figure is even for women and odd for men.
    /// </summary>
    public static string Temporary(DateOnly born, bool woman, int serial) =>
        string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}-T{serial / 10 % 10}{(woman ? 2 : 3)}{serial % 10}");

    /// <summary>
    /// An organisation number <c>5599SS-SSSC</c>. Numbers of limited companies are handed out from 556000 upwards and had, when
    /// this was written, not come near 5599; the series is used here for every fictional employer, whatever its legal form.
    /// </summary>
    public static string Organisation(int serial)
    {
        string digits = string.Create(CultureInfo.InvariantCulture, $"5599{serial:00000}");
        return $"{digits[..6]}-{digits[6..]}{CheckDigit(digits)}";
    }

    /// <summary>A mobile number of the series 070-1740605 to 070-1740699, which the telecom authority PTS keeps free for books, films and the like.</summary>
    public static string Mobile(int serial) => string.Create(CultureInfo.InvariantCulture, $"070-1740{605 + (serial % 95)}");

    /// <summary>A Stockholm number of the series 08-46500400 to 08-46500499, kept free in the same way.</summary>
    public static string Landline(int serial) => string.Create(CultureInfo.InvariantCulture, $"08-46500{400 + (serial % 100)}");

    /// <summary>Check digit by modulus 10 (Luhn) over nine digits: weights 2, 1, 2 …, digit sums, up to the next ten.</summary>
    public static int CheckDigit(string digits)
    {
        int sum = 0;
        for (int at = 0; at < digits.Length; at++)
        {
            int product = (digits[at] - '0') * (2 - (at % 2));
            sum += product > 9 ? product - 9 : product;
        }

        return (10 - (sum % 10)) % 10;
    }

    private static string WithCheckDigit(DateOnly born, int day, bool woman)
    {
        string date = string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMM}{day:00}");
        string number = woman ? "238" : "239";
        return $"{date}-{number}{CheckDigit(date[2..] + number)}";
    }
}
