using Matchning.Permissions;

namespace Matchning.Access;

/// <summary>The roles in Swedish: keys of the room's words.</summary>
public static class RoleNames
{
    /// <summary>The roles that coworkers can hold, in the order of the design.</summary>
    public static readonly Role[] OfCoworkers =
        [Role.Caseworker, Role.MatchAgent, Role.Manager, Role.Coordinator, Role.Evaluator, Role.SteeringMember, Role.PartnerCoworker, Role.LogReviewer, Role.Administrator];

    /// <summary>The name that people know.</summary>
    public static string InSwedish(this Role role) => role switch
    {
        Role.Caseworker => "Handläggare",
        Role.MatchAgent => "Matchningsagent",
        Role.Manager => "Chef",
        Role.Coordinator => "Processledare",
        Role.Evaluator => "Följeforskare",
        Role.SteeringMember => "Styrgruppsledamot",
        Role.PartnerCoworker => "Samverkanspart",
        Role.LogReviewer => "Loggranskare",
        Role.Administrator => "Administratör",
        Role.Participant => "Deltagare",
        _ => "Arbetsgivare",
    };

    /// <summary>The part before the @ of a demo address and on the command line.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.Caseworker => "handlaggare",
        Role.MatchAgent => "matchningsagent",
        Role.Manager => "chef",
        Role.Coordinator => "processledare",
        Role.Evaluator => "foljeforskare",
        Role.SteeringMember => "styrgrupp",
        Role.PartnerCoworker => "samverkan",
        Role.LogReviewer => "loggranskare",
        Role.Administrator => "admin",
        Role.Participant => "deltagare",
        _ => "arbetsgivare",
    };

    /// <summary>The role whose word stands before the @ of a demo address, or null.</summary>
    public static Role? RoleOfAddress(string email) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => email.StartsWith(role!.Value.Word() + "@", StringComparison.Ordinal));

    /// <summary>That role in Swedish; the address itself when it names none.</summary>
    public static string OfAddress(string email) => RoleOfAddress(email)?.InSwedish() ?? email;
}
