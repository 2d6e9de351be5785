using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>The name, and how the person is reached.</summary>
[Needs(Permission.EditParticipants)]
public sealed class ContactModel(Database db, Catalogue catalogue, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : SectionPage(db, words, shared)
{
    [BindProperty] public string? GivenName { get; set; }

    [BindProperty] public string? FamilyName { get; set; }

    [BindProperty] public string? Phone { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public ConceptField Municipality { get; set; } = new();

    [BindProperty] public ConceptField Interpreter { get; set; } = new();

    /// <inheritdoc/>
    public override Section Section => Section.Contact;

    /// <inheritdoc/>
    protected override void Fill()
    {
        (GivenName, FamilyName, Phone, Email) = (Participant.GivenName, Participant.FamilyName, Participant.Phone, Participant.Email);
        (Municipality, Interpreter) = (ConceptField.Of(catalogue, Participant.HomeMunicipality), ConceptField.Of(catalogue, Participant.InterpreterLanguage));
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var name = Participant.SetName(GivenName, FamilyName);
        Refused(name.FieldOfName(), name);
        Refused(nameof(Phone), Participant.SetContact(Phone, null));
        Refused(nameof(Email), Participant.SetContact(null, Email));
        _ = Participant.SetContact(Phone, Email);
        var home = Concept(Municipality, nameof(Municipality), catalogue, T["Skriv i vilken kommun personen bor."], ConceptKind.Municipality);
        var interpreter = Interpreter.IsFilled ? Concept(Interpreter, nameof(Interpreter), catalogue, "", ConceptKind.Language) : null;
        Participant.SetHome(home?.Id, interpreter?.Id);
        return ModelState.IsValid ? SaveSectionAsync() : AgainAsync();
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.NameWords);
}
