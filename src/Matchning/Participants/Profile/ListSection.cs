using System.Text.Json;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>
/// A section that is a list: rows are added, changed and removed one at a time, each saved at once. What was removed can be put back
/// from the notice that follows. Without rows, "has none" is a choice of its own: silence means that nobody has asked.
/// </summary>
public abstract class ListSection<TPart>(Database db, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : SectionPage(db, words, shared), IListSection
    where TPart : ParticipantPart
{
    private const string RemovedKey = "removed";

    /// <summary>The row that the form changes; null when it adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    /// <summary>The rows.</summary>
    public abstract List<TPart> Parts { get; }

    /// <summary>The row that the form changes.</summary>
    public TPart? Edited => Edit is { } id ? Parts.FirstOrDefault(part => part.Id == id) : null;

    /// <summary>Whether a row was just removed and can be put back.</summary>
    public bool CanUndo => (TempData.Peek(RemovedKey) as string)?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>Whether "has none" is stated.</summary>
    public bool HasNone => Participant.HasNone.Contains(Section);

    /// <inheritdoc/>
    public int Count => Parts.Count;

    private string Mark => $"{Id} {Section} ";

    /// <summary>Shows the section; the form is filled when a row is to be changed.</summary>
    public override void OnGet()
    {
        if (!WasRemoved)
        {
            TempData.Remove(RemovedKey);
        }

        Fill();
    }

    /// <summary>Adds a row, or saves the one being changed.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var part = Read();
        if (part is not null && ModelState.IsValid)
        {
            var old = Edited;
            if (old is not null)
            {
                Parts.Remove(old);
            }

            Refused("", Add(part));
            if (old is not null && ModelState.IsValid)
            {
                // The row stays the same row, so that the history tells what changed in it.
                Parts.Remove(part);
                Parts.Add(old);
                Change(old, part);
            }
        }

        return ModelState.IsValid ? await SaveSectionAsync() : await AgainAsync();
    }

    /// <summary>Removes a row; the notice that follows can put it back.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid part)
    {
        if (Parts.FirstOrDefault(p => p.Id == part) is { } found)
        {
            TempData[RemovedKey] = Mark + JsonSerializer.Serialize(found);
            Parts.Remove(found);
            db.Remove(found);
        }

        // Another row may have come meanwhile; removing this one does not touch it.
        Version = 0;
        return SaveAsync(Here + "?removed=1");
    }

    /// <summary>Puts back what was removed last.</summary>
    public Task<IActionResult> OnPostUndoAsync()
    {
        if (TempData[RemovedKey] is string kept && kept.StartsWith(Mark, StringComparison.Ordinal) && JsonSerializer.Deserialize<TPart>(kept[Mark.Length..]) is { } part)
        {
            _ = Add(part);
        }

        Version = 0;
        return SaveAsync(Here + "?saved=1");
    }

    /// <summary>States that the person has none, or takes that back.</summary>
    public Task<IActionResult> OnPostNoneAsync(bool none)
    {
        Participant.SayNone(Section, none && Parts.Count == 0);
        return SaveSectionAsync();
    }

    /// <summary>Whether a row was just removed.</summary>
    public bool WasRemoved => Request.Query.ContainsKey("removed");

    /// <inheritdoc/>
    protected override void Fill() => Fill(Edited);

    /// <summary>Fills the form from a row, or for a new one.</summary>
    protected abstract void Fill(TPart? part);

    /// <summary>The row that the form says; null and errors when it says none.</summary>
    protected abstract TPart? Read();

    /// <summary>Adds a row by the person's own rule.</summary>
    protected abstract Refusal? Add(TPart part);

    /// <summary>Takes over into a row what the form says.</summary>
    protected abstract void Change(TPart row, TPart says);
}

/// <summary>What the shared part of such a page shows.</summary>
public interface IListSection
{
    /// <summary>How many rows.</summary>
    int Count { get; }

    /// <summary>Whether "has none" is stated.</summary>
    bool HasNone { get; }

    /// <summary>Whether a row was just removed and can be put back.</summary>
    bool CanUndo { get; }

    /// <summary>Whether a row was just removed.</summary>
    bool WasRemoved { get; }

    /// <summary>Whether something was just saved.</summary>
    bool WasSaved { get; }
}
