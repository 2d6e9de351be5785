namespace Matchning.Matching;

/// <summary>Keeps each value once under a number. One writer at a time; readers use numbers that they got from a snapshot.</summary>
internal sealed class Pool<T> where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private T[] values = new T[64];
    private int count;

    public int Count => Volatile.Read(ref count);

    public T[] Values => Volatile.Read(ref values);

    public int Of(T value)
    {
        if (numbers.TryGetValue(value, out var number))
        {
            return number;
        }

        if (count == values.Length)
        {
            var larger = new T[count * 2];
            values.CopyTo(larger, 0);
            Volatile.Write(ref values, larger);
        }

        values[count] = value;
        numbers.Add(value, count);
        Volatile.Write(ref count, count + 1);
        return count - 1;
    }
}
