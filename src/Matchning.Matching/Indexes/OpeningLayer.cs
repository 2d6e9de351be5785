namespace Matchning.Matching;

/// <summary>Openings sorted by (field and group, place, occupation), so that what is near a person lies together.</summary>
/// <remarks>A block is the openings of one group in one place. Groups first and places second, since a person has a handful of near groups but
/// may reach every municipality: then a whole group is one run of rows.</remarks>
internal sealed class OpeningLayer : ILayer<OpeningEntry>
{
    private readonly Place[] places;
    private readonly Dictionary<Place, int> placeNumbers;
    private readonly IdTable table;

    public OpeningLayer(IReadOnlyList<OpeningEntry> entries, Work[] works, Func<Work, bool> isPlaced)
    {
        places = [.. entries.Select(e => e.Place).Distinct()];
        placeNumbers = places.Index().ToDictionary(p => p.Item, p => p.Index);
        var groups = new GroupDirectory(entries, works, isPlaced);
        var order = Sorted(entries, works, groups);
        Rows = new OpeningRow[order.Length];
        Ids = new string[order.Length];
        Skills = new int[entries.Sum(e => e.Skills.Length)];
        var skillsAt = 0;
        for (var at = 0; at < order.Length; at++)
        {
            var entry = entries[order[at]];
            Rows[at] = entry.Row with { SkillsAt = skillsAt, Place = placeNumbers[entry.Place], RemovedAt = Entry.Never };
            Ids[at] = entry.Id;
            entry.Skills.CopyTo(Skills, skillsAt);
            skillsAt += entry.Skills.Length;
        }

        Groups = groups;
        Blocks = groups.BlocksOf(Rows);
        Postings = new Postings(Rows, Skills);
        table = new IdTable(Ids);
    }

    public OpeningRow[] Rows { get; }
    public string[] Ids { get; }
    public int[] Skills { get; }
    public GroupDirectory Groups { get; }
    public Block[] Blocks { get; }
    public Postings Postings { get; }
    public int PlaceCount => places.Length;
    public int Count => Rows.Length;

    public int PlaceNumber(Place place) => placeNumbers.GetValueOrDefault(place, -1);

    public ReadOnlySpan<int> SkillsOf(in OpeningRow row) => Skills.AsSpan(row.SkillsAt, row.Required + row.SkillMerits);

    public bool Remove(string id, int version)
    {
        var at = table.Find(id, row => Ids[row], row => Rows[row].RemovedAt == Entry.Never);
        if (at < 0)
        {
            return false;
        }

        Rows[at].RemovedAt = version;
        return true;
    }

    public IEnumerable<OpeningEntry> Alive(int version) => Enumerable.Range(0, Rows.Length).Where(at => Rows[at].RemovedAt > version)
        .Select(at => new OpeningEntry(Ids[at], Rows[at], places[Rows[at].Place], SkillsOf(Rows[at]).ToArray()));

    public IEnumerable<(string Id, int RemovedAt)> RemovedAfter(int version) => Enumerable.Range(0, Rows.Length)
        .Where(at => Rows[at].RemovedAt is var removed && removed > version && removed != Entry.Never)
        .Select(at => (Ids[at], Rows[at].RemovedAt));

    private int[] Sorted(IReadOnlyList<OpeningEntry> entries, Work[] works, GroupDirectory groups)
    {
        var keys = new ulong[entries.Count];
        var order = new int[entries.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var entry = entries[i];
            order[i] = i;
            keys[i] = (ulong)groups.SlotOf(entry.Row.Work) << 44 | (ulong)placeNumbers[entry.Place] << 22 | (uint)works[entry.Row.Work].Occupation & 0x3F_FFFF;
        }

        Array.Sort(keys, order);
        return order;
    }
}

/// <summary>A run of rows of one group in one place.</summary>
internal readonly record struct Block(int Start, int End, int Place);
