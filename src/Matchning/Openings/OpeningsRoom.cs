using Matchning.Employers;
using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Storage.Imports;

namespace Matchning.Openings;

/// <summary>Jobs and places to match to.</summary>
public static class OpeningsRoom
{
    /// <summary>Registers the room, its import, and what it knows of employers.</summary>
    public static IServiceCollection AddOpenings(this IServiceCollection services) => services
        .AddScoped<IImportKind, OpeningImport>()
        .AddScoped<IEmployerWork, OpeningsOfEmployers>()
        .AddScoped<ProposedConcepts>()
        .AddScoped<OpeningChanges>()
        .AddSlot<OpeningsOfEmployer>("employer-openings", 10)
        .AddSingleton(new OpeningTab(10, "Om platsen", "", Permission.ReadOpenings))
        .AddNavLink(30, "Platser", "/openings", Permission.ReadOpenings);
}
