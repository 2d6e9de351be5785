using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Storage.History;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Employers;

/// <summary>The fields that a new employer and a changed one share.</summary>
public abstract class EmployerForm(Database db, Catalogue catalogue, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <inheritdoc/>
    protected override string NameOf(string? field) => T.Field(field);

    /// <inheritdoc/>
    protected override string? ValueOf(Change change, string? value) => T.Value(catalogue, change, value);

    /// <summary>Rows for workplaces and for contacts; empty ones are passed over, emptied ones are taken away.</summary>
    public const int EmptyRows = 2;

    /// <summary>The name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The number.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>The web site.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>Where the work is done.</summary>
    [BindProperty]
    public List<PlaceRow> Places { get; set; } = [];

    /// <summary>Whom we speak with.</summary>
    [BindProperty]
    public List<ContactRow> Contacts { get; set; } = [];

    /// <summary>A workplace as typed.</summary>
    public sealed record PlaceRow { public Guid? Id { get; set; } public string? Name { get; set; } public string? Street { get; set; } public string? Municipality { get; set; } }

    /// <summary>A contact as typed.</summary>
    public sealed record ContactRow { public Guid? Id { get; set; } public string? Name { get; set; } public string? Role { get; set; } public string? Phone { get; set; } public string? Email { get; set; } }

    /// <summary>Fills the fields with what is known, and rows to write in.</summary>
    protected void Show(Employer? employer)
    {
        (Name, Number, Website, Version) = (employer?.Name, employer?.OrganisationNumber?.ToString(), employer?.Website, employer?.Version ?? 0);
        Places = [.. employer?.Workplaces.OrderBy(w => w.Id).Select(w => new PlaceRow { Id = w.Id, Name = w.Name, Street = w.Street, Municipality = w.Municipality is { } m ? catalogue.Label(m) : null }) ?? []];
        Contacts = [.. employer?.Contacts.OrderBy(c => c.Id).Select(c => new ContactRow { Id = c.Id, Name = c.Name, Role = c.Role, Phone = c.Phone, Email = c.Email }) ?? []];
        Places.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new PlaceRow()));
        Contacts.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new ContactRow()));
    }

    /// <summary>Puts an error at each field that cannot be kept.</summary>
    protected async Task CheckAsync(Guid? self)
    {
        Check(nameof(Name), Name?.Trim() is { Length: > 0 and <= Employer.NameLength }, T["Skriv arbetsgivarens namn, högst {0} tecken.", Employer.NameLength]);
        var number = OrganisationNumber.Read(Number);
        Check(nameof(Number), !OrganisationNumber.IsPersonal(Number), T["Det här ser ut som ett personnummer. En enskild firmas nummer är ett personnummer och sparas inte: lämna fältet tomt."]);
        Check(nameof(Number), string.IsNullOrWhiteSpace(Number) || number is not null || OrganisationNumber.IsPersonal(Number), T["Numret stämmer inte. Skriv tio siffror, till exempel 556036-0793."]);
        Check(nameof(Number), number is null || !await db.Employers.AnyAsync(e => e.OrganisationNumber == number && e.Id != self), T["En annan arbetsgivare har redan det numret. Sök efter den i listan."]);
        Check(nameof(Website), string.IsNullOrWhiteSpace(Website) || (Website.Length <= 400 && Uri.TryCreate(Website.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"), T["Skriv hela adressen, till exempel https://www.foretaget.se."]);
        for (var i = 0; i < Places.Count; i++)
        {
            var place = Places[i];
            Check($"Places[{i}].Municipality", string.IsNullOrWhiteSpace(place.Municipality) || MunicipalityOf(place) is not null, T["Ingen kommun heter så. Skriv till exempel Huddinge."]);
            Check($"Places[{i}].Name", !string.IsNullOrWhiteSpace(place.Name) || string.IsNullOrWhiteSpace(place.Street + place.Municipality), T["Skriv arbetsställets namn."]);
        }

        for (var i = 0; i < Contacts.Count; i++)
        {
            var contact = Contacts[i];
            Check($"Contacts[{i}].Name", !string.IsNullOrWhiteSpace(contact.Name) || string.IsNullOrWhiteSpace(contact.Role + contact.Phone + contact.Email), T["Skriv kontaktpersonens namn."]);
            Check($"Contacts[{i}].Email", string.IsNullOrWhiteSpace(contact.Email) || System.Net.Mail.MailAddress.TryCreate(contact.Email.Trim(), out _), T["Skriv en e-postadress, till exempel namn@foretaget.se."]);
        }
    }

    /// <summary>Writes what was typed to the employer.</summary>
    protected void Fill(Employer employer)
    {
        (employer.Name, employer.OrganisationNumber, employer.Website) = (Name!.Trim(), OrganisationNumber.Read(Number), Tidy(Website, 400));
        var places = Places.Where(row => !string.IsNullOrWhiteSpace(row.Name)).ToList();
        employer.Workplaces.RemoveAll(w => places.All(row => row.Id != w.Id));
        foreach (var row in places)
        {
            var known = employer.Workplaces.FirstOrDefault(w => w.Id == row.Id);
            var place = known ?? new Workplace { EmployerId = employer.Id, Name = "" };
            (place.Name, place.Street, place.Municipality) = (Tidy(row.Name, Employer.NameLength)!, Tidy(row.Street, 200), MunicipalityOf(row));
            if (known is null)
            {
                db.Add(place);
            }
        }

        var contacts = Contacts.Where(row => !string.IsNullOrWhiteSpace(row.Name)).ToList();
        employer.Contacts.RemoveAll(c => contacts.All(row => row.Id != c.Id));
        foreach (var row in contacts)
        {
            var known = employer.Contacts.FirstOrDefault(c => c.Id == row.Id);
            var contact = known ?? new EmployerContact { EmployerId = employer.Id, Name = "" };
            (contact.Name, contact.Role) = (Tidy(row.Name, EmployerContact.FieldLength)!, Tidy(row.Role, EmployerContact.FieldLength));
            (contact.Phone, contact.Email) = (Tidy(row.Phone, EmployerContact.FieldLength), Tidy(row.Email, EmployerContact.FieldLength));
            if (known is null)
            {
                db.Add(contact);
            }
        }
    }

    private string? MunicipalityOf(PlaceRow row) => string.IsNullOrWhiteSpace(row.Municipality) ? null : catalogue.Resolve(ConceptKind.Municipality, row.Municipality.Trim(), row.Municipality)?.Id;

    private static string? Tidy(string? text, int most) => text?.Trim() is { Length: > 0 } tidy ? tidy.CutTo(most) : null;

    private void Check(string field, bool holds, string otherwise)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, otherwise);
        }
    }
}
