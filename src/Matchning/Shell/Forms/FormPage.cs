using System.Security.Cryptography;
using Matchning.Storage;
using Matchning.Storage.History;
using Matchning.Storage.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Shell.Forms;

/// <summary>
/// A page with a form that saves. It makes a double submit one effect, tells the second of two savers what the first changed, and
/// says so when the disk is full; in all three what was typed stays in the form.
/// </summary>
public abstract class FormPage(Database db, IStringLocalizer<Words> shared) : PageModel
{
    /// <summary>Stands before the name of a field in the name of what the field held when the form was shown.</summary>
    public const string Was = "was.";

    private Submission? earlier;

    /// <summary>Made when the form is shown; the same again means that the form was sent twice.</summary>
    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>The version of what is edited, as it was when the form was shown; 0 for what is new.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Someone else saved while this form was open. What was typed stands; a field that was not touched shows what the other saved.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>What someone else changed meanwhile; empty when nothing stands in the way.</summary>
    public IReadOnlyList<Change> Meanwhile { get; private set; } = [];

    /// <summary>A change as a sentence, for whoever saves after it.</summary>
    public virtual string InWords(Change change) => shared["{0}: från {1} till {2}.", NameOf(change.Field), ValueOf(change, change.From) ?? "–", ValueOf(change, change.To) ?? "–"];

    /// <summary>What the page calls a field.</summary>
    protected virtual string NameOf(string? field) => field ?? "";

    /// <summary>A value before or after a change, as the page shows it.</summary>
    protected virtual string? ValueOf(Change change, string? value) => value;

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            earlier = await EarlierAsync();
            if (earlier is not null)
            {
                context.Result = LocalRedirect(earlier.LedTo);
                return;
            }
        }
        else if (FormId == Guid.Empty)
        {
            FormId = Guid.CreateVersion7();
        }

        var done = await next();

        // The first of two sends may have been saved while this one was at work, and then whatever this one met (a person who "is already
        // registered", a version that changed) was its own twin.
        if (done.Result is PageResult && HttpMethods.IsPost(context.HttpContext.Request.Method) && await SentTwiceAsync())
        {
            done.Result = LocalRedirect(earlier!.LedTo);
        }
    }

    /// <summary>Saves everything tracked, once, and leads to <paramref name="ledTo"/>; or shows the form again with the reason.</summary>
    /// <param name="ledTo">A local address.</param>
    /// <param name="edited">What was edited, when another may have edited it too.</param>
    protected async Task<IActionResult> SaveAsync(string ledTo, IVersioned? edited = null)
    {
        if (edited is not null && Version != 0 && edited.Version != Version)
        {
            return await TellOfTheOtherAsync(edited.Id);
        }

        if (edited is not null)
        {
            db.Entry(edited).Property(e => e.Version).OriginalValue = edited.Version;
        }

        if (FormId != Guid.Empty)
        {
            db.Submissions.Add(new Submission { Id = Mark, At = HttpContext.RequestServices.GetRequiredService<TimeProvider>().Now, LedTo = ledTo });
        }

        try
        {
            await db.SaveChangesAsync();
            return LocalRedirect(ledTo);
        }
        catch (DbUpdateConcurrencyException) when (edited is not null)
        {
            return await TellOfTheOtherAsync(edited.Id);
        }
        catch (DbUpdateException error) when (error.IsTaken())
        {
            if (await SentTwiceAsync())
            {
                return LocalRedirect(earlier!.LedTo);
            }

            throw;
        }
        catch (Exception error) when (error.IsFullDisk())
        {
            ModelState.AddModelError("", shared["Det gick inte att spara: disken är full. Inget har ändrats och det du skrev står kvar här. Säg till den som sköter driften och försök igen."]);
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return await AgainAsync();
        }
    }

    /// <summary>Loads what the page shows beside the form's own fields.</summary>
    protected virtual Task ShowAsync() => Task.CompletedTask;

    /// <summary>Fills the form's fields with what is saved; false where the form has nothing saved to show.</summary>
    protected virtual Task<bool> ShowSavedAsync() => Task.FromResult(false);

    /// <summary>The form again, with what was typed and the errors.</summary>
    protected async Task<IActionResult> AgainAsync()
    {
        await ShowAsync();
        return Page();
    }

    /// <summary>The form's id together with who sends it: another person's form is another form, whatever id it carries.</summary>
    private Guid Mark => new(SHA256.HashData([.. FormId.ToByteArray(), .. (db.Actor.Account ?? Guid.Empty).ToByteArray()]).AsSpan(0, 16));

    private async Task<Submission?> EarlierAsync()
    {
        var mark = Mark;
        return await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == mark);
    }

    private async Task<bool> SentTwiceAsync()
    {
        db.ChangeTracker.Clear();
        earlier = await EarlierAsync();
        return earlier is not null;
    }

    /// <summary>Shows the form again, with what was typed, beside what the other person saved. Saving once more is then an informed choice.</summary>
    private async Task<IActionResult> TellOfTheOtherAsync(Guid edited)
    {
        db.ChangeTracker.Clear();
        Meanwhile = await db.Changes.AsNoTracking().Where(c => c.Of == edited && c.Version > Version).OrderBy(c => c.Id).ToListAsync();
        Version = Meanwhile.Max(c => (int?)c.Version) ?? Version;
        ModelState.SetModelValue(nameof(Version), Version, Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        ModelState.AddModelError("", shared["Någon annan har sparat ändringar här medan du skrev. Det du skrev står kvar. Läs vad som ändrades och spara igen om ditt ska gälla."]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        var again = await AgainAsync();
        IsConflict = await ShowSavedAsync();
        foreach (var (name, was) in Request.Form.Where(field => field.Key.StartsWith(Was, StringComparison.Ordinal)).Select(field => (field.Key[Was.Length..], field.Value.ToString())))
        {
            // Not touched: the other's value stands, and saving again does not undo it.
            if (IsConflict && Request.Form[name].ToString() == was)
            {
                ModelState.Remove(name);
            }
        }

        return again;
    }
}
