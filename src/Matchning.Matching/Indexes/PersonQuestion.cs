namespace Matchning.Matching;

/// <summary>One question to the people: by the nearest occupations first, then by skills, and stops when none can come in.</summary>
/// <remarks>Kept by its thread and used again, so that a question allocates little but its answer.</remarks>
internal sealed class PersonQuestion
{
    private readonly SkillsOfPeople skills = new();
    private readonly PersonScorer scorer = new();
    private ulong[] visited = [];

    public Nominations Answer(Vocabulary vocabulary, Snapshot<PersonEntry, PersonLayer> now, NumberedOpening opening,
        int best, int withinReach, Predicate<int>? shows)
    {
        scorer.Start(vocabulary, opening, now.Version, best, withinReach, shows);
        try
        {
            for (var i = 0; i < now.RecentCount; i++)
            {
                scorer.Consider(now.Recent[i]);
            }

            foreach (var layer in now.Layers)
            {
                Visit(vocabulary, layer, opening);
            }
        }
        finally
        {
            skills.Clear();
        }

        return scorer.Take();
    }

    private void Visit(Vocabulary vocabulary, PersonLayer layer, NumberedOpening opening)
    {
        var words = (layer.Count + 63) / 64;
        Array.Clear(visited = visited.Length >= words ? visited : new ulong[words * 2], 0, words);
        var reach = layer.WhoReach(ReachTerm.PlaceOf(opening));
        skills.Gather(layer, opening);
        scorer.Begin(layer);
        var work = opening.Work;
        Visit(layer, layer.ByOccupation.GetValueOrDefault(work.Occupation, []), Closeness.Same, reach);
        Visit(layer, layer.ByGroup.GetValueOrDefault(work.Group, []), Closeness.Group, reach);
        foreach (var replacer in vocabulary.ReplacersOf(work.Occupation))
        {
            Visit(layer, layer.ByOccupation.GetValueOrDefault(replacer, []), Closeness.Replaceable, reach);
        }

        Visit(layer, layer.ByField.GetValueOrDefault(work.Field, []), Closeness.Field, reach);
        Visit(layer, skills.Rows, Closeness.None, reach);
        if (scorer.MayComeInWithout())
        {
            for (var row = 0; row < layer.Count; row++)
            {
                Visit(layer, row, Closeness.None, reach);
            }
        }

        skills.Clear();
    }

    private void Visit(PersonLayer layer, ReadOnlySpan<int> rows, Closeness closeness, ulong[]? reach)
    {
        if (scorer.MayComeIn(closeness))
        {
            foreach (var row in rows)
            {
                Visit(layer, row, closeness, reach);
            }
        }
    }

    /// <summary>Whoever comes by a nearer closeness first is not looked at again.</summary>
    private void Visit(PersonLayer layer, int row, Closeness closeness, ulong[]? reach)
    {
        var bit = 1UL << row;
        if ((visited[row >> 6] & bit) == 0)
        {
            visited[row >> 6] |= bit;
            if (reach is null || (reach.Length > 0 && (reach[row >> 6] & bit) != 0))
            {
                scorer.Consider(layer.Entries, row, closeness, skills.Required(row), skills.Merits(row));
            }
        }
    }
}
