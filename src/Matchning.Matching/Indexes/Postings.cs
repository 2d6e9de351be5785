namespace Matchning.Matching;

/// <summary>For each skill the rows that ask for it, required or as a merit, in order.</summary>
internal sealed class Postings
{
    private readonly Dictionary<int, int> numbers = [];
    private readonly int[] starts;
    private readonly int[] rows;

    public Postings(OpeningRow[] openings, int[] skills)
    {
        var counts = new List<int>();
        foreach (var skill in skills)
        {
            if (!numbers.TryGetValue(skill, out var number))
            {
                numbers.Add(skill, number = counts.Count);
                counts.Add(0);
            }

            counts[number]++;
        }

        starts = new int[counts.Count + 1];
        for (var i = 0; i < counts.Count; i++)
        {
            starts[i + 1] = starts[i] + counts[i];
        }

        rows = new int[skills.Length];
        var next = starts.AsSpan(0, counts.Count).ToArray();
        for (var at = 0; at < openings.Length; at++)
        {
            ref readonly var row = ref openings[at];
            for (var i = 0; i < row.Required + row.SkillMerits; i++)
            {
                rows[next[numbers[skills[row.SkillsAt + i]]]++] = at;
            }
        }
    }

    public ReadOnlySpan<int> RowsAsking(int skill) => numbers.TryGetValue(skill, out var number)
        ? rows.AsSpan(starts[number], starts[number + 1] - starts[number])
        : [];
}
