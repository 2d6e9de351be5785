using Matchning.Storage;
using Matchning.Storage.History;

namespace Matchning.Employers;

/// <summary>How sure we are that the employer is one of ours to know.</summary>
public enum EmployerStatus
{
    /// <summary>Named by an ad; nobody has looked yet.</summary>
    Suggested,

    /// <summary>Someone has confirmed that the employer exists under this name.</summary>
    Confirmed,

    /// <summary>The name turned out to be another employer's: <see cref="Employer.SameAsId"/>.</summary>
    OtherName,
}

/// <summary>Arbetsgivare: who has openings. An employer named by an ad is a suggestion until someone confirms it.</summary>
public sealed class Employer : IVersioned, IRecorded
{
    /// <summary>The longest name that is taken.</summary>
    public const int NameLength = 200;

    /// <summary>The longest form that is found by: signs like ﷺ become many letters.</summary>
    public const int SearchNameLength = 2 * NameLength;

    private string name = "";

    /// <inheritdoc/>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The name as the employer writes it.</summary>
    public required string Name
    {
        get => name;
        set => (name, SearchName, SortName) = (value, SearchNameOf(value), SearchForm.SortKey(value));
    }

    /// <summary>The name as it is found by.</summary>
    [ComparedByBytes, NotInHistory]
    public string SearchName { get; private set; } = "";

    /// <summary>The form by which a name is found.</summary>
    public static string SearchNameOf(string? name) => SearchForm.Fold(name).CutTo(SearchNameLength).TrimEnd();

    /// <summary>The name as it is sorted by.</summary>
    [ComparedByBytes, NotInHistory]
    public string SortName { get; private set; } = "";

    /// <summary>The number, where the employer is a legal person and it is known. None is kept of a sole trader: it would be a personal number.</summary>
    public OrganisationNumber? OrganisationNumber { get; set; }

    /// <summary>How sure we are.</summary>
    public EmployerStatus Status { get; private set; }

    /// <summary>The employer that this is another name of. Kept, so that the next ad with the name finds the right one.</summary>
    public Guid? SameAsId { get; private set; }

    /// <summary>The employer that this is another name of.</summary>
    public Employer? SameAs { get; private set; }

    /// <summary>The web site.</summary>
    public string? Website { get; set; }

    /// <summary>When it came, UTC.</summary>
    public required DateTime RegisteredAt { get; init; }

    /// <summary>Where the work is done.</summary>
    public List<Workplace> Workplaces { get; } = [];

    /// <summary>Whom we speak with.</summary>
    public List<EmployerContact> Contacts { get; } = [];

    /// <inheritdoc/>
    public Guid RecordId => Id;

    /// <inheritdoc/>
    public string RecordKind => nameof(Employer);

    /// <summary>Someone has seen that the employer exists under this name.</summary>
    public Employer Confirm()
    {
        (Status, SameAsId, SameAs) = (EmployerStatus.Confirmed, null, null);
        return this;
    }

    /// <summary>
    /// The name is another employer's. The caller moves the openings (<c>Openings</c> knows them); workplaces and contacts go along here.
    /// </summary>
    /// <returns>False, and nothing done, when the other is itself another name or this employer.</returns>
    public bool IsSameAs(Employer other)
    {
        if (other.Id == Id || other.Status == EmployerStatus.OtherName)
        {
            return false;
        }

        foreach (var workplace in Workplaces.Where(mine => other.Workplaces.All(theirs => theirs.Name != mine.Name || theirs.Street != mine.Street)).ToList())
        {
            other.Workplaces.Add(workplace.Copy());
        }

        other.Contacts.AddRange(Contacts.Select(contact => contact.Copy()));
        other.OrganisationNumber ??= OrganisationNumber;
        (OrganisationNumber, Status, SameAs, SameAsId) = (null, EmployerStatus.OtherName, other, other.Id);
        Workplaces.Clear();
        Contacts.Clear();
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Arbetsplats: where an employer's work is done.</summary>
public sealed class Workplace : IRecorded
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid EmployerId { get; init; }

    /// <summary>The name, often the employer's own.</summary>
    public required string Name { get; set; }

    /// <summary>The street.</summary>
    public string? Street { get; set; }

    /// <summary>SCB's code of the municipality.</summary>
    public string? Municipality { get; set; }

    /// <inheritdoc/>
    public Guid RecordId => EmployerId;

    /// <inheritdoc/>
    public string RecordKind => nameof(Employer);

    internal Workplace Copy() => new() { Name = Name, Street = Street, Municipality = Municipality };

    /// <inheritdoc/>
    public override string ToString() => Street is null ? Name : $"{Name}, {Street}";
}

/// <summary>Kontaktperson: whom we speak with at an employer.</summary>
public sealed class EmployerContact : IRecorded
{
    /// <summary>The longest of each field.</summary>
    public const int FieldLength = 120;

    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid EmployerId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The role at the employer, for example "platschef".</summary>
    public string? Role { get; set; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <inheritdoc/>
    public Guid RecordId => EmployerId;

    /// <inheritdoc/>
    public string RecordKind => nameof(Employer);

    internal EmployerContact Copy() => new() { Name = Name, Role = Role, Phone = Phone, Email = Email };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
