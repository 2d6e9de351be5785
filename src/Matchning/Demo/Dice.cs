namespace Matchning.Demo;

/// <summary>Seeded numbers that are the same on every machine and every runtime: SplitMix64, integers only.</summary>
/// <remarks>
/// <see cref="Random"/> promises its sequence for no version of .NET. Each thing that is made gets dice of its own
/// by its name and number, so that one more phrase in one place does not change everything made after it.
/// </remarks>
public sealed class Dice
{
    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <summary>Dice for one thing: the same seed, purpose and number give the same throws.</summary>
    public static Dice For(long seed, string purpose, int number = 0)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in purpose)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return new Dice(Mix(Mix(hash ^ unchecked((ulong)seed)) + ((ulong)(uint)number * 0x9E3779B97F4A7C15)));
    }

    /// <summary>A whole number from 0 up to, and not including, <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _state += 0x9E3779B97F4A7C15;
        return (int)(Mix(_state) % (ulong)limit);
    }

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True so many times of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of these.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>One of these, each as likely as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<T> from, Func<T, int> weight)
    {
        int left = Below(from.Sum(weight));
        foreach (var one in from)
        {
            left -= weight(one);
            if (left < 0)
            {
                return one;
            }
        }

        throw new InvalidOperationException("Weights may not be negative.");
    }

    /// <summary>So many different ones of these (all, where there are fewer), in the order they were drawn.</summary>
    public List<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var left = from.ToList();
        var drawn = new List<T>();
        while (drawn.Count < count && left.Count > 0)
        {
            int at = Below(left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }

        return drawn;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
