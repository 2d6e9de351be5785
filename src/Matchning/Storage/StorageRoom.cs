using Matchning.Storage.History;
using Matchning.Storage.Jobs;
using Matchning.Storage.Secrets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Matchning.Storage;

/// <summary>The database context, conventions, history of changes, jobs, migrations, backup.</summary>
public static class StorageRoom
{
    /// <summary>Registers the database by the connection string <c>Database</c>; without one, SQLite in the data folder.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new DataFolder(configuration["data"] ?? "data"));
        services.AddSingleton(provider => SecretKeys.In(provider.GetRequiredService<DataFolder>()));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ISaveChangesInterceptor, HistoryInterceptor>();
        services.AddSingleton<JobWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<JobWorker>());

        var connection = configuration.GetConnectionString("Database");
        if (IsPostgres(connection))
        {
            services.AddDbContext<PostgresDatabase>((provider, options) => options
                .UseNpgsql(connection).AddInterceptors(provider.GetServices<ISaveChangesInterceptor>()).ConfigureWarnings(WhoeverCatchesTells));
            services.AddScoped<Database>(provider => provider.GetRequiredService<PostgresDatabase>());
        }
        else
        {
            services.AddDbContext<SqliteDatabase>((provider, options) => options
                .UseSqlite(SqliteConnectionString(connection, provider.GetRequiredService<DataFolder>()))
                .AddInterceptors([.. provider.GetServices<ISaveChangesInterceptor>(), new SqlitePragmas()]).ConfigureWarnings(WhoeverCatchesTells));
            services.AddScoped<Database>(provider => provider.GetRequiredService<SqliteDatabase>());
        }

        return services;
    }

    /// <summary>
    /// A command that fails is an exception, and is told by whoever catches it: a second click or two savers at once are no errors of the
    /// program, and an operator who reads the log should not have to tell them from those that are.
    /// </summary>
    private static void WhoeverCatchesTells(WarningsConfigurationBuilder warnings) => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug));

    /// <summary>Whether a connection string names a PostgreSQL server.</summary>
    public static bool IsPostgres(string? connection) => connection?.Contains("Host=", StringComparison.OrdinalIgnoreCase) == true;

    private static string SqliteConnectionString(string? configured, DataFolder folder) =>
        new SqliteConnectionStringBuilder(configured ?? $"Data Source={folder.SqliteFile}") { ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;

    /// <summary>Whether a save failed because a unique index already holds the value.</summary>
    public static bool IsTaken(this DbUpdateException error) => error.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>Whether the disk (or the quota) had no room for what was to be saved.</summary>
    public static bool IsFullDisk(this Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == 13,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
        IOException io => io.HResult == 28 || io.HResult == unchecked((int)0x80070070),
        { InnerException: { } inner } => inner.IsFullDisk(),
        _ => false,
    };
}
