using System.CommandLine;
using System.Data.Common;
using Matchning.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Demo;

/// <summary>The verb <c>demo</c>: fills an empty database with fictional people, companies and ads.</summary>
public sealed class DemoVerb : IOfferVerbs
{
    /// <inheritdoc/>
    public IEnumerable<Command> Verbs()
    {
        var scale = new Option<string>("--scale") { Description = "small: 5 municipalities, 300 participants, 1,500 openings, 200 employers.", DefaultValueFactory = _ => "small" };
        scale.AcceptOnlyFromAmong("small");
        var seed = new Option<long>("--seed") { Description = "Another seed gives other people and ads; the same gives the same.", DefaultValueFactory = _ => 1 };
        var data = new Option<string?>("--data") { Description = "The data folder (default ./data)." };
        var demo = new Command("demo", "Fills an empty database with fictional people, companies and ads.") { scale, seed, data };
        demo.SetAction((parsed, cancellation) => WithRooms.RunAsync(parsed.GetValue(data), "Demo", async provider =>
        {
            await MakeAsync(provider, parsed.GetValue(seed), cancellation);
            await Console.Out.WriteLineAsync($"The demo is ready. Sign in as any of the accounts on the sign-in page; their password is {DemoFilling.Password}.");
            return 0;
        }, asItIs: true));
        return [demo];
    }

    /// <summary>Makes it whole, or takes away what was begun: half a demo could neither be gone on with nor made anew.</summary>
    private static async Task MakeAsync(IServiceProvider provider, long seed, CancellationToken cancellation)
    {
        var db = provider.GetRequiredService<Database>();
        var isNew = SqliteFiles.AreNone(db);
        try
        {
            await db.PrepareAsync(provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>());
            await ActivatorUtilities.CreateInstance<DemoFilling>(provider).FillAsync(seed, cancellation);
        }
        catch (Exception error) when (error is not RefusedException and not NewerDatabaseException)
        {
            if (isNew)
            {
                var files = SqliteFiles.Of(db).ToList();
                await db.Database.CloseConnectionAsync();
                SqliteConnection.ClearAllPools();
                files.ForEach(File.Delete);
            }

            // What an operator can do something about is told in a sentence; a bug keeps its stack trace.
            var why = error is OperationCanceledException ? "Stopped." : error.IsFullDisk() ? "The disk is full."
                : SqliteFiles.Unwritable(db, error)?.Message ?? (error.GetBaseException() is DbException or IOException or UnauthorizedAccessException ? error.GetBaseException().Message : null);
            var next = isNew ? "What it had begun was removed: run the same command again."
                : db is SqliteDatabase ? $"The database holds half of it: delete {SqliteFiles.Of(db)[0]} and run the same command again."
                : "The database holds half of it: drop the database, create it anew and run the same command again.";
            if (why is not null)
            {
                throw new RefusedException($"The demo was not made. {why} {next}");
            }

            throw;
        }
    }
}
