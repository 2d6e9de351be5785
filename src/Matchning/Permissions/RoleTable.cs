using static Matchning.Permissions.Permission;
using static Matchning.Permissions.Role;

namespace Matchning.Permissions;

/// <summary>The whole table of role × permission. A test walks every endpoint with every role against it.</summary>
public static class RoleTable
{
    private static readonly Dictionary<Role, HashSet<Permission>> Table = new()
    {
        [Caseworker] = [UseOwnAccount, ReadParticipants, EditParticipants, ImportParticipants, ReadEmployers, ReadOpenings, EditOpenings, ReadMatches, ReadPartners],
        [MatchAgent] = [UseOwnAccount, ReadParticipants, ReadEmployers, EditEmployers, ReadOpenings, EditOpenings, ImportOpenings, ReadMatches, ReadPartners],
        [Manager] = [UseOwnAccount, ReadEmployers, ReadOpenings, ReadPartners],
        [Coordinator] = [UseOwnAccount, ReadEmployers, ReadOpenings, ReadPartners],
        [Evaluator] = [UseOwnAccount, ReadOpenings, ReadPartners],
        [SteeringMember] = [UseOwnAccount, ReadPartners],
        [PartnerCoworker] = [UseOwnAccount, ReadOpenings, ReadPartners],
        [LogReviewer] = [UseOwnAccount, ReadPartners],
        [Administrator] = [UseOwnAccount, ImportOpenings, ReadOpenings, ReadEmployers, ReadPartners, Administer],
        [Role.Participant] = [UseOwnAccount],
        [Role.Employer] = [UseOwnAccount],
    };

    /// <summary>Whether any of the <paramref name="roles"/> holds the <paramref name="permission"/>.</summary>
    public static bool Allows(IEnumerable<Role> roles, Permission permission) =>
        roles.Any(role => Table.TryGetValue(role, out var held) && held.Contains(permission));
}
