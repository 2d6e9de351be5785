using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings.Import;

/// <summary>Takes a file of job ads: it is read and checked here, and applied when someone has seen what was found.</summary>
[Needs(Permission.ImportOpenings)]
[RequestSizeLimit(MostBytes + 65536), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class IndexModel(Database db, Imports imports, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>The largest file that is taken here; larger ones go by the command line.</summary>
    public const long MostBytes = 200L * 1024 * 1024;

    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Ads { get; set; }

    /// <summary>The latest imports.</summary>
    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    /// <summary>Shows the form and the latest imports.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Reads and checks the file.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Ads is not { Length: > 0 } file)
        {
            ModelState.AddModelError(nameof(Ads), Ads is null ? T["Välj en fil."] : T["Filen är tom. Välj en fil med innehåll."]);
            return await AgainAsync();
        }

        try
        {
            var run = await imports.StageAsync(OpeningImport.Name, new ImportFile(file.FileName, file.OpenReadStream, ImportFile.MostBytesInPage), null, cancellation);
            return await SaveAsync($"/openings/import/{run.Id}");
        }
        catch (ImportRefusedException refused)
        {
            ModelState.AddModelError(nameof(Ads), T[refused.Message]);
        }
        catch (Exception error) when (error.IsFullDisk())
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(Ads), T["Disken är full och filen kunde inte läsas in. Inget har ändrats. Säg till den som sköter driften och försök igen."]);
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
        }

        return await AgainAsync();
    }

    /// <inheritdoc/>
    protected override async Task ShowAsync() =>
        Runs = await db.ImportRuns.AsNoTracking().Where(r => r.Kind == OpeningImport.Name && r.State != ImportState.Staging).OrderByDescending(r => r.StartedAt).Take(10).ToListAsync();
}
