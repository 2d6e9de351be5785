using System.Globalization;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Matchning.Storage.Secrets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Import;

/// <summary>Which column holds what, guessed from the headers, with the first rows beside.</summary>
[Needs(Permission.ImportParticipants)]
public sealed class ColumnsModel(Database db, Actor actor, SecretKeys keys, Imports imports, ParticipantImport import, TimeProvider clock, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>Rows shown.</summary>
    public const int Shown = 5;

    [FromRoute] public Guid Id { get; set; }

    /// <summary>By field, the place of its column; "" = the file does not have it.</summary>
    [BindProperty] public Dictionary<string, string?> Chosen { get; set; } = [];

    /// <summary>The name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The header.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>The first rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    /// <summary>How many rows in all, the header aside.</summary>
    public int Count { get; private set; }

    /// <summary>The columns to choose from.</summary>
    public IEnumerable<SelectListItem> Places => Header.Select((name, place) => new SelectListItem(name.Length > 0 ? name : T["kolumn {0}", place + 1], place.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Shows the guesses.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync() is null)
        {
            return NotFound();
        }

        var guessed = Columns.Guess(Header);
        Chosen = Enum.GetValues<ImportField>().ToDictionary(field => field.ToString(), field => guessed.TryGetValue(field, out var place) ? place.ToString(CultureInfo.InvariantCulture) : (string?)"");
        return Page();
    }

    /// <summary>Reads and checks the whole file by the columns chosen.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await OpenAsync() is not { } content)
        {
            return NotFound();
        }

        var columns = new Dictionary<ImportField, int>();
        foreach (var field in Enum.GetValues<ImportField>())
        {
            if (int.TryParse(Chosen.GetValueOrDefault(field.ToString()), CultureInfo.InvariantCulture, out var place) && place >= 0 && place < Header.Count)
            {
                columns[field] = place;
            }
        }

        if (!Columns.HaveName(columns))
        {
            ModelState.AddModelError($"Chosen[{ImportField.GivenName}]", T["Välj vilken kolumn som har förnamnet eller hela namnet."]);
            return Page();
        }

        import.Mapping = columns;
        try
        {
            var file = new ImportFile(FileName, () => new MemoryStream(content, writable: false));
            await ForgetEarlierAsync(file, cancellation);
            var run = await imports.StageAsync(ParticipantImport.Name, file, null, cancellation);
            db.Remove(await db.Set<PendingFile>().SingleAsync(f => f.Id == Id, cancellation));
            return await SaveAsync($"/participants/import/{run.Id}");
        }
        catch (ImportRefusedException refused)
        {
            ModelState.AddModelError("", T[refused.Message]);
        }
        catch (Exception error) when (error.IsFullDisk())
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", T["Disken är full och filen kunde inte läsas in. Inget har ändrats. Säg till den som sköter driften och försök igen."]);
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
        }

        return Page();
    }

    /// <summary>The same file checked before with other columns, and never said yes to: it is checked anew.</summary>
    private async Task ForgetEarlierAsync(ImportFile file, CancellationToken cancellation)
    {
        var hash = await file.HashAsync(cancellation);
        var earlier = await db.Set<ImportRun>().Where(r => r.Kind == ParticipantImport.Name && r.Board == actor.Board && r.ContentHash == hash && r.State == ImportState.Checked).AsNoTracking().ToListAsync(cancellation);
        foreach (var run in earlier)
        {
            await imports.DiscardAsync(run);
        }
    }

    private async Task<byte[]?> OpenAsync()
    {
        var now = clock.Now;
        var kept = await db.Set<PendingFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == Id && f.Account == actor.Account && f.Board == actor.Board && f.Expires > now);
        if (kept is null)
        {
            return null;
        }

        var content = keys.DecryptBytes(kept.Content);
        var rows = Table.Read(content, HttpContext.RequestAborted);
        (FileName, Header, Rows, Count) = (kept.Name, rows[0].Cells, [.. rows.Skip(1).Take(Shown)], rows.Count - 1);
        return content;
    }
}
