using Matchning.Storage;
using Matchning.Storage.Imports;
using Matchning.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Participants.Import;

/// <summary>A doubt about whom a row speaks of.</summary>
/// <param name="IsAnother">The row is not used: it would change someone it does not seem to mean.</param>
/// <param name="Problem">In words.</param>
public sealed record Doubt(bool IsAnother, ImportProblem Problem);

/// <summary>Who the rows of a batch may speak of among those already registered at their boards, and who the batch itself has registered.</summary>
public sealed class KnownPeople
{
    private readonly SecretKeys keys;
    private readonly Dictionary<(Guid Board, string Hash), Participant> byNumber = [];
    private readonly Dictionary<(Guid Board, string Name), List<Participant>> byName = [];

    private KnownPeople(SecretKeys keys) => this.keys = keys;

    /// <summary>Loads them, tracked, in a few questions for the whole batch.</summary>
    public static async Task<KnownPeople> LoadAsync(Database db, SecretKeys keys, IReadOnlyList<ParticipantRow> rows, CancellationToken cancellation)
    {
        var known = new KnownPeople(keys);
        var boards = rows.Select(row => row.Board).Distinct().ToList();
        var hashes = rows.Select(row => row.Number).OfType<string>().Select(keys.HashOf).Distinct().ToList();
        var names = rows.Select(row => SearchForm.SortKey($"{row.FamilyName} {row.GivenName}")).Distinct().ToList();
        var numbered = db.Set<Identity>().Where(i => hashes.Contains(i.Hash)).Select(i => i.ParticipantId);
        var people = await db.Set<Participant>().Where(p => boards.Contains(p.Subject.HomeBoardId) && (numbered.Contains(p.Id) || names.Contains(p.SortKey)))
            .Include(p => p.Subject.Assignments).Include(p => p.NameWords).Include(p => p.Identities).Include(p => p.Wishes).Include(p => p.Languages)
            .AsSplitQuery().ToListAsync(cancellation);
        people.ForEach(known.Add);
        return known;
    }

    /// <summary>The person whom a row speaks of; null when it is someone new.</summary>
    public Participant? Find(ParticipantRow row)
    {
        if (row.Number is { } number && byNumber.GetValueOrDefault((row.Board, keys.HashOf(number))) is { } holder)
        {
            return holder;
        }

        // Another number is another person, whatever the name.
        var namesakes = byName.GetValueOrDefault((row.Board, NameOf(row.GivenName, row.FamilyName ?? "")), []).Where(p => row.Number is null || p.Identities.Count == 0).ToList();
        return namesakes.FirstOrDefault(p => (row.Phone is not null && p.Phone == row.Phone) || (row.Email is not null && p.Email == row.Email))
            ?? (row.Phone is null && row.Email is null ? namesakes.FirstOrDefault(p => p.Phone is null && p.Email is null) : null);
    }

    /// <summary>Why a row may speak of someone else than it seems to, or null.</summary>
    /// <param name="person">Whom <see cref="Find"/> found.</param>
    public Doubt? DoubtOf(ParticipantRow row, Participant? person)
    {
        var name = row.Name;
        if (person is not null)
        {
            var (said, held) = (SearchForm.Words(name).ToHashSet(), SearchForm.Words(person.Name).ToHashSet());
            return SearchForm.Fold(name) == SearchForm.Fold(person.Name) || (row.FamilyName is null && SearchForm.Fold(name) == SearchForm.Fold(person.GivenName)) ? null
                : said.Overlaps(held) ? new Doubt(false, new ImportProblem("", name, "Numret tillhör en deltagare med ett annat namn. Namnet ändras inte.", "Kontrollera numret. Har personen bytt namn, ändra det på personens sida."))
                : new Doubt(true, new ImportProblem("", name, "Numret tillhör en deltagare med ett helt annat namn.", "Jämför med handlingen. Stämmer numret, ändra namnet på personens sida och hämta in raden igen."));
        }

        return byName.ContainsKey((row.Board, NameOf(row.GivenName, row.FamilyName ?? "")))
            ? new Doubt(false, new ImportProblem("", name, "Det finns redan en deltagare med samma namn. Raden blir en ny person.", "Är det samma person, ta bort raden ur filen och fyll i uppgifterna på personens sida."))
            : null;
    }

    /// <summary>Keeps a person as known to the rows that follow.</summary>
    public void Add(ParticipantRow row, Participant person)
    {
        if (Find(row) != person)
        {
            Add(person);
        }
    }

    private void Add(Participant person)
    {
        var board = person.Subject.HomeBoardId;
        person.Identities.ForEach(identity => byNumber[(board, identity.Hash)] = person);
        var name = (board, NameOf(person.GivenName, person.FamilyName));
        byName.TryAdd(name, []);
        if (!byName[name].Contains(person))
        {
            byName[name].Add(person);
        }
    }

    private static string NameOf(string given, string family) => SearchForm.Fold($"{given} {family}");
}
