using Matchning.Openings;
using Matchning.Participants;
using Matchning.Permissions;

namespace Matchning.Matches;

/// <summary>Searching both ways with reasons; the index in memory and how it follows changes; the engine on files.</summary>
public static class MatchesRoom
{
    /// <summary>Registers the index, its follower and the tabs on the pages of participants and openings.</summary>
    public static IServiceCollection AddMatches(this IServiceCollection services) => services
        .AddSingleton<MatchIndex>()
        .AddHostedService<MatchIndexFollower>()
        .AddScoped<Sentences>()
        .AddScoped<MatchReading>()
        .AddParticipantTab(20, "Matchningar", "/matches", Permission.ReadMatches)
        .AddSingleton(new OpeningTab(20, "Matchningar", "/matches", Permission.ReadMatches));
}
