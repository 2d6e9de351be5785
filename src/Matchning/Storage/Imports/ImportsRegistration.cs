using Matchning.Storage.Jobs;

namespace Matchning.Storage.Imports;

/// <summary>Registers what brings in files.</summary>
public static class ImportsRegistration
{
    /// <summary>The machinery; each room adds its <see cref="IImportKind"/>.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<Imports>()
        .AddScoped<ImportBatch>()
        .AddScoped<IJobKind, ImportJob>();
}
