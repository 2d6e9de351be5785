namespace Matchning.Partners;

/// <summary>What kind of body takes part.</summary>
public enum PartnerKind
{
    /// <summary>Kommun.</summary>
    Municipality,

    /// <summary>Statlig myndighet, for example the public employment service.</summary>
    Agency,

    /// <summary>Region.</summary>
    Region,

    /// <summary>Handelskammare.</summary>
    Chamber,

    /// <summary>Företagarförening.</summary>
    BusinessAssociation,

    /// <summary>Utbildningsanordnare.</summary>
    EducationProvider,
}

/// <summary>Samarbetspart: a body in the collaboration.</summary>
public sealed class Partner
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name, for example "Huddinge kommun".</summary>
    public required string Name { get; set; }

    /// <summary>What kind of body.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>SCB's four-digit code where the partner is a municipality.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>The boards of the partner.</summary>
    public List<Board> Boards { get; } = [];
}

/// <summary>By which provision the board keeps information on persons secret (offentlighets- och sekretesslagen).</summary>
public enum Secrecy
{
    /// <summary>No secrecy of its own.</summary>
    None,

    /// <summary>OSL 26:1, social services: secret unless it is clear that disclosure harms no one.</summary>
    Osl26,

    /// <summary>OSL 28:11, labour-market activity: secret if harm can be assumed.</summary>
    Osl28,

    /// <summary>OSL 23:5, adult education.</summary>
    Osl23,
}

/// <summary>Nämnd: the authority within a partner that holds secrecy; the home of participants.</summary>
public sealed class Board
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The partner it belongs to.</summary>
    public Guid PartnerId { get; init; }

    /// <summary>The partner it belongs to.</summary>
    public Partner Partner { get; init; } = null!;

    /// <summary>The name, for example "Arbetsmarknadsnämnden".</summary>
    public required string Name { get; set; }

    /// <summary>The kind of secrecy.</summary>
    public required Secrecy Secrecy { get; init; }

    /// <summary>The units of the board.</summary>
    public List<Unit> Units { get; } = [];
}

/// <summary>Enhet: a part of a board in which coworkers work.</summary>
public sealed class Unit
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The board it belongs to.</summary>
    public Guid BoardId { get; init; }

    /// <summary>The board it belongs to.</summary>
    public Board Board { get; init; } = null!;

    /// <summary>The name, for example "Arbetsmarknadsenheten".</summary>
    public required string Name { get; set; }

    /// <summary>Who works here, in which roles.</summary>
    public List<Post> Posts { get; } = [];
}
