namespace Matchning.Matching;

/// <summary>Openings, ready to answer which are the best for one person: exactly those, and in the order, that
/// <see cref="Explaining.Explain(Vocabulary, PersonFacts, OpeningDemands, DateOnly)"/> of every opening would give.</summary>
/// <remarks>Questions and writers may come from any thread. A question sees the index as it was when it began.</remarks>
public sealed class OpeningIndex
{
    /// <summary>Entries that lie unsorted until they are made a layer; each question reads them all.</summary>
    private const int MostRecent = 1024;

    [ThreadStatic]
    private static OpeningQuestion? question;

    private readonly Vocabulary vocabulary;
    private readonly Pool<Work> works = new();
    private readonly Pool<Musts> musts = new();
    private readonly Pool<Merits> merits = new();
    private readonly Layers<OpeningEntry, OpeningLayer> layers;

    public OpeningIndex(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        layers = new(entries => new OpeningLayer(entries, works.Values, vocabulary.Places), MostRecent);
    }

    /// <summary>An index of many at once. Of a repeated id the last counts.</summary>
    /// <param name="mark">A number of the caller's for each opening, which its filters see; 0 where left out.</param>
    public static OpeningIndex Of(Vocabulary vocabulary, IEnumerable<OpeningDemands> openings, Func<OpeningDemands, int>? mark = null)
    {
        var index = new OpeningIndex(vocabulary);
        var entries = new Dictionary<string, OpeningEntry?>(StringComparer.Ordinal);
        foreach (var opening in openings)
        {
            entries[opening.Id] = index.EntryOf(opening, mark?.Invoke(opening) ?? 0);
        }

        index.layers.Fill([.. entries.Values.OfType<OpeningEntry>()]);
        return index;
    }

    /// <summary>Openings in the index. One that nobody can get (removed, no places, abroad and not remote) is not kept.</summary>
    public int Count
    {
        get
        {
            var now = layers.Now;
            return now.Layers.Sum(l => l.Rows.Count(r => r.RemovedAt > now.Version))
                + now.Recent.Take(now.RecentCount).Count(e => e.RemovedAt > now.Version);
        }
    }

    /// <summary>Puts in an opening, or replaces the one with its id, for all questions that begin after the return.</summary>
    public void Upsert(OpeningDemands opening, int mark = 0)
    {
        if (CanBeHad(opening))
        {
            // Within the writers' lock: the pools have one writer.
            layers.Upsert(() => EntryOf(opening, mark)!);
        }
        else
        {
            layers.Remove(opening.Id);
        }
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(string id) => layers.Remove(id);

    /// <summary>Tidies up after many changes, on the caller's thread, while questions and writers go on. Worth it each some ten thousand changes.</summary>
    public void Compact() => layers.Compact();

    /// <summary>The best openings for a person, and the best of those within reach.</summary>
    /// <param name="shows">Called with the mark of an opening about to be listed; false leaves it out.</param>
    public Nominations Best(PersonFacts person, DateOnly today, int best, int withinReach = 0, Predicate<int>? shows = null)
    {
        var asking = question ??= new OpeningQuestion();
        return asking.Answer(vocabulary, layers.Now, new Pools(works, musts, merits), new NumberedPerson(vocabulary, person), today.DayNumber,
            best, withinReach, shows);
    }

    private static bool CanBeHad(OpeningDemands opening) => !opening.Removed && !(opening.Places <= 0) && (opening.Remote || !opening.Abroad);

    private OpeningEntry? EntryOf(OpeningDemands facts, int mark)
    {
        if (!CanBeHad(facts))
        {
            return null;
        }

        var opening = new NumberedOpening(vocabulary, facts);
        var row = new OpeningRow
        {
            LastDay = facts.LastDay?.DayNumber ?? int.MaxValue,
            PublicationDay = facts.PublicationDay?.DayNumber ?? -1,
            Work = works.Of(opening.Work),
            Musts = musts.Of(opening.Musts),
            Merits = merits.Of(opening.Merits),
            Mark = mark,
            RemovedAt = Entry.Never,
            Required = checked((ushort)opening.Skills.Length),
            SkillMerits = checked((ushort)opening.SkillMerits.Length),
            Asked = (byte)opening.Asked,
        };
        return new OpeningEntry(facts.Id, row, ReachTerm.PlaceOf(opening), [.. opening.Skills, .. opening.SkillMerits]);
    }
}

/// <summary>What many openings share, kept once.</summary>
internal sealed record Pools(Pool<Work> Works, Pool<Musts> Musts, Pool<Merits> Merits);
