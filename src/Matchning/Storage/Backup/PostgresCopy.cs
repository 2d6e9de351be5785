using System.ComponentModel;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Matchning.Storage.Backup;

/// <summary>PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, in one transaction each.</summary>
public sealed class PostgresCopy(Database db) : DatabaseCopy
{
    private static readonly string[] OfOthers = ["--no-owner", "--no-privileges"];

    private readonly NpgsqlConnectionStringBuilder address = new(db.Database.GetConnectionString());

    /// <inheritdoc/>
    protected override Task WriteToAsync(string path, CancellationToken cancellation) =>
        RunAsync("pg_dump", [.. OfOthers, "--format=custom", "--file", path, .. Where()], cancellation);

    /// <inheritdoc/>
    public override async Task ReadAsync(string path, CancellationToken cancellation)
    {
        // The rows of the table as text: "20261124033824_Initial<tab>10.0.14" between COPY and \.
        var rows = await RunAsync("pg_restore", ["--data-only", "--table=__EFMigrationsHistory", "--file=-", path], cancellation);
        RefuseOther(db, path, [.. rows.Split('\n').SkipWhile(line => !line.StartsWith("COPY ", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line != "\\.").Select(line => line.Split('\t')[0]).Order(StringComparer.Ordinal)]);
        await RunAsync("pg_restore", [.. OfOthers, "--single-transaction", "--clean", "--if-exists", "--exit-on-error", .. Where(), path], cancellation);
        NpgsqlConnection.ClearAllPools();
    }

    private string[] Where() =>
        ["--host", address.Host!, "--port", $"{address.Port}", "--dbname", address.Database!, "--no-password", .. address.Username is { } user ? new[] { "--username", user } : []];

    private async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["PGPASSWORD"] = address.Password;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var (told, wrong) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? await told : throw new RefusedException($"{(await wrong).Trim()} Nothing was changed.");
        }
        catch (Win32Exception)
        {
            throw new RefusedException($"{program} was not found. Install PostgreSQL's client programs (Debian: apt install postgresql-client) in the version of the server.");
        }
    }
}
