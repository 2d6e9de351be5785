namespace Matchning.Matching;

/// <summary>One question to the openings: visits blocks in order of the best score that they can still give, and stops when none can come in.</summary>
/// <remarks>Kept by its thread and used again, so that a question allocates little but its answer.</remarks>
internal sealed class OpeningQuestion
{
    private readonly OpeningScorer scorer = new();
    private bool[] isReached = [];
    private bool[] isVisited = [];

    public Nominations Answer(Vocabulary vocabulary, Snapshot<OpeningEntry, OpeningLayer> now, Pools pools, NumberedPerson person, int today,
        int best, int withinReach, Predicate<int>? shows)
    {
        scorer.Start(vocabulary, pools, person, today, now.Version, best, withinReach, shows);
        try
        {
            Visit(vocabulary, now, person);
        }
        finally
        {
            // Also when the caller's filter throws: the next question on this thread begins clean.
            scorer.Clear();
        }

        return scorer.Take();
    }

    private void Visit(Vocabulary vocabulary, Snapshot<OpeningEntry, OpeningLayer> now, NumberedPerson person)
    {
        for (var i = 0; i < now.RecentCount; i++)
        {
            var entry = now.Recent[i];
            if (Volatile.Read(ref entry.RemovedAt) > now.Version && ReachTerm.Holds(person, entry.Place))
            {
                scorer.Consider(entry.Row, entry.Skills, entry.Id);
            }
        }

        foreach (var layer in now.Layers)
        {
            Visit(vocabulary, layer, person);
        }
    }

    private void Visit(Vocabulary vocabulary, OpeningLayer layer, NumberedPerson person)
    {
        FindReached(layer, person);
        Array.Clear(isVisited = AtLeast(isVisited, layer.Groups.Count), 0, layer.Groups.Count);
        VisitSlot(layer, 0);
        foreach (var work in person.Works)
        {
            VisitGroup(layer, work.Group);
        }

        if (scorer.MayComeIn(Closeness.Replaceable))
        {
            foreach (var work in person.Works)
            {
                foreach (var opening in vocabulary.ReplacedBy(work.Occupation))
                {
                    VisitGroup(layer, vocabulary.Known(opening).Group);
                }
            }
        }

        VisitFields(layer, person);
        if (scorer.MayComeIn(Closeness.None))
        {
            VisitPostings(layer, person);
        }

        // What is left has neither a near occupation nor any skill of the person's.
        if (scorer.MayComeInWithoutSkills())
        {
            VisitRest(layer);
        }
    }

    private void VisitFields(OpeningLayer layer, NumberedPerson person)
    {
        foreach (var work in person.Works)
        {
            var (first, end) = layer.Groups.SlotsOfField(work.Field);
            for (var slot = first; slot < end && scorer.MayComeIn(Closeness.Field); slot++)
            {
                VisitSlot(layer, slot);
            }
        }
    }

    private void VisitGroup(OpeningLayer layer, int group)
    {
        foreach (var slot in layer.Groups.SlotsOfGroup(group))
        {
            VisitSlot(layer, slot);
        }
    }

    private void VisitSlot(OpeningLayer layer, int slot)
    {
        if (isVisited[slot])
        {
            return;
        }

        isVisited[slot] = true;
        var (first, end) = layer.Groups.BlocksOf(slot);
        for (var block = first; block < end; block++)
        {
            if (isReached[layer.Blocks[block].Place])
            {
                VisitBlock(layer, layer.Blocks[block]);
            }
        }
    }

    private void VisitBlock(OpeningLayer layer, Block block)
    {
        for (var at = block.Start; at < block.End; at++)
        {
            scorer.Consider(layer.Rows[at], layer.Skills, layer.Ids, at);
        }
    }

    /// <summary>Rows of groups not visited yet that ask for a skill of the person's. A row that asks for several is met several times.</summary>
    private void VisitPostings(OpeningLayer layer, NumberedPerson person)
    {
        scorer.Begin(layer.Count);
        foreach (var skill in person.Skills)
        {
            foreach (var at in layer.Postings.RowsAsking(skill))
            {
                ref readonly var row = ref layer.Rows[at];
                if (isReached[row.Place] && !isVisited[layer.Groups.SlotOf(row.Work)])
                {
                    scorer.ConsiderOnce(row, layer.Skills, layer.Ids, at);
                }
            }
        }
    }

    private void VisitRest(OpeningLayer layer)
    {
        foreach (var block in layer.Blocks)
        {
            if (isReached[block.Place] && !isVisited[layer.Groups.SlotOf(layer.Rows[block.Start].Work)])
            {
                for (var at = block.Start; at < block.End; at++)
                {
                    scorer.ConsiderOnce(layer.Rows[at], layer.Skills, layer.Ids, at);
                }
            }
        }
    }

    private void FindReached(OpeningLayer layer, NumberedPerson person)
    {
        Array.Clear(isReached = AtLeast(isReached, layer.PlaceCount), 0, layer.PlaceCount);
        Reach(layer, Place.Anywhere);
        foreach (var municipality in person.Reach)
        {
            Reach(layer, Place.InMunicipality(municipality));
        }

        foreach (var region in person.Regions)
        {
            Reach(layer, Place.InRegion(region));
        }
    }

    private void Reach(OpeningLayer layer, Place place)
    {
        if (layer.PlaceNumber(place) is >= 0 and var number)
        {
            isReached[number] = true;
        }
    }

    private static bool[] AtLeast(bool[] array, int length) => array.Length >= length ? array : new bool[length * 2];
}
