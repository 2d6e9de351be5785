namespace Matchning.Matching;

/// <summary>Finds the row of an id in some five bytes a row: only row numbers are kept, open addressing over the ids' hashes.</summary>
internal sealed class IdTable
{
    private readonly int[] slots;

    public IdTable(string[] ids)
    {
        slots = new int[ids.Length + (ids.Length / 3) + 1];
        for (var row = 0; row < ids.Length; row++)
        {
            var at = First(ids[row]);
            while (slots[at] != 0)
            {
                at = Next(at);
            }

            slots[at] = row + 1;
        }
    }

    /// <summary>The row with this id that is wanted (an id may have removed rows besides), or -1.</summary>
    public int Find(string id, Func<int, string> idOf, Func<int, bool> wanted)
    {
        for (var at = First(id); slots[at] != 0; at = Next(at))
        {
            var row = slots[at] - 1;
            if (string.Equals(idOf(row), id, StringComparison.Ordinal) && wanted(row))
            {
                return row;
            }
        }

        return -1;
    }

    private int First(string id) => (int)((ulong)(uint)id.GetHashCode() * (uint)slots.Length >> 32);

    private int Next(int at) => at + 1 == slots.Length ? 0 : at + 1;
}
