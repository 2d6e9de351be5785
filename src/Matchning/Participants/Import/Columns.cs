using Matchning.Storage;
using Matchning.Storage.Imports;

namespace Matchning.Participants.Import;

/// <summary>What a column of a file can hold.</summary>
public enum ImportField { GivenName, FamilyName, Name, Number, Phone, Email, Municipality, Wishes, HoursMin, HoursMax, Licences, Swedish, Interpreter, Caseworker }

/// <summary>Which column holds what.</summary>
public static class Columns
{
    private static readonly Dictionary<ImportField, string[]> Headers = new()
    {
        [ImportField.GivenName] = ["förnamn", "tilltalsnamn", "given name", "first name", "givenname", "firstname"],
        [ImportField.FamilyName] = ["efternamn", "family name", "last name", "surname", "familyname", "lastname"],
        [ImportField.Name] = ["namn", "name", "deltagare", "participant", "fullständigt namn", "full name"],
        [ImportField.Number] = ["personnummer", "personnr", "pnr", "samordningsnummer", "person samordningsnummer", "personnummer samordningsnummer", "nummer", "identitetsnummer", "identity number", "personal number", "personal identity number", "ssn"],
        [ImportField.Phone] = ["telefon", "telefonnummer", "mobil", "mobilnummer", "mobiltelefon", "tel", "phone", "phone number", "mobile"],
        [ImportField.Email] = ["e post", "epost", "e postadress", "epostadress", "mejl", "mail", "email", "e mail"],
        [ImportField.Municipality] = ["kommun", "hemkommun", "bor i", "bor i kommun", "folkbokföringskommun", "kommunkod", "municipality", "home municipality"],
        [ImportField.Wishes] = ["önskat yrke", "önskat arbete", "önskade yrken", "yrke", "yrkesönskan", "önskemål", "söker", "occupation", "wish", "wishes", "wanted occupation"],
        [ImportField.HoursMin] = ["minsta arbetstid", "arbetstid från", "lägst procent", "minst procent", "hours min", "min hours"],
        [ImportField.HoursMax] = ["största arbetstid", "arbetstid till", "högst procent", "mest procent", "omfattning", "hours max", "max hours"],
        [ImportField.Licences] = ["körkort", "körkortsbehörighet", "behörighet", "driving licence", "driving license", "licence", "licences"],
        [ImportField.Swedish] = ["svenska", "nivå svenska", "svenskanivå", "sfi", "sfi kurs", "sfi nivå", "swedish", "swedish level"],
        [ImportField.Interpreter] = ["tolk", "tolkspråk", "tolkbehov", "interpreter", "interpreter language"],
        [ImportField.Caseworker] = ["handläggare", "jobbcoach", "coach", "handläggarens e post", "caseworker", "case worker"],
    };

    private static readonly Dictionary<string, ImportField> ByHeader = Headers.SelectMany(field => field.Value.Select(header => (Header: SearchForm.Fold(header), field.Key))).ToDictionary(pair => pair.Header, pair => pair.Key);

    /// <summary>The column of each field, by the words of the header in Swedish or English; the first of several wins.</summary>
    public static Dictionary<ImportField, int> Guess(IReadOnlyList<string> header)
    {
        var columns = new Dictionary<ImportField, int>();
        for (var place = 0; place < header.Count; place++)
        {
            if (ByHeader.TryGetValue(SearchForm.Fold(header[place]), out var field))
            {
                columns.TryAdd(field, place);
            }
        }

        return columns;
    }

    /// <summary>A first row that holds someone's number or address is a person, who would be lost, and whose number would be told as the name of a column.</summary>
    /// <exception cref="ImportRefusedException">It does.</exception>
    public static void RefusePerson(IReadOnlyList<string> header, DateOnly today)
    {
        if (header.Any(cell => PersonalNumber.TryRead(RowReading.Padded(cell), today, out _, out _) || Participant.IsEmail(cell)))
        {
            throw new ImportRefusedException("Första raden ser ut som en person, inte som rubriker. Lägg till en rad med rubriker överst, till exempel Förnamn och Efternamn.");
        }
    }

    /// <summary>Whether a name can be read by these columns.</summary>
    public static bool HaveName(IReadOnlyDictionary<ImportField, int> columns) => columns.ContainsKey(ImportField.GivenName) || columns.ContainsKey(ImportField.Name);

    /// <summary>The field, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(this ImportField field) => field switch
    {
        ImportField.GivenName => "Förnamn",
        ImportField.FamilyName => "Efternamn",
        ImportField.Name => "Hela namnet",
        ImportField.Number => "Identitetsnummer",
        ImportField.Phone => "Telefon",
        ImportField.Email => "E-post",
        ImportField.Municipality => "Bor i kommun",
        ImportField.Wishes => "Önskat arbete",
        ImportField.HoursMin => "Arbetstid, minst i procent",
        ImportField.HoursMax => "Arbetstid, högst i procent",
        ImportField.Licences => "Körkort",
        ImportField.Swedish => "Nivå i svenska eller kurs i sfi",
        ImportField.Interpreter => "Tolk",
        _ => "Handläggarens e-post",
    };
}
