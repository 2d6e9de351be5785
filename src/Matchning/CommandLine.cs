using System.CommandLine;
using Matchning.Storage;

namespace Matchning;

/// <summary>The verbs of <c>matchning</c>. Exit code 0 done, 1 refused or failed with a sentence on standard error, 2 wrong usage.</summary>
public static class CommandLine
{
    /// <summary>Runs the verb, or <c>serve</c> when none is given.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        var verbs = root.Subcommands.Select(verb => verb.Name).Append("--help").Append("-h").Append("-?").Append("--version").ToHashSet();
        if (args is [{ Length: > 0 } first, ..] && char.IsLetter(first[0]) && !verbs.Contains(first) && !first.Contains('='))
        {
            await Console.Error.WriteLineAsync($"There is no verb {first}. See matchning --help.");
            return 2;
        }

        // Without a verb all arguments are those of serve: --urls, --data.
        var parsed = root.Parse(args.Length > 0 && verbs.Contains(args[0]) ? args : ["serve", .. args]);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See matchning --help.");
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (Exception refused) when (Sentence(refused) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("Matchning: municipalities help newly arrived people into work together.");
        foreach (var verb in Rooms.Of<IOfferVerbs>().SelectMany(room => room.Verbs()).Append(WebProgram.Serve()))
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }

    /// <summary>What an operator can do something about is told in a sentence; a bug keeps its stack trace.</summary>
    internal static string? Sentence(Exception error) => error switch
    {
        RefusedException or NewerDatabaseException => error.Message,
        _ when error.IsFullDisk() => "The disk is full. What was committed before is kept; make room and run the same command again.",
        IOException or UnauthorizedAccessException or InvalidDataException => error.Message,
        OperationCanceledException => "Stopped.",
        Npgsql.PostgresException told when !IsAboutReaching(told) => $"The database refused it: {told.MessageText}. Run matchning check.",
        Npgsql.NpgsqlException => $"The database cannot be reached: {error.Message} Check ConnectionStrings__Database and that the server runs.",
        Microsoft.Data.Sqlite.SqliteException => $"The database could not be used: {error.Message} Run matchning check.",
        { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };

    /// <summary>Connections, accounts and names of databases; what the server says of the data itself is another matter.</summary>
    private static bool IsAboutReaching(Npgsql.PostgresException told) => told.SqlState.AsSpan(0, 2) is "08" or "28" or "3D" or "53" or "57";
}

/// <summary>A verb that will not do what was asked; the message says why and what to do.</summary>
public sealed class RefusedException(string message) : Exception(message);

/// <summary>A room that offers verbs on the command line.</summary>
public interface IOfferVerbs
{
    /// <summary>The verbs.</summary>
    IEnumerable<Command> Verbs();
}
