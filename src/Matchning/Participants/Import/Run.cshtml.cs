using System.Text.Json;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Import;

/// <summary>One import of the board: what was found, the question whether to go on, how far it has come, what it did.</summary>
[Needs(Permission.ImportParticipants)]
public sealed class RunModel(Database db, Actor actor, Imports imports, TimeProvider clock, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>Problems shown; the command line shows more.</summary>
    public const int MostProblems = 200;

    [FromRoute] public Guid Id { get; set; }

    /// <summary>The import.</summary>
    public ImportRun Run { get; private set; } = null!;

    /// <summary>What the first rows would do, before anyone has said yes.</summary>
    public IReadOnlyList<(long Line, string Name, ImportOutcome Outcome)> Foreseen { get; private set; } = [];

    /// <summary>Rows foreseen by name.</summary>
    public const int ForeseenShown = 25;

    /// <summary>How many of the foreseen rows come to something.</summary>
    public int ForeseenAs(ImportOutcome outcome) => Foreseen.Count(row => row.Outcome == outcome);

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<(long Line, bool Refused, ImportProblem Problem)> Problems { get; private set; } = [];

    /// <summary>Seconds left at the pace so far; null before anything can be said.</summary>
    public int? SecondsLeft { get; private set; }

    /// <summary>Nothing has happened for a while: the process that did it may be gone, and the next one goes on.</summary>
    public bool StandsStill => Run.State == ImportState.Applying && clock.Now - Run.TouchedAt > TimeSpan.FromMinutes(1);

    /// <summary>It was tried several times and given up: someone decides whether it goes on.</summary>
    public bool GivenUp { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    /// <summary>Yes: it goes on by itself, also when this page is left.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        await imports.StartAsync(await db.Set<ImportRun>().SingleAsync(r => r.Id == Id));
        return await SaveAsync($"/participants/import/{Id}");
    }

    /// <summary>No: what was read is thrown away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        await imports.DiscardAsync(Run);
        return LocalRedirect("/participants/import");
    }

    /// <inheritdoc/>
    protected override Task ShowAsync() => LoadAsync();

    private async Task<bool> LoadAsync()
    {
        var run = await db.Set<ImportRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.Kind == ParticipantImport.Name && r.Board == actor.Board && r.State != ImportState.Staging);
        if (run is null)
        {
            return false;
        }

        (Run, GivenUp, Problems) = (run, await imports.IsGivenUpAsync(run), await imports.ProblemsAsync(run, MostProblems + 1));
        if (run.State == ImportState.Checked)
        {
            var foreseen = await imports.ForeseeAsync(run);
            Foreseen = [.. foreseen.Select(row => (row.Line, JsonSerializer.Deserialize<ParticipantRow>(row.Payload.Span)!.Name, row.Result.Outcome))];
            // What the database says of a row is told now, not when it is too late.
            Problems = [.. Problems.Concat(foreseen.Where(row => row.Result.Problem is not null).Select(row => (row.Line, row.Result.Outcome == ImportOutcome.Refused, row.Result.Problem!))).OrderBy(p => p.Line)];
        }

        var applied = run.Applied - run.Refused;
        if (run is { State: ImportState.Applying, ApplyingSince: { } since } && applied > 0 && run.TouchedAt > since)
        {
            SecondsLeft = (int)Math.Ceiling((run.TouchedAt - since).TotalSeconds / applied * (run.Total - run.Applied));
        }

        return true;
    }
}
