namespace Matchning.Matching;

/// <summary>People, ready to answer which are the best for one opening: exactly those, and in the order, that
/// <see cref="Explaining.Explain(Vocabulary, PersonFacts, OpeningDemands, DateOnly)"/> of every person would give.</summary>
/// <remarks>It only nominates. Who may be shown to whom is the caller's: by a filter here, and once more on the rows about to be shown.
/// Questions and writers may come from any thread. A question sees the index as it was when it began.</remarks>
public sealed class PersonIndex
{
    /// <summary>People that lie unsorted until they are made a layer; each question reads them all, in full.</summary>
    private const int MostRecent = 256;

    [ThreadStatic]
    private static PersonQuestion? question;

    private readonly Vocabulary vocabulary;
    private readonly Layers<PersonEntry, PersonLayer> layers = new(entries => new PersonLayer(entries), MostRecent);

    public PersonIndex(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    /// <summary>An index of many at once. Of a repeated id the last counts.</summary>
    /// <param name="mark">A number of the caller's for each person, which its filters see; 0 where left out.</param>
    public static PersonIndex Of(Vocabulary vocabulary, IEnumerable<PersonFacts> people, Func<PersonFacts, int>? mark = null)
    {
        var index = new PersonIndex(vocabulary);
        var entries = new Dictionary<string, PersonEntry>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            entries[person.Id] = new PersonEntry(new NumberedPerson(vocabulary, person), mark?.Invoke(person) ?? 0);
        }

        index.layers.Fill([.. entries.Values]);
        return index;
    }

    public int Count
    {
        get
        {
            var now = layers.Now;
            return now.Layers.Sum(l => l.Alive(now.Version).Count()) + now.Recent.Take(now.RecentCount).Count(e => e.RemovedAt > now.Version);
        }
    }

    /// <summary>Puts in a person, or replaces the one with its id, for all questions that begin after the return.</summary>
    public void Upsert(PersonFacts person, int mark = 0)
    {
        var entry = new PersonEntry(new NumberedPerson(vocabulary, person), mark);
        layers.Upsert(() => entry);
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(string id) => layers.Remove(id);

    /// <summary>Tidies up after many changes, on the caller's thread, while questions and writers go on. Worth it each some ten thousand changes.</summary>
    public void Compact() => layers.Compact();

    /// <summary>The best people for an opening, and the best of those within reach. Nobody, once the opening is closed.</summary>
    /// <param name="shows">Called with a person's mark, before anything dear is worked out; false leaves the person out.</param>
    public Nominations Best(OpeningDemands opening, DateOnly today, int best, int withinReach = 0, Predicate<int>? shows = null) =>
        ActiveTerm.Holds(opening, today)
            ? (question ??= new PersonQuestion()).Answer(vocabulary, layers.Now, new NumberedOpening(vocabulary, opening), best, withinReach, shows)
            : new Nominations([], []);
}
