namespace Matchning.Demo;

/// <summary>Fictional participants of the five municipalities. The same seed gives the same people, always.</summary>
public static class DemoPeople
{
    /// <summary>More than these would run out of names that nobody shares.</summary>
    public const int Most = 2000;

    /// <summary>The people of the stories first, then as many as asked for.</summary>
    public static IReadOnlyList<DemoPerson> Create(long seed, int count = 300)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var people = new List<DemoPerson>();
        foreach (var story in DemoStories.All.Take(count))
        {
            people.Add(StoryPerson.Of(story, people.Count + 1, taken));
        }

        while (people.Count < count)
        {
            people.Add(new PersonMaker(seed, people.Count + 1, taken).Make());
        }

        return people;
    }
}
