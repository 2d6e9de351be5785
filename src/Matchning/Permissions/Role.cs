namespace Matchning.Permissions;

/// <summary>What a person does in the collaboration (design, section 1). A coworker may hold several.</summary>
public enum Role
{
    /// <summary>Handläggare, jobbcoach: their participants and what fits each of them.</summary>
    Caseworker,

    /// <summary>Matchningsagent: works systematically with employers and proposes people.</summary>
    MatchAgent,

    /// <summary>Chef: flow and waiting, methods in use.</summary>
    Manager,

    /// <summary>Processledare: the programme.</summary>
    Coordinator,

    /// <summary>Följeforskare: outcomes, pseudonymised.</summary>
    Evaluator,

    /// <summary>Styrgruppsledamot: where partners diverge.</summary>
    SteeringMember,

    /// <summary>Samverkanspart: a shared plan or meeting, by consent.</summary>
    PartnerCoworker,

    /// <summary>Loggranskare, dataskyddsombud: who read what.</summary>
    LogReviewer,

    /// <summary>Administratör: people, roles, settings. Reads no participants.</summary>
    Administrator,

    /// <summary>Deltagare: what concerns themselves.</summary>
    Participant,

    /// <summary>Arbetsgivare: what concerns their own openings.</summary>
    Employer,
}
