using System.Globalization;
using System.Text;

namespace Matchning.Demo;

/// <summary>Fictional employers of Södertörn and around. The same seed gives the same employers, always.</summary>
public static class DemoEmployers
{
    /// <summary>Employers of every seed: first the one in each of the five municipalities that the account <c>arbetsgivare@</c> belongs to.</summary>
    internal static readonly IReadOnlyList<(string Municipality, string Place, string Name, string Industry)> Known =
    [
        ("0126", "Flemingsberg", "Exempelvården AB", "omsorg"),
        ("0127", "Tumba", "Testbageriet i Tumba AB", "bageri"),
        ("0128", "Rönninge", "Påhittade Lagret AB", "lager"),
        ("0181", "Södertälje centrum", "Fiktiva Verkstaden i Södertälje AB", "industri"),
        ("0138", "Bollmora", "Låtsasköket i Tyresö AB", "restaurang"),
        // Those of the other stories.
        ("0126", "Kungens kurva", "Exempelbudet i Huddinge AB", "transport"),
        ("0126", "Huddinge centrum", "Låtsasbyrån AB", "ekonomi"),
        ("0127", "Fittja", "Påhittade Städarna AB", "stad"),
        ("0127", "Alby", "Sagosalongen AB", "frisor"),
        ("0127", "Hallunda", "Fiktiva Busslinjen AB", "buss"),
        ("0181", "Södertälje centrum", "Testapoteket i Södertälje AB", "apotek"),
        ("0138", "Bollmora", "Provmåleriet i Tyresö AB", "maleri"),
    ];

    private static readonly string[] MunicipalityCodes = ["0127", "0126", "0128", "0181", "0138", "0180", "0136", "0192", "0140"];

    private static readonly DemoText Text = DemoText.Read("employers");

    /// <summary>200 employers: the nine municipalities that advertise, the five known ones, and companies of 35 industries.</summary>
    public static IReadOnlyList<DemoEmployer> Create(long seed)
    {
        var employers = new List<DemoEmployer>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string code in MunicipalityCodes)
        {
            Add(DemoPlaces.Of(code) is { Name: "Stockholm" } ? "Stockholms stad (exempel)" : $"{DemoPlaces.MunicipalityName(DemoPlaces.Of(code).Name)} (exempel)", "kommun", EmployerSort.Municipality, code);
        }

        foreach (string section in Text.Sections.Where(name => name.StartsWith("industry ", StringComparison.Ordinal)))
        {
            string[] part = section.Split(' ');
            var sort = Enum.Parse<EmployerSort>(part[3], ignoreCase: true);
            foreach (var known in Known.Where(known => known.Industry == part[1]))
            {
                Add(known.Name, known.Industry, sort, known.Municipality);
            }

            int count = int.Parse(part[2], CultureInfo.InvariantCulture) - Known.Count(known => known.Industry == part[1]);
            for (int made = 0; made < count; made++)
            {
                var dice = Dice.For(seed, "employer " + part[1], made);
                // In turns, so that every industry has employers both in the five municipalities and around them.
                var home = made % 2 == 0 ? dice.Pick(DemoPlaces.Five) : dice.Pick(DemoPlaces.Around, place => place.Weight);
                string name;
                do
                {
                    name = NameOf(dice, dice.Pick(Text[section]), home, sort);
                }
                while (names.Contains(name));
                Add(name, part[1], sort, home.Code);
            }
        }

        return employers;

        void Add(string name, string industry, EmployerSort sort, string municipality)
        {
            names.Add(name);
            employers.Add(Employer(seed, employers.Count + 1, name, industry, sort, DemoPlaces.Of(municipality)));
        }
    }

    private static string NameOf(Dice dice, string noun, DemoPlace home, EmployerSort sort)
    {
        string name = dice.Chance(72)
            ? dice.Pick(Text["markers joined"]) + noun
            : $"{dice.Pick(Text["markers apart"])} {char.ToUpperInvariant(noun[0])}{noun[1..]}";
        return dice.Below(5) switch
        {
            0 => $"{name} i {dice.Pick(home.Places)} AB",
            1 => $"{name} Södertörn AB",
            2 when sort == EmployerSort.Small => $"{name} HB",
            3 => $"{name} i {home.Name} AB",
            _ => $"{name} AB",
        };
    }

    private static DemoEmployer Employer(long seed, int number, string name, string industry, EmployerSort sort, DemoPlace home)
    {
        var dice = Dice.For(seed, "employer detail", number);
        int employees = sort switch
        {
            EmployerSort.Small => dice.Between(3, 14),
            EmployerSort.Company => dice.Pick([18, 24, 35, 48, 60, 85, 120, 210, 340]),
            EmployerSort.Staffing => dice.Between(25, 180),
            _ => dice.Between(8, 60) * 100,
        };
        int places = sort switch { EmployerSort.Small => dice.Chance(85) ? 1 : 2, EmployerSort.Municipality => 4, _ => dice.Between(1, 4) };
        var workplaces = new List<DemoWorkplace>();
        for (int made = 0; made < places; made++)
        {
            bool atHome = made == 0 || sort == EmployerSort.Municipality || dice.Chance(50);
            workplaces.Add(Workplace(dice, atHome ? home : dice.Pick(DemoPlaces.All), name, sort, made, workplaces));
        }

        if (Known.FirstOrDefault(known => known.Name == name) is { Place: { } place })
        {
            workplaces[0] = workplaces[0] with { Place = place };
        }

        string person = $"{dice.Pick(AllGivenNames)} {dice.Pick(DemoText.Read("people")["family names"])}";
        var contact = new DemoContact(person, dice.Pick(Text["contact titles"]), $"{Ascii(person.Replace(' ', '.'))}@{Ascii(name)}.example",
            dice.Chance(50) ? DemoNumbers.Mobile(dice.Below(95)) : DemoNumbers.Landline(dice.Below(100)));
        return new DemoEmployer(number, name, DemoNumbers.Organisation(number), industry, sort, employees, home.Code, workplaces, contact);
    }

    private static DemoWorkplace Workplace(Dice dice, DemoPlace town, string employer, EmployerSort sort, int number, List<DemoWorkplace> others)
    {
        string[] units = ["Vård och omsorg, {0}", "Förskolan Låtsasskogen, {0}", "Provskolan i {0}", "Kommunhuset, {0}"];
        var free = town.Places.Where(place => others.All(other => other.Place != place)).ToList();
        string place = dice.Pick(free.Count > 0 ? free : town.Places);
        string name = sort == EmployerSort.Municipality
            ? string.Format(CultureInfo.InvariantCulture, units[number], place)
            : number == 0 ? employer : $"{employer}, {place}";
        return new DemoWorkplace(name, $"{dice.Pick(DemoPlaces.Streets)} {dice.Between(1, 88)}", $"{town.PostcodeArea} 00", place, town.Code);
    }

    private static IReadOnlyList<string> AllGivenNames { get; } = [.. DemoText.Read("staff")["given names"].SelectMany(line => line.Split(' '))];

    /// <summary>Letters and figures a–z, 0–9 and full stops, for addresses.</summary>
    internal static string Ascii(string name)
    {
        var plain = new StringBuilder();
        foreach (char letter in name.Replace("(exempel)", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '.')
            {
                plain.Append(letter);
            }
            else if (letter == 'ı')
            {
                plain.Append('i');
            }
        }

        return plain.ToString();
    }
}
