namespace Matchning.Matching;

/// <summary>Which groups a layer has, in order of field, and where their blocks are.</summary>
/// <remarks>A group whose occupations lie in several fields has a slot in each. Slot 0 is for openings whose group and field do not follow from the vocabulary. A person's same occupation may be told another
/// group there, so that every question looks at them.</remarks>
internal sealed class GroupDirectory
{
    private readonly int[] slotOfWork;
    private readonly Dictionary<int, int[]> slotsOfGroup = [];
    private readonly Dictionary<int, (int First, int End)> slotsOfField = [];
    private readonly int[] firstBlock;

    public GroupDirectory(IReadOnlyList<OpeningEntry> entries, Work[] works, Func<Work, bool> isPlaced)
    {
        slotOfWork = new int[entries.Count == 0 ? 0 : entries.Max(e => e.Row.Work) + 1];
        var placed = entries.Select(e => e.Row.Work).Distinct().Where(w => isPlaced(works[w])).ToList();
        var slot = 0;
        foreach (var field in placed.GroupBy(w => works[w].Field).OrderBy(f => f.Key))
        {
            var first = slot + 1;
            foreach (var group in field.GroupBy(w => works[w].Group).OrderBy(g => g.Key))
            {
                slot++;
                if (group.Key != 0)
                {
                    slotsOfGroup[group.Key] = [.. SlotsOfGroup(group.Key), slot];
                }

                foreach (var work in group)
                {
                    slotOfWork[work] = slot;
                }
            }

            slotsOfField[field.Key] = (first, slot + 1);
        }

        Count = slot + 1;
        firstBlock = new int[Count + 1];
    }

    public int Count { get; }

    public int SlotOf(int work) => slotOfWork[work];

    public int[] SlotsOfGroup(int group) => slotsOfGroup.GetValueOrDefault(group, []);

    public (int First, int End) SlotsOfField(int field) => slotsOfField.GetValueOrDefault(field);

    public (int First, int End) BlocksOf(int slot) => (firstBlock[slot], firstBlock[slot + 1]);

    public Block[] BlocksOf(OpeningRow[] rows)
    {
        var blocks = new List<Block>();
        var (slot, start) = (-1, 0);
        for (var at = 0; at < rows.Length; at++)
        {
            var ends = at + 1 == rows.Length || rows[at + 1].Place != rows[at].Place || SlotOf(rows[at + 1].Work) != SlotOf(rows[at].Work);
            while (slot < SlotOf(rows[at].Work))
            {
                firstBlock[++slot] = blocks.Count;
            }

            if (ends)
            {
                blocks.Add(new Block(start, at + 1, rows[at].Place));
                start = at + 1;
            }
        }

        while (slot < Count)
        {
            firstBlock[++slot] = blocks.Count;
        }

        return [.. blocks];
    }
}
