using Matchning.Access;
using Matchning.Demo;
using Matchning.Employers;
using Matchning.Matches;
using Matchning.Openings;
using Matchning.Participants;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Matchning.Taxonomy;

namespace Matchning;

/// <summary>The program: the rooms of the house, the lowest first. A room may use those above it in the list, none below.</summary>
public static class Program
{
    /// <summary>Runs a verb of the command line.</summary>
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    /// <summary>Registers every room, for the web and for verbs that do without it.</summary>
    public static void AddRooms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions();
        services.AddStorage(configuration);
        services.AddImports();
        services.AddShell(configuration);
        services.AddTaxonomy();
        services.AddPartners();
        services.AddAccess();
        services.AddParticipants();
        services.AddEmployers();
        services.AddOpenings();
        services.AddMatches();
        services.AddDemo();
    }
}
