using Matchning.Permissions;
using Matchning.Shell;

namespace Matchning.Partners;

/// <summary>Partners, boards, units and their coworkers.</summary>
public static class PartnersRoom
{
    /// <summary>Puts the room in the navigation.</summary>
    public static IServiceCollection AddPartners(this IServiceCollection services) =>
        services.AddNavLink(70, "Samarbetsparter", "/partners", Permission.ReadPartners);
}
