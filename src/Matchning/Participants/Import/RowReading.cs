using System.Globalization;
using Matchning.Matching;
using Matchning.Participants.Profile;
using Matchning.Storage.Imports;
using Matchning.Taxonomy;

namespace Matchning.Participants.Import;

/// <summary>The boards that a file's rows may go to, by the municipality of each; the first is where a row without municipality goes.</summary>
/// <param name="Boards">Municipality code and board.</param>
/// <param name="Coworkers">E-mail addresses of the coworkers of each board.</param>
public sealed record Destinations(IReadOnlyList<(string? Municipality, Guid Board)> Boards, IReadOnlyDictionary<(Guid Board, string Email), Guid> Coworkers);

/// <summary>
/// Reads and checks one row. Who the person is must be right, or the row is refused; what else is wrong is left out and told.
/// Rows of a municipality whose board the importer does not write to are refused: their own staff brings them in.
/// </summary>
public sealed class RowReading(Catalogue catalogue, Destinations destinations, IReadOnlyDictionary<ImportField, int> columns, IReadOnlyList<string> header, DateOnly today)
{
    private static readonly string[] NoWords = ["nej", "inga", "inget", "ingen", "saknas", "no", "none"];
    private readonly List<ImportProblem> leftOut = [];

    /// <summary>The row, or why it is refused; all that was left out of a row that is used.</summary>
    public (ParticipantRow? Row, IReadOnlyList<ImportProblem> Problems) Read(TableRow row)
    {
        leftOut.Clear();
        if (row.Cells.Count < header.Count)
        {
            return (null, [new ImportProblem("", null, "Raden har färre kolumner än rubriken.", "Filen kan vara avklippt. Jämför med originalet och hämta in raden igen.")]);
        }

        var (given, family) = NameIn(row);
        // The person's own rule decides what a name is.
        if (Participant.Register(new Access.Subject { HomeBoardId = Guid.Empty }, null, []).SetName(given, family) is { } refusal)
        {
            return Refused(row, columns.ContainsKey(ImportField.GivenName) ? ImportField.GivenName : ImportField.Name, refusal == Refusal.NameMissing ? "Namnet saknas." : "Namnet är för långt.", "Skriv för- och efternamn, högst 100 tecken var.");
        }

        PersonalNumber? number = null;
        if (Cell(row, ImportField.Number) is { } typed && !PersonalNumber.TryRead(Padded(typed), today, out number, out var fault))
        {
            return Refused(row, ImportField.Number, fault switch { NumberFault.CheckDigit => "Numrets sista siffra stämmer inte med de andra.", NumberFault.Date => "Numret börjar med ett datum som inte finns.", _ => "Numret kan inte läsas." }, "Jämför med handlingen och skriv ÅÅÅÅMMDD-NNNN.");
        }

        var municipality = Cell(row, ImportField.Municipality) is { } place ? MunicipalityOf(place) : null;
        if (municipality is null && Cell(row, ImportField.Municipality) is not null)
        {
            return Refused(row, ImportField.Municipality, "Ingen kommun heter så eller har den koden.", "Skriv kommunens namn eller fyrsiffriga kod.");
        }

        var board = municipality is null ? destinations.Boards[0].Board : destinations.Boards.FirstOrDefault(b => b.Municipality == municipality.Id).Board;
        if (board == Guid.Empty)
        {
            return Refused(row, ImportField.Municipality, "Raden gäller en kommun vars deltagare du inte registrerar.", "Lämna raden till den kommunens handläggare, som själva hämtar in den.");
        }

        return (Rest(row, board, given, family, number, municipality?.Id), [.. leftOut]);
    }

    private ParticipantRow Rest(TableRow row, Guid board, string given, string? family, PersonalNumber? number, string? municipality)
    {
        var (min, max) = (Share(row, ImportField.HoursMin), Share(row, ImportField.HoursMax));
        var swedish = Cell(row, ImportField.Swedish)?.ToUpperInvariant().Replace("SFI", "").Trim();
        var course = Sfi.Courses.Contains(swedish) ? swedish : null;
        var level = course is not null ? Sfi.LevelOf(course) : Enum.TryParse<Cefr>(swedish, out var named) && Enum.IsDefined(named) && !char.IsAsciiDigit(swedish![0]) ? named : (Cefr?)null;
        LeaveOutIf(swedish is not null && level is null, row, ImportField.Swedish, "Nivån kan inte läsas.", "Skriv A1, A2, B1, B2, C1 eller C2, eller en kurs i sfi som 2C.");
        var phone = Participant.PhoneOf(Cell(row, ImportField.Phone));
        LeaveOutIf(phone is null && Cell(row, ImportField.Phone) is not null, row, ImportField.Phone, "Telefonnumret kan inte stämma.", "Skriv det som 070-123 45 67 eller med landsnummer.");
        var email = Cell(row, ImportField.Email) is { } address && Participant.Register(new Access.Subject { HomeBoardId = board }, null, []).SetContact(null, address) is null ? address : null;
        LeaveOutIf(email is null && Cell(row, ImportField.Email) is not null, row, ImportField.Email, "E-postadressen kan inte stämma.", "Skriv den som namn@exempel.se.");
        return new ParticipantRow
        {
            Board = board,
            GivenName = given,
            FamilyName = family,
            Number = number?.Canonical,
            Phone = phone,
            Email = email,
            Municipality = municipality,
            Wishes = [.. Parts(row, ImportField.Wishes).Select(text => Concept(row, ImportField.Wishes, text, ConceptKind.Occupation, ConceptKind.Group, ConceptKind.Field)).OfType<string>().Distinct()],
            HoursMin = min,
            HoursMax = max < min ? null : max,
            Licences = LicencesIn(row),
            Swedish = level,
            SfiCourse = course,
            Interpreter = Cell(row, ImportField.Interpreter) is { } language ? Concept(row, ImportField.Interpreter, language, ConceptKind.Language) : null,
            Caseworker = CaseworkerIn(row, board),
        };
    }

    private (string Given, string? Family) NameIn(TableRow row)
    {
        if (Cell(row, ImportField.GivenName) is { } given)
        {
            return (given, Cell(row, ImportField.FamilyName));
        }

        var name = Cell(row, ImportField.Name) ?? "";
        if (name.Split(',', 2) is [var last, var first])
        {
            return (first.Trim(), last.Trim());
        }

        return name.LastIndexOf(' ') is var space and > 0 ? (name[..space].Trim(), name[(space + 1)..]) : (name, Cell(row, ImportField.FamilyName));
    }

    private List<string>? LicencesIn(TableRow row)
    {
        if (Cell(row, ImportField.Licences) is not { } typed)
        {
            return null;
        }

        if (NoWords.Contains(typed.ToLowerInvariant()))
        {
            return [];
        }

        var classes = Parts(row, ImportField.Licences).Select(text => Concept(row, ImportField.Licences, text, ConceptKind.Licence)).OfType<string>().Distinct().ToList();
        return classes.Count > 0 ? classes : null;
    }

    private Guid? CaseworkerIn(TableRow row, Guid board)
    {
        Guid? found = Cell(row, ImportField.Caseworker) is { } email && destinations.Coworkers.TryGetValue((board, email.ToLowerInvariant()), out var coworker) ? coworker : null;
        LeaveOutIf(found is null && Cell(row, ImportField.Caseworker) is not null, row, ImportField.Caseworker, "Ingen handläggare i nämnden har den adressen.", "Skriv adressen som handläggaren loggar in med.");
        return found;
    }

    private int? Share(TableRow row, ImportField field)
    {
        var share = Cell(row, field) is { } typed ? Hours.Read(typed) : null;
        LeaveOutIf(share is < 1 or > 100, row, field, "Arbetstiden kan inte läsas.", "Skriv ett heltal från 1 till 100.");
        return share is >= 1 and <= 100 ? share : null;
    }

    private string? Concept(TableRow row, ImportField field, string text, params ConceptKind[] kinds)
    {
        var found = kinds.Select(kind => catalogue.Resolve(kind, text, text)).OfType<Concept>().FirstOrDefault();
        LeaveOutIf(found is null, row, field, "Ordet känns inte igen.", "Skriv ett annat ord för samma sak, eller lägg till det i profilen efteråt.");
        return found?.Id;
    }

    private string[] Parts(TableRow row, ImportField field) => (Cell(row, field) ?? "").Split([',', ';', '|', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? Cell(TableRow row, ImportField field) => columns.TryGetValue(field, out var place) && place < row.Cells.Count && row.Cells[place].Length > 0 ? row.Cells[place] : null;

    private void LeaveOutIf(bool wrong, TableRow row, ImportField field, string reason, string remedy)
    {
        if (wrong)
        {
            leftOut.Add(Problem(row, field, reason, remedy));
        }
    }

    private (ParticipantRow?, IReadOnlyList<ImportProblem>) Refused(TableRow row, ImportField field, string reason, string remedy) => (null, [Problem(row, field, reason, remedy)]);

    private ImportProblem Problem(TableRow row, ImportField field, string reason, string remedy) => new(header[columns[field]], Cell(row, field), reason, remedy);

    /// <summary>A sheet keeps numbers without the zeros that they begin with.</summary>
    internal static string Padded(string typed) => typed.Length is > 6 and < 10 && typed.All(char.IsAsciiDigit) ? long.Parse(typed, CultureInfo.InvariantCulture).ToString("0000000000", CultureInfo.InvariantCulture) : typed;

    /// <summary>By code, or by name: "Huddinge", "Huddinge kommun", "Salems kommun".</summary>
    private Concept? MunicipalityOf(string place)
    {
        var name = place.EndsWith(" kommun", StringComparison.OrdinalIgnoreCase) ? place[..^" kommun".Length] : place;
        return catalogue.Resolve(ConceptKind.Municipality, place.PadLeft(4, '0'), name) ?? (name.EndsWith('s') ? catalogue.Resolve(ConceptKind.Municipality, null, name[..^1]) : null);
    }
}
