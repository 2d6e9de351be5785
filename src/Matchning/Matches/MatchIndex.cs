using Matchning.Matching;
using Matchning.Taxonomy;

namespace Matchning.Matches;

/// <summary>
/// All open openings and all participants in memory, ready to nominate. It knows no viewer: what it nominates is checked once more in
/// the database, through the viewer's filter, before a page shows it.
/// </summary>
public sealed class MatchIndex(Catalogue catalogue)
{
    private readonly TaskCompletionSource built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Marks<Guid> boards = new();
    private readonly Marks<OpeningMark> kinds = new();
    private OpeningIndex? openings;
    private PersonIndex? people;

    /// <summary>The taxonomy as the engine knows it.</summary>
    public Vocabulary Vocabulary { get; } = catalogue.ToVocabulary();

    /// <summary>Ends when the first build is done; questions wait for it.</summary>
    public Task Built => built.Task;

    /// <summary>How many openings and people it holds.</summary>
    public (int Openings, int People) Count => (openings?.Count ?? 0, people?.Count ?? 0);

    /// <summary>Builds anew from everything there is.</summary>
    public void Build(IEnumerable<(OpeningDemands Demands, OpeningMark Mark)> allOpenings, IEnumerable<(PersonFacts Facts, Guid Board)> allPeople)
    {
        var markOfOpening = new Dictionary<string, int>(StringComparer.Ordinal);
        var markOfPerson = new Dictionary<string, int>(StringComparer.Ordinal);
        openings = OpeningIndex.Of(
            Vocabulary, allOpenings.Select(o => Remembering(markOfOpening, o.Demands.Id, kinds.Of(o.Mark), o.Demands)), o => markOfOpening[o.Id]);
        people = PersonIndex.Of(
            Vocabulary, allPeople.Select(p => Remembering(markOfPerson, p.Facts.Id, boards.Of(p.Board), p.Facts)), p => markOfPerson[p.Id]);
        built.TrySetResult();
    }

    /// <summary>Puts in, or replaces.</summary>
    public void Upsert(OpeningDemands demands, OpeningMark mark) => openings!.Upsert(demands, kinds.Of(mark));

    /// <summary>Puts in, or replaces.</summary>
    public void Upsert(PersonFacts facts, Guid board) => people!.Upsert(facts, boards.Of(board));

    /// <summary>Takes out an opening.</summary>
    public void RemoveOpening(Guid id) => openings!.Remove(id.ToString());

    /// <summary>Takes out a person.</summary>
    public void RemovePerson(Guid id) => people!.Remove(id.ToString());

    /// <summary>The best openings for a person, and those within reach.</summary>
    /// <param name="shows">Which openings are asked for; null = all.</param>
    public Nominations For(PersonFacts person, DateOnly today, int best, int withinReach, Func<OpeningMark, bool>? shows = null)
    {
        var wanted = shows is null ? null : kinds.Where(shows);
        return openings!.Best(person, today, best, withinReach, wanted is null ? null : mark => wanted[mark]);
    }

    /// <summary>The best people of a board for an opening, and those within reach.</summary>
    public Nominations For(OpeningDemands opening, Guid board, DateOnly today, int best, int withinReach)
    {
        var own = boards.Of(board);
        return people!.Best(opening, today, best, withinReach, mark => mark == own);
    }

    private static T Remembering<T>(Dictionary<string, int> marks, string id, int mark, T value)
    {
        marks[id] = mark;
        return value;
    }
}

/// <summary>What the list of a person's matches can be filtered by.</summary>
/// <param name="Municipality">SCB's code, or null where the ad has none.</param>
/// <param name="Kind">The kind of opening.</param>
/// <param name="Field">The occupation field, or null.</param>
public readonly record struct OpeningMark(string? Municipality, Openings.OpeningKind Kind, string? Field);

/// <summary>Gives each different value a small number, the same for as long as the program runs.</summary>
internal sealed class Marks<T> where T : notnull
{
    private readonly Lock growing = new();
    private readonly Dictionary<T, int> numbers = [];
    private volatile T[] values = [];

    public int Of(T value)
    {
        lock (growing)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = values.Length;
                values = [.. values, value];
            }

            return number;
        }
    }

    /// <summary>For each number whether its value is wanted; numbers given later are not.</summary>
    public Wanted Where(Func<T, bool> wanted) => new([.. values.Select(wanted)]);
}

/// <summary>Which numbers are wanted.</summary>
internal sealed class Wanted(bool[] byNumber)
{
    public bool this[int number] => number < byNumber.Length && byNumber[number];
}
