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

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<(long Line, bool Refused, ImportProblem Problem)> Problems { get; private set; } = [];

    /// <summary>Seconds left at the pace so far; null before anything can be said.</summary>
    public int? SecondsLeft { get; private set; }

    /// <summary>Nothing has happened for a while: the process that did it may be gone, and the next one goes on.</summary>
    public bool StandsStill => Run.State == ImportState.Applying && clock.Now - Run.TouchedAt > TimeSpan.FromMinutes(1);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    /// <summary>Yes: it goes on by itself, also when this page is left.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        imports.Start(await db.Set<ImportRun>().SingleAsync(r => r.Id == Id));
        return await SaveAsync($"/participants/import/{Id}");
    }

    /// <summary>No: what was read is thrown away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        await imports.DiscardAsync(Id);
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

        (Run, Problems) = (run, await imports.ProblemsAsync(run, MostProblems + 1));
        var applied = run.Applied - run.Refused;
        if (run is { State: ImportState.Applying, ApplyingSince: { } since } && applied > 0 && run.TouchedAt > since)
        {
            SecondsLeft = (int)Math.Ceiling((run.TouchedAt - since).TotalSeconds / applied * (run.Total - run.Applied));
        }

        return true;
    }
}
