using Matchning.Participants.Import;
using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Storage.Imports;
using Matchning.Storage.Sweeping;

namespace Matchning.Participants;

/// <summary>The person, profile, qualifications, languages, availability, adaptations.</summary>
public static class ParticipantsRoom
{
    /// <summary>Puts the room in the navigation.</summary>
    public static IServiceCollection AddParticipants(this IServiceCollection services) => services
        .AddScoped<Identities>()
        .AddScoped<Duplicates>()
        .AddScoped<ISweep, PendingFileSweep>()
        .AddScoped<ParticipantImport>()
        .AddScoped<IImportKind>(provider => provider.GetRequiredService<ParticipantImport>())
        .AddNavLink(10, "Deltagare", "/participants", Permission.ReadParticipants)
        .AddParticipantTab(10, "Översikt", "", Permission.ReadParticipants)
        .AddParticipantTab(30, "Profil", "/profile", Permission.ReadParticipants)
        .AddParticipantTab(90, "Historik", "/history", Permission.EditParticipants);

    /// <summary>Adds a tab to the page of a participant.</summary>
    public static IServiceCollection AddParticipantTab(this IServiceCollection services, int order, string text, string pathSuffix, Permission needs) =>
        services.AddSingleton(new ParticipantTab(order, text, pathSuffix, needs));
}
