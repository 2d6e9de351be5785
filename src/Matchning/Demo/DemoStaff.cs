namespace Matchning.Demo;

/// <summary>A municipality of the demo, with the bodies that work in it.</summary>
public sealed record DemoMunicipality(string Code, string Name, IReadOnlyList<DemoBoard> Boards, IReadOnlyList<DemoUnit> Units);

/// <summary>A board (nämnd). <paramref name="Secrecy"/> = chapter:section of the secrecy act, or <c>none</c>.</summary>
public sealed record DemoBoard(string Key, string Name, string Secrecy);

/// <summary>A unit of a board.</summary>
public sealed record DemoUnit(string Key, string BoardKey, string Name);

/// <summary>An account of the demo: of a coworker, or of one participant or one employer.</summary>
/// <param name="Email"><c>role@municipality.demo</c>.</param>
/// <param name="Role">First part of the address: <c>handlaggare</c> …</param>
/// <param name="Municipality">SCB code.</param>
/// <param name="Name">Plainly made up.</param>
/// <param name="Title">Title of a coworker.</param>
/// <param name="UnitKey">Unit of a coworker.</param>
/// <param name="PersonNumber">The participant of a <c>deltagare@</c> account.</param>
/// <param name="EmployerName">The employer of an <c>arbetsgivare@</c> account.</param>
public sealed record DemoAccount(
    string Email, string Role, string Municipality, string Name, string? Title, string? UnitKey, int? PersonNumber, string? EmployerName);

/// <summary>The five municipalities with their boards, units and accounts: the same for every seed, so that addresses can be printed in a guide.</summary>
public static class DemoStaff
{
    private static readonly DemoText Text = DemoText.Read("staff");

    public static IReadOnlyList<DemoMunicipality> Municipalities { get; } = [.. DemoPlaces.Five.Select(place => new DemoMunicipality(
        place.Code,
        place.Name,
        [.. Text["board"].Select(line => line.Split(" | ")).Select(part => new DemoBoard(part[0], part[1], part[2]))],
        [.. Text["unit"].Select(line => line.Split(" | ")).Select(part => new DemoUnit(part[0], part[1], part[2]))]))];

    /// <summary>Nine coworkers, one participant and one employer in each municipality.</summary>
    public static IReadOnlyList<DemoAccount> Accounts { get; } = [.. Municipalities.SelectMany(AccountsOf)];

    private static IEnumerable<DemoAccount> AccountsOf(DemoMunicipality municipality, int at)
    {
        string domain = DemoEmployers.Ascii(municipality.Name) + ".demo";
        string[] given = Text["given names"][at].Split(' ');
        var family = Text["family names"];
        int number = 0;
        foreach (string[] part in Text["role"].Select(line => line.Split(" | ")))
        {
            yield return new DemoAccount($"{part[0]}@{domain}", part[0], municipality.Code,
                $"{given[number]} {family[((at * 3) + number) % family.Count]}", part[2], part[1], null, null);
            number++;
        }

        int person = 1 + DemoStories.All.Index().First(story => story.Item.Home == municipality.Code).Index;
        var story = DemoStories.All[person - 1];
        yield return new DemoAccount($"deltagare@{domain}", "deltagare", municipality.Code, $"{story.Given} {story.Family}", null, null, person, null);
        string employer = DemoEmployers.Known.First(known => known.Municipality == municipality.Code).Name;
        yield return new DemoAccount($"arbetsgivare@{domain}", "arbetsgivare", municipality.Code, $"Alex {family[at]}", null, null, null, employer);
    }
}
