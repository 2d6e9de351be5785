using System.Numerics;

namespace Matchning.Matching;

/// <summary>Finds the row of an id in some six bytes a row: only row numbers are kept, open addressing over the ids' hashes.</summary>
internal sealed class IdTable
{
    private readonly int[] slots;

    public IdTable(string[] ids)
    {
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, ids.Length + (ids.Length / 3)))];
        for (var row = 0; row < ids.Length; row++)
        {
            var at = ids[row].GetHashCode() & slots.Length - 1;
            while (slots[at] != 0)
            {
                at = at + 1 & slots.Length - 1;
            }

            slots[at] = row + 1;
        }
    }

    /// <summary>The row with this id that is wanted (an id may have removed rows besides), or -1.</summary>
    public int Find(string id, Func<int, string> idOf, Func<int, bool> wanted)
    {
        for (var at = id.GetHashCode() & slots.Length - 1; slots[at] != 0; at = at + 1 & slots.Length - 1)
        {
            var row = slots[at] - 1;
            if (string.Equals(idOf(row), id, StringComparison.Ordinal) && wanted(row))
            {
                return row;
            }
        }

        return -1;
    }
}
