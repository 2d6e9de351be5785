using Matchning.Access;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants;

/// <summary>
/// Registration, the first of two steps: who the person is. The person exists from here on, within reach of home and at any hours,
/// so that nothing is lost if the second step has to wait.
/// </summary>
[Needs(Permission.EditParticipants)]
public sealed class NewModel(Database db, Actor actor, Catalogue catalogue, Identities identities, Duplicates duplicates, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared)
    : FormPage(db, shared)
{
    [BindProperty] public string? GivenName { get; set; }

    [BindProperty] public string? FamilyName { get; set; }

    [BindProperty] public string? Number { get; set; }

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public ConceptField Municipality { get; set; } = new();

    /// <summary>The lookalikes have been read and are someone else.</summary>
    [BindProperty] public bool SomeoneElse { get; set; }

    /// <summary>Who may be the same person.</summary>
    public IReadOnlyList<Lookalike> Lookalikes { get; private set; } = [];

    /// <summary>Whether it is for the coworker to say that they are someone else.</summary>
    public bool MayBeSomeoneElse => Lookalikes.Count > 0 && !Lookalikes.Any(found => found.SameNumber);

    /// <summary>Shows the form, with the municipality of the board.</summary>
    public async Task OnGetAsync() => Municipality.Text = await db.Boards.Where(b => b.Id == actor.Board).Select(b => b.Partner.MunicipalityCode).SingleOrDefaultAsync() is { } code
        ? catalogue.Label(code) : null;

    /// <summary>Registers, unless someone looks like the same person and nobody has said otherwise.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var home = HomeOrError();
        var subject = new Subject { HomeBoardId = actor.Board ?? throw new NotYoursException() };
        var participant = Participant.Register(subject, home?.Id, home is null ? [] : catalogue.Within(home.Id, Participant.UsualReach).Select(m => m.Id));
        var name = participant.SetName(GivenName, FamilyName);
        Check(name.FieldOfName(), name);
        Check(nameof(Phone), participant.SetContact(Phone, null));
        Check(nameof(Email), participant.SetContact(null, Email));
        _ = participant.SetContact(Phone, Email);
        var number = NumberOrError();
        if (!ModelState.IsValid || await LooksLikeAnotherAsync(participant, number))
        {
            return await AgainAsync();
        }

        if (number is { } given)
        {
            identities.Give(participant, given);
        }

        if (actor.Coworker is { } coworker)
        {
            subject.Assignments.Add(new Assignment { CoworkerId = coworker });
        }

        db.AddRange(subject, participant);
        try
        {
            return await SaveAsync($"/participants/{participant.Id}/start");
        }
        catch (DbUpdateException error) when (error.IsTaken())
        {
            // A colleague registered the same number while this form was filled in.
            db.ChangeTracker.Clear();
            await LooksLikeAnotherAsync(participant, number);
            return await AgainAsync();
        }
    }

    private Concept? HomeOrError()
    {
        var home = Municipality.Resolve(catalogue, ConceptKind.Municipality);
        if (home is null)
        {
            ModelState.AddModelError("Municipality.Text", Municipality.Choices.Count > 0 ? T["Välj under fältet vilken kommun du menar."]
                : Municipality.IsFilled ? T["Ingen kommun heter så. Skriv till exempel Huddinge."] : T["Skriv i vilken kommun personen bor."]);
        }

        return home;
    }

    private PersonalNumber? NumberOrError()
    {
        if (string.IsNullOrWhiteSpace(Number))
        {
            return null;
        }

        if (identities.TryRead(Number, out var number, out var fault))
        {
            return number;
        }

        ModelState.AddModelError(nameof(Number), T[Identities.InSwedish(fault)]);
        return null;
    }

    private async Task<bool> LooksLikeAnotherAsync(Participant participant, PersonalNumber? number)
    {
        Lookalikes = await duplicates.OfAsync(participant.Name, number, participant.Phone, participant.Email);
        if (Lookalikes.Any(found => found.SameNumber))
        {
            ModelState.AddModelError(nameof(Number), T["Numret är redan registrerat. Gå till personens sida i stället för att registrera igen."]);
            return true;
        }

        return Lookalikes.Count > 0 && !SomeoneElse;
    }

    private void Check(string field, Refusal? refusal)
    {
        if (refusal is { } why)
        {
            ModelState.AddModelError(field, T[why.InSwedish()]);
        }
    }
}
