using System.Globalization;

namespace Matchning.Demo;

/// <summary>Where a fictional person comes from: first language, other languages that many speak, names.</summary>
internal sealed record Background(string Country, int Weight, string Language, string Other, IReadOnlyList<string> Women, IReadOnlyList<string> Men)
{
    /// <summary>The first language where pages and messages are written in it, else Swedish.</summary>
    public string ContactLanguage => Language is "ar" or "prs" or "fa" or "so" or "ti" or "uk" ? Language : "sv";

    private static readonly DemoText Text = DemoText.Read("people");

    public static IReadOnlyList<Background> All { get; } = [.. Text.Sections
        .Where(section => section.StartsWith("background ", StringComparison.Ordinal))
        .Select(section => (Part: section.Split(' '), Names: Text[section]))
        .Select(of => new Background(of.Part[1], int.Parse(of.Part[2], CultureInfo.InvariantCulture), of.Part[3], of.Part[4], of.Names[0].Split(' '), of.Names[1].Split(' ')))];

    public static IReadOnlyList<string> FamilyNames { get; } = Text["family names"];

    public static IReadOnlyList<string> Adaptations { get; } = Text["adaptations"];

    public static IReadOnlyList<string> OwnWords { get; } = Text["own words must"];
}

/// <summary>Numbers and addresses of fictional people.</summary>
internal static class Identities
{
    /// <summary>A day of birth and a number that nobody of <paramref name="taken"/> has.</summary>
    public static (DateOnly Born, DemoIdentity Identity) New(Dice dice, IdentityKind kind, bool woman, HashSet<string> taken)
    {
        while (true)
        {
            var born = new DateOnly(dice.Between(1964, 2004), 1, 1).AddDays(dice.Below(365));
            string number = kind switch
            {
                IdentityKind.Personal => DemoNumbers.Personal(born, woman),
                IdentityKind.Coordination => DemoNumbers.Coordination(born, woman),
                _ => DemoNumbers.Temporary(born, woman, dice.Below(100)),
            };
            if (taken.Add(number))
            {
                return (born, new DemoIdentity(kind, number));
            }
        }
    }

    /// <summary>At example.com, a domain that is set aside and receives nothing.</summary>
    public static string Email(string given, string family) => $"{DemoEmployers.Ascii(given)}.{DemoEmployers.Ascii(family)}@example.com";
}

/// <summary>Courses of Swedish for immigrants.</summary>
internal static class Sfi
{
    /// <summary>The latest course for a level of spoken Swedish: path 1 for short schooling, 3 for long; null beyond sfi.</summary>
    public static string? Course(string? speaking, int educationLevel)
    {
        int path = educationLevel switch { <= 1 => 1, <= 3 => 2, _ => 3 };
        char? course = speaking switch
        {
            null => path == 3 ? 'C' : 'A',
            "A1" => path == 3 ? 'C' : 'B',
            "A2" => 'C',
            "B1" => 'D',
            _ => null,
        };
        return course is { } letter ? string.Create(CultureInfo.InvariantCulture, $"{path}{letter}") : null;
    }
}
