using CsCheck;
using Matchning.Matching.Tests.Reference;
using Shouldly;
using Xunit;

namespace Matchning.Matching.Tests.Properties;

public class Indexes_stay_true_through_changes
{
    private const int Ids = 120;

    /// <summary>More changes than an index keeps unsorted, so that layers are made, merged and compacted on the way.</summary>
    private const int Changes = 6_000;

    private static readonly OpeningDemands[] SomeOpenings = Made(Cases.Opening("o"), 700);
    private static readonly PersonFacts[] SomePeople = Made(Cases.Person("p"), 700);

    [Fact]
    public void Openings_put_in_replaced_removed_and_compacted_are_found_as_they_are_now()
    {
        var random = new Random(11);
        var index = new OpeningIndex(World.Vocabulary);
        var now = new Dictionary<string, OpeningDemands>();
        for (var change = 0; change < Changes; change++)
        {
            var id = "o" + random.Next(Ids);
            if (random.Next(5) == 0)
            {
                index.Remove(id);
                now.Remove(id);
            }
            else
            {
                now[id] = SomeOpenings[random.Next(SomeOpenings.Length)] with { Id = id };
                index.Upsert(now[id]);
            }

            if (change % 1999 == 0)
            {
                index.Compact();
            }

            if (change % 50 == 0)
            {
                var person = SomePeople[random.Next(SomePeople.Length)];
                Indexes_agree_with_the_contract.Agrees(index.Best(person, Cases.Today, 10, 3), person, now.Values, 10, 3);
            }
        }

        index.Count.ShouldBe(now.Values.Count(o => !o.Removed && o.Places is not 0 && (o.Remote || !o.Abroad)));
    }

    [Fact]
    public void People_put_in_replaced_removed_and_compacted_are_found_as_they_are_now()
    {
        var random = new Random(12);
        var index = new PersonIndex(World.Vocabulary);
        var now = new Dictionary<string, PersonFacts>();
        for (var change = 0; change < Changes; change++)
        {
            var id = "p" + random.Next(Ids);
            if (random.Next(5) == 0)
            {
                index.Remove(id).ShouldBe(now.Remove(id));
            }
            else
            {
                now[id] = SomePeople[random.Next(SomePeople.Length)] with { Id = id };
                index.Upsert(now[id]);
            }

            if (change % 1999 == 0)
            {
                index.Compact();
            }

            if (change % 50 == 0)
            {
                var opening = SomeOpenings[random.Next(SomeOpenings.Length)];
                Indexes_agree_with_the_contract.Agrees(index.Best(opening, Cases.Today, 10, 3), opening, now.Values, 10, 3);
            }
        }

        index.Count.ShouldBe(now.Count);
    }

    [Fact]
    public async Task An_opening_replaced_again_and_again_is_there_exactly_once_in_every_answer()
    {
        var person = new PersonFacts("p") { Occupations = ["o1"], Reach = ["0127"] };
        var openings = Enumerable.Range(0, 300).Select(i => new OpeningDemands("o" + i) { Occupation = "o1", Municipality = "0127" }).ToList();
        var index = OpeningIndex.Of(World.Vocabulary, openings);
        using var done = new CancellationTokenSource();
        var compacting = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                index.Compact();
            }
        }, TestContext.Current.CancellationToken);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                index.Upsert(openings[i % openings.Count]);
            }
        }, TestContext.Current.CancellationToken);
        while (!writing.IsCompleted)
        {
            index.Best(person, Cases.Today, 500).Best.Select(n => n.Id).Distinct().Count().ShouldBe(300);
            index.Best(person, Cases.Today, 500).Best.Count.ShouldBe(300);
        }

        await done.CancelAsync();
        await Task.WhenAll(writing, compacting);
        index.Best(person, Cases.Today, 500).Best.Count.ShouldBe(300);
    }

    private static T[] Made<T>(Gen<T> gen, int count)
    {
        var made = new List<T>();
        gen.Array[count].Sample(made.AddRange, iter: 1, threads: 1);
        return [.. made.Take(count)];
    }
}
