using Matchning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Employers;

/// <summary>Finds the employers that a batch of ads names, and suggests those that nobody knows yet.</summary>
public sealed class EmployersNamed(Database db, TimeProvider clock)
{
    private readonly Dictionary<string, Employer> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Employer> byNumber = new(StringComparer.Ordinal);

    /// <summary>Reads those named by number or name, in two queries however many they are. Another name leads to the employer itself.</summary>
    public async Task LoadAsync(IEnumerable<(string? Name, string? Number)> named, CancellationToken cancellation)
    {
        byName.Clear();
        byNumber.Clear();
        var all = named.ToList();
        var names = all.Select(one => Employer.SearchNameOf(one.Name)).Where(name => name.Length > 0).Distinct().ToList();
        var numbers = all.Select(one => OrganisationNumber.Read(one.Number)).OfType<OrganisationNumber>().Distinct().Select(number => (OrganisationNumber?)number).ToList();
        // The confirmed one counts among equals, then the one that was there first.
        var found = await db.Employers.AsNoTracking().Include(e => e.SameAs).Where(e => names.Contains(e.SearchName)).ToListAsync(cancellation);
        foreach (var employer in found.OrderBy(e => e.Status == EmployerStatus.Confirmed ? 0 : 1).ThenBy(e => e.Id))
        {
            byName.TryAdd(employer.SearchName, employer.SameAs ?? employer);
        }

        if (numbers.Count > 0)
        {
            foreach (var employer in await db.Employers.AsNoTracking().Where(e => numbers.Contains(e.OrganisationNumber)).ToListAsync(cancellation))
            {
                byNumber[employer.OrganisationNumber!.Value.Digits] = employer;
            }
        }
    }

    /// <summary>The employer of that number, else of that name, else a new suggestion; null where neither says anything.</summary>
    /// <remarks>The number of a sole trader is a personal number and is not kept: such an employer is known by name.</remarks>
    public Employer? For(string? name, string? number, Func<Workplace?> workplace)
    {
        var (read, folded) = (OrganisationNumber.Read(number), Employer.SearchNameOf(name));
        if (read is { } known && byNumber.TryGetValue(known.Digits, out var ofNumber))
        {
            return ofNumber;
        }

        if (folded.Length == 0)
        {
            return null;
        }

        // Two of one name but different numbers are two.
        if (byName.TryGetValue(folded, out var ofName) && (read is null || ofName.OrganisationNumber is null || ofName.OrganisationNumber == read))
        {
            return ofName;
        }

        var text = name!.Trim();
        var suggestion = new Employer { Name = text.CutTo(Employer.NameLength), OrganisationNumber = read, RegisteredAt = clock.Now };
        if (workplace() is { } place)
        {
            suggestion.Workplaces.Add(place);
        }

        db.Add(suggestion);
        byName[folded] = suggestion;
        if (read is { } number2)
        {
            byNumber[number2.Digits] = suggestion;
        }

        return suggestion;
    }
}
