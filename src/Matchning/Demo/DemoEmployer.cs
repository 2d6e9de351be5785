namespace Matchning.Demo;

/// <summary>What an employer is, which decides how its ads sound.</summary>
public enum EmployerSort
{
    /// <summary>A company with a handful of people.</summary>
    Small,

    /// <summary>A company with tens or hundreds of people.</summary>
    Company,

    /// <summary>A municipality.</summary>
    Municipality,

    /// <summary>A staffing agency, which hires for its customers.</summary>
    Staffing,
}

/// <summary>A fictional employer.</summary>
/// <param name="Number">1, 2, 3 …; the same employer has the same number for a seed.</param>
/// <param name="Name">With a plain fiction marker.</param>
/// <param name="OrganisationNumber">See <see cref="DemoNumbers.Organisation"/>.</param>
/// <param name="Industry">Key of its industry, as the ad families name those who hire.</param>
/// <param name="Sort">What it is.</param>
/// <param name="Employees">Number of people who work there.</param>
/// <param name="Municipality">SCB code of its seat.</param>
/// <param name="Workplaces">One to four; the first is in the municipality of the seat.</param>
/// <param name="Contact">Whom to call.</param>
public sealed record DemoEmployer(
    int Number,
    string Name,
    string OrganisationNumber,
    string Industry,
    EmployerSort Sort,
    int Employees,
    string Municipality,
    IReadOnlyList<DemoWorkplace> Workplaces,
    DemoContact Contact);

/// <summary>Where the work is done.</summary>
public sealed record DemoWorkplace(string Name, string Street, string Postcode, string Place, string Municipality);

/// <summary>A fictional contact person; the address is at a domain under <c>.example</c>, which cannot exist.</summary>
public sealed record DemoContact(string Name, string Title, string Email, string Phone);
