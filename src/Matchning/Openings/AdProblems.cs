using System.Text.RegularExpressions;
using Matchning.Storage.Imports;
using Matchning.Storage.Rows;
using Matchning.Taxonomy;

namespace Matchning.Openings;

/// <summary>What is wrong with a row of job ads, in the words of the room.</summary>
internal static partial class AdProblems
{
    private static readonly DateTime Earliest = new(1990, 1, 1), Latest = new(2100, 1, 1);

    private const string EndsInRow = "Filen slutar mitt i raden.", Unreadable = "Filen går inte att läsa längre än hit.";

    /// <summary>What is said of a file that was not read to its end.</summary>
    public static readonly IReadOnlyList<string> CutOff = [EndsInRow, Unreadable];

    /// <summary>Why a row cannot be used.</summary>
    public static ImportProblem Of(RowProblem problem) => problem.Fault switch
    {
        RowFault.NotJson => new("", null, "Raden är inte giltig JSON.", "Rätta raden eller hämta filen på nytt."),
        RowFault.NotAnObject => new("", null, "Raden är inget JSON-objekt.", "Skriv en annons per rad, som ett objekt { … }."),
        RowFault.NotUtf8 => new("", null, "Raden är inte sparad som UTF-8.", "Spara filen som UTF-8 och försök igen."),
        RowFault.CutOff => new("", null, EndsInRow, "Hämta filen på nytt."),
        RowFault.TooLong => new("", null, "Raden är längre än 16 MB.", "Skriv en annons per rad."),
        RowFault.Unreadable => new("", null, Unreadable, "Hämta filen på nytt."),
        RowFault.AfterTheArray => new("", null, "Det står något efter listans slut.", "Skriv en enda lista, eller en annons per rad."),
        RowFault.Missing => new(problem.Detail, null, "Uppgiften saknas.", "Lägg till den i raden."),
        RowFault.WrongValue => Value(problem.Detail),
        _ => new("", problem.Detail, "Raden kan inte användas.", "Rätta raden."),
    };

    /// <summary>All in an ad that is left out because it cannot be meant.</summary>
    public static IEnumerable<ImportProblem> In(JobAd ad, Catalogue catalogue)
    {
        if (UnknownMunicipality(ad, catalogue) is { } code)
        {
            yield return new("workplace_address.municipality_code", code, "Ingen kommun har den koden. Platsen tas in utan kommun.", "Rätta koden, till exempel 0126 för Huddinge.");
        }

        if (ad.Vacancies is < 0 or > Opening.MostPlaces)
        {
            yield return new("number_of_vacancies", Text(ad.Vacancies), "Antalet platser är orimligt. Platsen tas in utan antal.", "Rätta antalet.");
        }

        if (!IsScope(ad.Scope))
        {
            yield return new("scope_of_work", $"{Text(ad.Scope.Min)}–{Text(ad.Scope.Max)}", "Omfattningen är orimlig. Platsen tas in utan omfattning.", "Skriv procent av heltid, 1 till 100.");
        }

        if ((ad.ApplyBefore ?? ad.LastPublishedAt) is { } last && ad.PublishedAt is { } published && last.Date < published.Date)
        {
            yield return new("application_deadline", last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "Sista ansökningsdagen ligger före den dag då annonsen publicerades. Platsen räknas som stängd.", "Rätta datumet.");
        }
    }

    /// <summary>A day that no ad can have, which refuses the row: silence would change when it closes.</summary>
    public static ImportProblem? ImpossibleDay(JobAd ad) => new[] { ("publication_date", ad.PublishedAt), ("application_deadline", ad.ApplyBefore), ("last_publication_date", ad.LastPublishedAt) }
        .Where(date => date.Item2 < Earliest || date.Item2 > Latest)
        .Select(date => new ImportProblem(date.Item1, date.Item2!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "Datumet är orimligt.", "Rätta datumet."))
        .FirstOrDefault();

    /// <summary>The municipality code of the ad where no municipality has it.</summary>
    public static string? UnknownMunicipality(JobAd ad, Catalogue catalogue) =>
        ad.Workplace.MunicipalityCode is { } code && catalogue.Find(ConceptKind.Municipality, code) is null && catalogue.Find(ConceptKind.Municipality, ad.Workplace.MunicipalityId) is null ? code : null;

    /// <summary>Whether the scope can be meant.</summary>
    public static bool IsScope(AdScope scope) => scope.Min is null or (>= 0 and <= 100) && scope.Max is null or (>= 1 and <= 100) && !(scope.Min > scope.Max);

    private static ImportProblem Value(string detail)
    {
        var parts = Unfit().Match(detail);
        var (column, value, why) = parts.Success ? (parts.Groups[1].Value, parts.Groups[2].Value, parts.Groups[3].Value) : ("", detail, "");
        return why switch
        {
            _ when why.StartsWith("no date", StringComparison.Ordinal) => new(column, value, "Det är inget datum.", "Skriv det som 2026-01-31 eller 2026-01-31T23:59:59."),
            "no whole number" or "no number" => new(column, value, "Det är inget giltigt tal.", "Skriv ett heltal."),
            "neither true nor false" => new(column, value, "Det är varken ja eller nej.", "Skriv true eller false."),
            _ => new(column, value, "Värdet kan inte stämma.", "Rätta värdet."),
        };
    }

    private static string Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex("^(.+?) is “(.*)”: (.*)$", RegexOptions.Singleline)]
    private static partial Regex Unfit();
}
