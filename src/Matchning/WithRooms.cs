using Matchning.Permissions;
using Matchning.Storage;

namespace Matchning;

/// <summary>For verbs that work in the database: the rooms without the web, by the same configuration as <c>serve</c>.</summary>
public static class WithRooms
{
    /// <summary>Nothing watches configuration files: a change of configuration is a restart.</summary>
    public const string NoWatching = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Prepares the database (migrations), unless told not to, and does the work in one scope, where the program itself acts.</summary>
    /// <param name="data">The data folder; null = as configured, else <c>./data</c>.</param>
    /// <param name="who">What the history calls it.</param>
    /// <param name="work">The work; returns the exit code.</param>
    /// <param name="asItIs">Leaves the database as it is: for looking at it, copying it, or filling it from a copy.</param>
    public static async Task<int> RunAsync(string? data, string who, Func<IServiceProvider, Task<int>> work, bool asItIs = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [NoWatching, .. data is null ? [] : new[] { "--data", data }], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddRooms(builder.Configuration);
        await using var provider = builder.Services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram(who);
        var db = scope.ServiceProvider.GetRequiredService<Database>();
        try
        {
            if (!asItIs)
            {
                await db.PrepareAsync(scope.ServiceProvider.GetRequiredService<DataFolder>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
            }

            return await work(scope.ServiceProvider);
        }
        catch (Exception error) when (SqliteFiles.Unwritable(db, error) is { } unwritable)
        {
            throw unwritable;
        }
    }
}
