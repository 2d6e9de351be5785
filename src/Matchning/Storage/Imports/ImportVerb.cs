using System.CommandLine;
using System.Data.Common;
using System.Globalization;

namespace Matchning.Storage.Imports;

/// <summary>A room that brings something in from files on the command line. A public class that can be made without arguments.</summary>
public interface IOfferImports
{
    /// <summary>The verb below <c>import</c>, usually made by <see cref="ImportVerb.Of"/>.</summary>
    Command Import();
}

/// <summary>The verb <c>import</c>, with what each room can bring in.</summary>
public sealed class ImportVerb : IOfferVerbs
{
    /// <inheritdoc/>
    public IEnumerable<Command> Verbs()
    {
        var import = new Command("import", "Brings in what stands in files. Safe to repeat; a killed run goes on when the same command is given again.");
        foreach (var room in Rooms.Of<IOfferImports>())
        {
            import.Subcommands.Add(room.Import());
        }

        return [import];
    }

    /// <summary>The verb for a kind whose <see cref="IImportKind"/> does the work.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="description">For <c>--help</c>.</param>
    /// <param name="prepare">Done before the file is read, with the rooms and what was typed: checks <paramref name="options"/>, says who acts.</param>
    /// <param name="options">Beside <c>--dry-run</c> and <c>--data</c>.</param>
    public static Command Of(string kind, string description, Func<IServiceProvider, ParseResult, Task>? prepare = null, params Option[] options)
    {
        var source = new Argument<string[]>("SOURCE") { Arity = ArgumentArity.OneOrMore, Description = "Files, folders of files, or - for standard input. Compressed files (gzip) are unpacked." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Reads and checks, tells what would be done, and changes nothing." };
        var data = new Option<string?>("--data") { Description = "The data folder (default ./data)." };
        var verb = new Command(kind, description) { source, dryRun, data };
        foreach (var option in options)
        {
            verb.Options.Add(option);
        }

        verb.SetAction((parsed, cancellation) => WithRooms.RunAsync(parsed.GetValue(data), $"matchning import {kind}", async provider =>
        {
            // What is printed is English, like the rest of the command line.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            if (prepare is not null)
            {
                await prepare(provider, parsed);
            }

            await using var files = new ImportSources(parsed.GetRequiredValue(source), provider.GetRequiredService<DataFolder>());
            var screen = new ImportScreen(kind, provider, parsed.GetValue(dryRun));
            try
            {
                foreach (var file in await files.AllAsync(cancellation))
                {
                    await screen.BringInAsync(file, cancellation);
                }
            }
            catch (Exception stopped) when (cancellation.IsCancellationRequested && stopped is OperationCanceledException or DbException)
            {
                throw new RefusedException("Stopped. What was applied is kept; run the same command again to go on.");
            }

            screen.Sum();
            return screen.IsWhole ? 0 : 1;
        }));
        return verb;
    }
}
