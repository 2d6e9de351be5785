namespace Matchning.Matching;

/// <summary>For one opening, the evidence that each person of a layer has for the skills asked, summed from the postings.</summary>
internal sealed class SkillsOfPeople
{
    /// <summary>A posting is a row times 16 and the tenths of its evidence.</summary>
    public const int EvidenceBits = 4;

    private const int Evidence = (1 << EvidenceBits) - 1;
    private int[] required = [];
    private int[] merits = [];
    private int[] rows = [];
    private bool[] isMet = [];

    /// <summary>Everyone with a skill asked for, required or as a merit.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    private int Count { get; set; }

    public int Required(int row) => required[row];

    public int Merits(int row) => merits[row];

    public void Gather(PersonLayer layer, NumberedOpening opening)
    {
        if (rows.Length < layer.Count)
        {
            (required, merits, rows, isMet) = (new int[layer.Count], new int[layer.Count], new int[layer.Count], new bool[layer.Count]);
        }

        Gather(layer, opening.Skills, required);
        Gather(layer, opening.SkillMerits, merits);
    }

    /// <summary>Forgets the rows met: cheaper than clearing what nobody touched.</summary>
    public void Clear()
    {
        foreach (var row in Rows)
        {
            (required[row], merits[row], isMet[row]) = (0, 0, false);
        }

        Count = 0;
    }

    private void Gather(PersonLayer layer, int[] skills, int[] sums)
    {
        foreach (var skill in skills)
        {
            foreach (var posting in layer.BySkill.GetValueOrDefault(skill, []))
            {
                var row = posting >> EvidenceBits;
                sums[row] += posting & Evidence;
                if (!isMet[row])
                {
                    isMet[row] = true;
                    rows[Count++] = row;
                }
            }
        }
    }
}
