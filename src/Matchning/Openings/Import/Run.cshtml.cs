using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings.Import;

/// <summary>One import: what was found, the question whether to go on, how far it has come, what it did.</summary>
[Needs(Permission.ImportOpenings)]
public sealed class RunModel(Database db, Imports imports, TimeProvider clock, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>Problems shown; the command line shows more.</summary>
    public const int MostProblems = 200;

    /// <summary>The import.</summary>
    public ImportRun Run { get; private set; } = null!;

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<(long Line, bool Refused, ImportProblem Problem)> Problems { get; private set; } = [];

    /// <summary>Seconds left at the pace so far; null before anything can be said.</summary>
    public int? SecondsLeft { get; private set; }

    /// <summary>Nothing has happened for a while: the process that did it may be gone, and the next one goes on.</summary>
    public bool StandsStill => Run.State == ImportState.Applying && clock.Now - Run.TouchedAt > TimeSpan.FromMinutes(1);

    /// <summary>It was tried several times and given up: someone decides whether it goes on.</summary>
    public bool GivenUp { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>Yes: it goes on by itself, also when this page is left.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        var run = await db.ImportRuns.SingleAsync(r => r.Id == id);
        await imports.StartAsync(run);
        return await SaveAsync($"/openings/import/{id}");
    }

    /// <summary>No: what was read is thrown away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(Guid id)
    {
        if (await LoadAsync(id))
        {
            await imports.DiscardAsync(Run);
        }

        return LocalRedirect("/openings/import");
    }

    /// <inheritdoc/>
    protected override Task ShowAsync() => LoadAsync(Run.Id);

    private async Task<bool> LoadAsync(Guid id)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Kind == OpeningImport.Name && r.State != ImportState.Staging);
        if (run is null)
        {
            return false;
        }

        (Run, GivenUp) = (run, await imports.IsGivenUpAsync(run));
        Problems = await imports.ProblemsAsync(run, MostProblems + 1);
        var applied = run.Applied - run.Refused;
        if (run is { State: ImportState.Applying, ApplyingSince: { } since } && applied > 0 && run.TouchedAt > since)
        {
            SecondsLeft = (int)Math.Ceiling((run.TouchedAt - since).TotalSeconds / applied * (run.Total - run.Applied));
        }

        return true;
    }
}
