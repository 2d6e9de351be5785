using Matchning.Storage.Jobs;
using Matchning.Storage.Sweeping;

namespace Matchning.Storage.Imports;

/// <summary>Registers what brings in files.</summary>
public static class ImportsRegistration
{
    /// <summary>The machinery; each room adds its <see cref="IImportKind"/>.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<Imports>()
        .AddScoped<ImportBatch>()
        .AddScoped<ISweep, ImportSweep>()
        .AddScoped<IJobKind, ImportJob>();
}
