namespace Matchning.Matching;

/// <summary>People with, for each occupation, group, field and skill, the rows that have it; and for each municipality a bit a row.</summary>
internal sealed class PersonLayer : ILayer<PersonEntry>
{
    private readonly Dictionary<int, ulong[]> inMunicipality = [];
    private readonly Dictionary<int, ulong[]> inRegion = [];
    private readonly IdTable table;

    public PersonLayer(IReadOnlyList<PersonEntry> entries)
    {
        Entries = [.. entries];
        var works = Entries.Select((e, row) => (e.Person.Works, Row: row)).ToList();
        ByOccupation = RowsBy(works.SelectMany(w => w.Works.Select(x => (x.Occupation, w.Row))));
        ByGroup = RowsBy(works.SelectMany(w => w.Works.Select(x => (x.Group, w.Row)).Distinct()));
        ByField = RowsBy(works.SelectMany(w => w.Works.Select(x => (x.Field, w.Row)).Distinct()));
        BySkill = RowsBy(Entries.SelectMany((e, row) => e.Person.Skills.Select((skill, i) =>
            (skill, (row << SkillsOfPeople.EvidenceBits) | SkillsTerm.Tenths(e.Person.Evidence[i])))));
        for (var row = 0; row < Entries.Length; row++)
        {
            Set(inMunicipality, Entries[row].Person.Reach, row);
            Set(inRegion, Entries[row].Person.Regions, row);
        }

        HardFacts = new HardFacts(Entries);
        table = new IdTable([.. Entries.Select(e => e.Id)]);
    }

    public PersonEntry[] Entries { get; }
    public HardFacts HardFacts { get; }
    public Dictionary<int, int[]> ByOccupation { get; }
    public Dictionary<int, int[]> ByGroup { get; }
    public Dictionary<int, int[]> ByField { get; }
    /// <summary>Row and evidence in one number: see <see cref="SkillsOfPeople"/>.</summary>
    public Dictionary<int, int[]> BySkill { get; }
    public int Count => Entries.Length;

    /// <summary>Bits of the rows that reach a place; <c>null</c> where everyone does.</summary>
    public ulong[]? WhoReach(Place place) => place.Kind switch
    {
        PlaceKind.Anywhere => null,
        PlaceKind.Municipality => inMunicipality.GetValueOrDefault(place.Number, []),
        PlaceKind.Region => inRegion.GetValueOrDefault(place.Number, []),
        _ => [],
    };

    public bool Remove(string id, int version)
    {
        var at = table.Find(id, row => Entries[row].Id, row => Entries[row].RemovedAt == Entry.Never);
        if (at < 0)
        {
            return false;
        }

        // Rows share their entry with the layers that came before: whoever reads those began earlier, and compares versions too.
        Volatile.Write(ref Entries[at].RemovedAt, version);
        return true;
    }

    public IEnumerable<PersonEntry> Alive(int version) => Entries.Where(e => e.RemovedAt > version);

    public IEnumerable<(string Id, int RemovedAt)> RemovedAfter(int version) =>
        Entries.Where(e => e.RemovedAt > version && e.RemovedAt != Entry.Never).Select(e => (e.Id, e.RemovedAt));

    private void Set(Dictionary<int, ulong[]> bits, int[] numbers, int row)
    {
        foreach (var number in numbers)
        {
            if (!bits.TryGetValue(number, out var rows))
            {
                bits.Add(number, rows = new ulong[(Entries.Length + 63) / 64]);
            }

            rows[row >> 6] |= 1UL << row;
        }
    }

    private static Dictionary<int, int[]> RowsBy(IEnumerable<(int Number, int Row)> pairs)
    {
        var rows = new Dictionary<int, List<int>>();
        foreach (var (number, row) in pairs)
        {
            if (number != 0)
            {
                (rows.TryGetValue(number, out var list) ? list : rows[number] = []).Add(row);
            }
        }

        return rows.ToDictionary(r => r.Key, r => r.Value.ToArray());
    }
}
