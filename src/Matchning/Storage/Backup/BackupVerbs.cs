using System.CommandLine;
using Matchning.Storage.Secrets;

namespace Matchning.Storage.Backup;

/// <summary>The verbs <c>backup</c>, <c>restore</c> and <c>check</c>.</summary>
public sealed class BackupVerbs : IOfferVerbs
{
    /// <inheritdoc/>
    public IEnumerable<Command> Verbs() => [Backup(), Restore(), Check()];

    private static Command Backup()
    {
        var (file, data) = (File("The file to write; it must not exist."), Data());
        var verb = new Command("backup", "Writes a consistent copy of the database to a file, also while the program serves.") { file, data };
        verb.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(data), async services =>
        {
            await services.GetRequiredService<Database>().RefuseLostKeysAsync(services.GetRequiredService<DataFolder>());
            var path = Named(parsed.GetRequiredValue(file));
            if (System.IO.File.Exists(path))
            {
                throw new RefusedException($"{path} exists. Nothing was written. Give another name, or take the file away first.");
            }

            await DatabaseCopy.Of(services).WriteAsync(path, cancellation);
            await Console.Out.WriteLineAsync($"Written: {path} ({new FileInfo(path).Length:N0} bytes).");
            await Console.Out.WriteLineAsync($"The keys in {services.GetRequiredService<DataFolder>().Keys} are not in it. Keep a copy of them in another place: without them nobody can read the personal numbers.");
            return 0;
        }));
        return verb;
    }

    private static Command Restore()
    {
        var (file, data) = (File("A file that backup wrote."), Data());
        var verb = new Command("restore", "Fills an empty database from a file that backup wrote. Stop the program first.") { file, data };
        // The folder may be new here: that is what a machine looks like after the old one burned down.
        verb.SetAction((parsed, cancellation) => WithRooms.RunAsync(parsed.GetValue(data), "matchning restore", async services =>
        {
            var path = Named(parsed.GetRequiredValue(file));
            if (!System.IO.File.Exists(path))
            {
                throw new RefusedException($"{path} does not exist. Give the file that backup wrote.");
            }

            var db = services.GetRequiredService<Database>();
            if (await db.HoldsDataAsync())
            {
                throw new RefusedException("The database is not empty. Nothing was changed. Restore into an empty one: name another folder by --data, another database by ConnectionStrings__Database, or move the old one away.");
            }

            services.GetRequiredService<DataFolder>().Make();
            SqliteFiles.KeepToOwner(db);
            await DatabaseCopy.Of(services).ReadAsync(path, cancellation);
            // The keys may still be on their way to the new machine; what is missing is told below, and none are made.
            await db.BringUpToDateAsync();
            var problems = await ExaminationAsync(services, cancellation);
            await Console.Out.WriteLineAsync(problems == 0 ? "Restored." : "Restored, but see above.");
            return problems == 0 ? 0 : 1;
        }, asItIs: true));
        return verb;
    }

    private static Command Check()
    {
        var data = Data();
        var verb = new Command("check", "Looks through the database, its migrations and its keys, and tells what is wrong. Changes nothing.") { data };
        verb.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(data), async services => await ExaminationAsync(services, cancellation) == 0 ? 0 : 1));
        return verb;
    }

    private static async Task<int> ExaminationAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var problems = 0;
        await foreach (var (what, problem) in ActivatorUtilities.CreateInstance<Examination>(services).AllAsync(cancellation))
        {
            problems += problem is null ? 0 : 1;
            await (problem is null ? Console.Out : Console.Error).WriteLineAsync($"{what}: {problem ?? "ok"}");
        }

        return problems;
    }

    private static Task<int> RunAsync(string? data, Func<IServiceProvider, Task<int>> work) => WithRooms.RunAsync(data, "matchning", async services =>
    {
        var db = services.GetRequiredService<Database>();
        if (SqliteFiles.AreNone(db))
        {
            throw new RefusedException($"There is no database at {DatabaseCopy.SqliteFileOf(db)}. Name its folder by --data.");
        }

        return await work(services);
    }, asItIs: true);

    private static string Named(string file) => file.AsSpan().Trim().Length > 0 ? Path.GetFullPath(file) : throw new RefusedException("The name of the file is empty. Give a file name.");

    private static Argument<string> File(string description) => new("FILE") { Description = description };

    private static Option<string?> Data() => new("--data") { Description = "The data folder (default ./data)." };
}
