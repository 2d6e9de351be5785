using System.Diagnostics;

namespace Matchning.Tests;

/// <summary>A verb run as its own process, as an operator runs it.</summary>
public sealed record CommandRun(int Code, string Out, string Error)
{
    /// <summary>Runs <c>matchning …</c> on the database of a house (also an open one) or, given no house, with just these arguments.</summary>
    public static Task<CommandRun> Of(House? house, params string[] arguments) => At(house?.Folder, house?.Connection, arguments);

    /// <summary>Runs <c>matchning …</c> on the database in a folder, or that of a connection string.</summary>
    public static async Task<CommandRun> At(string? folder, string? connection, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "matchning.dll"), .. arguments, .. folder is null ? [] : new[] { "--data", folder }])
        { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (connection is not null)
        {
            start.Environment["ConnectionStrings__Database"] = connection;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return new CommandRun(process.ExitCode, await told, await wrong);
    }
}
