using System.Collections.Concurrent;

namespace Matchning.Matching;

/// <summary>Gives every id a number, from 1; 0 is no id. Reading takes no lock.</summary>
internal sealed class Numbers
{
    private readonly ConcurrentDictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Lock naming = new();
    private string[] ids = new string[256];
    private int last;

    /// <summary>Every number given is at most this.</summary>
    public int Last => Volatile.Read(ref last);

    public int Of(string id)
    {
        if (byId.TryGetValue(id, out var number))
        {
            return number;
        }

        lock (naming)
        {
            if (byId.TryGetValue(id, out number))
            {
                return number;
            }

            number = last + 1;
            if (number == ids.Length)
            {
                Array.Resize(ref ids, ids.Length * 2);
            }

            ids[number] = id;
            Volatile.Write(ref last, number);
            byId[id] = number;
            return number;
        }
    }

    public string this[int number] => Volatile.Read(ref ids)[number];
}
