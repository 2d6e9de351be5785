using System.Numerics;

namespace Matchning.Taxonomy;

/// <summary>How far a typed word is from the beginning of another.</summary>
internal static class Misspelling
{
    private const int Longest = 40;

    /// <summary>How many letters may be wrong: none below four letters, one below eight, else two.</summary>
    public static int Allowed(string typed) => typed.Length switch { < 4 or > Longest => 0, < 8 => 1, _ => 2 };

    /// <summary>The set of letters of a word, as bits; what is not a–z shares the last six.</summary>
    public static uint Letters(string word)
    {
        uint letters = 0;
        foreach (char c in word)
        {
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6));
        }

        return letters;
    }

    /// <summary>False where the distance is surely more than allowed: each typed letter that the word lacks costs at least one.</summary>
    public static bool Possible(uint typed, uint word, int allowed) => BitOperations.PopCount(typed & ~word) <= allowed;

    /// <summary>
    /// Letters to insert, remove, exchange or swap with the next, twice the number; one more where only the beginning of the word fits.
    /// Null above <paramref name="allowed"/>.
    /// </summary>
    public static int? Distance(string typed, string word, int allowed)
    {
        int width = Math.Min(word.Length, typed.Length + allowed) + 1;
        if (width < typed.Length - allowed + 1)
        {
            return null;
        }

        Span<int> before = stackalloc int[Longest + 4];
        Span<int> above = stackalloc int[Longest + 4];
        Span<int> row = stackalloc int[Longest + 4];
        for (int j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (int i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++)
            {
                int cost = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1));
                bool swapped = i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1];
                row[j] = swapped ? Math.Min(cost, before[j - 2] + 1) : cost;
                least = Math.Min(least, row[j]);
            }

            if (least > allowed)
            {
                return null;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        int distance = int.MaxValue;
        for (int j = 1; j < width; j++)
        {
            distance = Math.Min(distance, (above[j] * 2) + (j == word.Length ? 0 : 1));
        }

        return distance / 2 <= allowed ? distance : null;
    }
}
