using Matchning.Permissions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matchning.Tests;

/// <summary>A migrated database with the fixed <see cref="World"/>, made once a run and copied for each house, with its keys.</summary>
public static class Template
{
    private static readonly Lazy<Task<string>> Sqlite = new(() => MakeAsync(Store.Sqlite));
    private static readonly Lazy<Task<string>> Postgres = new(() => MakeAsync(Store.Postgres));
    private static readonly string Root = Directory.CreateTempSubdirectory("matchning-houses-").FullName;
    private static int number;

    static Template() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    };

    /// <summary>An empty folder for a house.</summary>
    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Root, Interlocked.Increment(ref number).ToString("00000", System.Globalization.CultureInfo.InvariantCulture))).FullName;

    /// <summary>A folder with keys, and the connection string of a database, both copied from the template.</summary>
    public static async Task<(string Folder, string? Connection)> CopyAsync(Store store)
    {
        var template = await (store == Store.Sqlite ? Sqlite : Postgres).Value;
        var folder = NewFolder();
        foreach (var file in Directory.GetFiles(template, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return (folder, store == Store.Postgres ? await NewPostgresAsync("TEMPLATE matchning_template") : null);
    }

    /// <summary>The connection string of a new PostgreSQL database, empty unless <paramref name="how"/> says of what.</summary>
    public static async Task<string> NewPostgresAsync(string how = "", string? name = null)
    {
        name ??= $"house_{Environment.ProcessId}_{Interlocked.Increment(ref number)}";
        await OnServerAsync($"CREATE DATABASE {name} {how}");
        return $"{await PostgresServer.AddressAsync()};Database={name}";
    }

    /// <summary>Takes a database away again.</summary>
    public static Task DropAsync(string connection)
    {
        using var pooled = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(pooled);
        return OnServerAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static async Task OnServerAsync(string command)
    {
        await using var connection = new NpgsqlConnection($"{await PostgresServer.AddressAsync()};Database=postgres");
        await connection.OpenAsync();
        await using var sql = new NpgsqlCommand(command, connection);
        await sql.ExecuteNonQueryAsync();
    }

    private static async Task<string> MakeAsync(Store store)
    {
        var folder = NewFolder();
        string? connection = null;
        if (store == Store.Postgres)
        {
            await OnServerAsync("DROP DATABASE IF EXISTS matchning_template WITH (FORCE)");
            connection = await NewPostgresAsync(name: "matchning_template");
        }

        await using (var app = await WebProgram.BuildAsync(House.Arguments(folder, connection), services => services.AddSingleton<TimeProvider>(new HouseClock())))
        {
            using var scope = app.Services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram("World");
            await World.FillAsync(scope.ServiceProvider);
        }

        SqliteConnection.ClearAllPools();
        if (connection is not null)
        {
            using var pooled = new NpgsqlConnection(connection);
            NpgsqlConnection.ClearPool(pooled);
        }

        return folder;
    }
}
