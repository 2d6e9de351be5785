using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Matchning.Tests;

/// <summary>
/// The PostgreSQL server of this test run: the one that <c>MATCHNING_TEST_POSTGRES</c> names, or a cluster of its own in a temporary
/// folder that ends with this process, also when this process is killed.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    // Kept: a collected process object would close the pipe whose end tells the server to stop.
    private static Process? server;

    /// <summary>A connection string without database. Skips the test when there is no server, unless <c>./test</c> runs it.</summary>
    public static async Task<string> AddressAsync()
    {
        try
        {
            return await Started.Value;
        }
        catch (NoServerException none) when (Environment.GetEnvironmentVariable("MATCHNING_GATE") != "1")
        {
            Assert.Skip(none.Message);
            throw;
        }
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("MATCHNING_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
            : null;
        if (programs is null)
        {
            throw new NoServerException();
        }

        // PostgreSQL refuses to run as root; its Debian package brings a user for it.
        var (root, asUser) = Environment.UserName == "root" ? (true, "runuser -u postgres --") : (false, "");
        var folder = Directory.CreateTempSubdirectory("matchning-postgres-").FullName;
        if (root)
        {
            await RunAsync($"chown postgres {folder}");
        }

        var port = FreePort();
        await RunAsync($"{asUser} {programs}/initdb -D {folder}/data -U matchning --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null");
        // The shell waits for its standard input to close, which happens when this process ends in whatever way.
        server = Process.Start(new ProcessStartInfo("sh", ["-c",
            $"cd {folder}; {asUser} {programs}/postgres -D {folder}/data -p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB >{folder}/log 2>&1 </dev/null & "
            + $"cat >/dev/null; kill -INT $(head -1 {folder}/data/postmaster.pid); sleep 1; rm -rf {folder}"])
        { RedirectStandardInput = true })!;
        var address = $"Host=127.0.0.1;Port={port};Username=matchning;Maximum Pool Size=20;Include Error Detail=true";
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(address + ";Database=postgres;Pooling=false");
                await connection.OpenAsync();
                return address;
            }
            catch (NpgsqlException) when (attempt < 100 && !server.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = "/", RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command}: {error}");
        }
    }

    private sealed class NoServerException() : Exception("There is no PostgreSQL here. Install the package postgresql, or name a server in MATCHNING_TEST_POSTGRES.");
}
