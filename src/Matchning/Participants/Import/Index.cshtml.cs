using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Matchning.Storage.Secrets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Import;

/// <summary>Takes a table of participants. It is kept encrypted until its columns are chosen; nothing is registered before someone says yes.</summary>
[Needs(Permission.ImportParticipants)]
[RequestSizeLimit(2 * Table.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = 2 * Table.MostBytes)]
public sealed class IndexModel(Database db, Actor actor, SecretKeys keys, TimeProvider clock, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>The file.</summary>
    [BindProperty]
    public new IFormFile? File { get; set; }

    /// <summary>The latest imports of the board.</summary>
    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Takes the file.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (File is not { Length: > 0 } file)
        {
            ModelState.AddModelError(nameof(File), File is null ? T["Välj en fil."] : T["Filen är tom. Välj en fil med innehåll."]);
            return await AgainAsync();
        }

        if (file.Length > Table.MostBytes)
        {
            ModelState.AddModelError(nameof(File), T["Filen är större än 20 MB. Dela upp den."]);
            return await AgainAsync();
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        try
        {
            var rows = Table.Read(content.ToArray(), cancellation);
            Columns.RefusePerson(rows[0].Cells, clock.Today);
            if (rows.Count < 2)
            {
                ModelState.AddModelError(nameof(File), T["Filen har bara en rad. Första raden ska vara rubriker, sedan en rad för varje person."]);
                return await AgainAsync();
            }
        }
        catch (ImportRefusedException refused)
        {
            ModelState.AddModelError(nameof(File), T[refused.Message]);
            return await AgainAsync();
        }

        var now = clock.Now;
        var name = Path.GetFileName(file.FileName);
        var kept = db.Add(new PendingFile
        {
            Account = actor.Account!.Value,
            Board = actor.Board ?? throw new Access.NotYoursException(),
            Name = name.CutToLast(200),
            Content = keys.Encrypt(content.ToArray()),
            Expires = now + PendingFile.Holds,
        }).Entity;
        return await SaveAsync($"/participants/import/columns/{kept.Id}");
    }

    /// <inheritdoc/>
    protected override async Task ShowAsync() => Runs = await db.Set<ImportRun>().AsNoTracking()
        .Where(r => r.Kind == ParticipantImport.Name && r.Board == actor.Board && r.State != ImportState.Staging).OrderByDescending(r => r.StartedAt).Take(10).ToListAsync();
}
