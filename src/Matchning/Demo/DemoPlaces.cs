namespace Matchning.Demo;

/// <summary>A municipality where demo people live or work.</summary>
/// <param name="Code">SCB code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">How common among workplaces outside the five; 0 for the five.</param>
/// <param name="PostcodeArea">First three figures of its postcodes; the demo ends them with 00, which no street has.</param>
/// <param name="Places">Parts of the municipality.</param>
public sealed record DemoPlace(string Code, string Name, int Weight, string PostcodeArea, IReadOnlyList<string> Places);

/// <summary>The five municipalities of the project and those around them.</summary>
public static class DemoPlaces
{
    private static readonly DemoText Text = DemoText.Read("places");

    public static IReadOnlyList<DemoPlace> All { get; } = [.. Text["places"].Select(line => line.Split(" | "))
        .Select(part => new DemoPlace(
            part[0], part[1], int.Parse(part[2], System.Globalization.CultureInfo.InvariantCulture), part[3], part[4].Split("; ")))];

    public static IReadOnlyList<DemoPlace> Five { get; } = [.. All.Where(place => place.Weight == 0)];

    public static IReadOnlyList<DemoPlace> Around { get; } = [.. All.Where(place => place.Weight > 0)];

    internal static IReadOnlyList<string> Streets { get; } = Text["streets"];

    /// <summary>What a municipality calls itself: "Huddinge kommun", but "Salems kommun".</summary>
    internal static string MunicipalityName(string place) => place is "Salem" or "Nykvarn" or "Nynäshamn" ? place + "s kommun" : place + " kommun";

    public static DemoPlace Of(string code) => All.First(place => place.Code == code);
}
