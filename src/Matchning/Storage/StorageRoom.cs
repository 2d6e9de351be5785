using System.Data.Common;
using System.Security.Cryptography;
using Matchning.Storage.History;
using Matchning.Storage.Jobs;
using Matchning.Storage.Secrets;
using Matchning.Storage.Sweeping;
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
        services.AddSingleton<Sweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<Sweeper>());
        services.AddScoped<ISweep, JobSweep>();

        var connection = Readable(configuration.GetConnectionString("Database"));
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

    /// <summary>Refuses a connection string that cannot be meant, before anything is done by it.</summary>
    private static string? Readable(string? connection)
    {
        try
        {
            var fault = string.IsNullOrWhiteSpace(connection) ? null
                : IsPostgres(connection) ? string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connection).Host) ? "It names no server." : null
                : string.IsNullOrWhiteSpace(new SqliteConnectionStringBuilder(connection).DataSource) ? "It names no file." : null;
            return fault is null ? string.IsNullOrWhiteSpace(connection) ? null : connection : throw new ArgumentException(fault);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new RefusedException($"ConnectionStrings__Database cannot be read: {error.Message} Write \"Host=SERVER;Database=NAME;Username=USER\" for PostgreSQL or \"Data Source=FILE\" for SQLite, or leave it out.");
        }
    }

    private static string SqliteConnectionString(string? configured, DataFolder folder) =>
        new SqliteConnectionStringBuilder(configured ?? $"Data Source={folder.SqliteFile}") { ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;

    /// <summary>Whether a save failed because a unique index already holds the value.</summary>
    public static bool IsTaken(this DbUpdateException error) => error.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>
    /// Whether something failed because of what was to be written, so that it fails again each time: not a lost connection, a full disk,
    /// another saver or a stop. A value that a unique index holds may be gone the next time, and is not meant either.
    /// </summary>
    public static bool IsOfTheData(this Exception error) => !error.IsFullDisk() && error switch
    {
        OperationCanceledException or OutOfMemoryException or DbUpdateConcurrencyException or CryptographicException or IOException or TimeoutException or RefusedException => false,
        DbUpdateException taken when taken.IsTaken() => false,
        // Data, constraints, limits of the program: an index entry or a text vector that is too long.
        PostgresException postgres => postgres.SqlState.AsSpan(0, 2) is "22" or "23" or "54",
        SqliteException sqlite => sqlite.SqliteErrorCode is 18 or 19 or 20,
        DbException => false,
        { InnerException: { } inner } => inner.IsOfTheData(),
        _ => true,
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
