using CsCheck;
using Matchning.Matching.Tests.Reference;
using Shouldly;
using Xunit;

namespace Matchning.Matching.Tests.Properties;

public class Indexes_agree_with_the_contract
{
    [Fact]
    public void Best_openings_are_those_that_explaining_every_one_would_give() =>
        Gen.Select(Cases.Person("p"), Cases.Openings(60), Gen.Int[0, 8], Gen.Int[0, 4], Gen.Int[0, 30]).Sample((person, openings, best, within, recent) =>
        {
            var early = openings.SkipLast(recent).ToArray();
            var index = OpeningIndex.Of(World.Vocabulary, early);
            foreach (var opening in openings.Skip(early.Length))
            {
                index.Upsert(opening);
            }

            Agrees(index.Best(person, Cases.Today, best, within), person, openings, best, within);
        }, iter: LongProof.Times(3_000));

    [Fact]
    public void Best_people_are_those_that_explaining_every_one_would_give() =>
        Gen.Select(Cases.Opening("o"), Cases.People(60), Gen.Int[0, 8], Gen.Int[0, 4], Gen.Int[0, 30]).Sample((opening, people, best, within, recent) =>
        {
            var early = people.SkipLast(recent).ToArray();
            var index = PersonIndex.Of(World.Vocabulary, early);
            foreach (var person in people.Skip(early.Length))
            {
                index.Upsert(person);
            }

            Agrees(index.Best(opening, Cases.Today, best, within), opening, people, best, within);
        }, iter: LongProof.Times(3_000));

    [Fact]
    public void The_two_directions_give_each_pair_the_same_score() =>
        Gen.Select(Cases.People(8), Cases.Openings(8)).Sample((people, openings) =>
        {
            var (toPeople, toOpenings) = (PersonIndex.Of(World.Vocabulary, people), OpeningIndex.Of(World.Vocabulary, openings));
            var one = people.SelectMany(p => toOpenings.Best(p, Cases.Today, 99, 99) is var n ? n.Best.Concat(n.WithinReach).Select(o => (p.Id, o.Id, o.Score, o.Thin)) : []);
            var other = openings.SelectMany(o => toPeople.Best(o, Cases.Today, 99, 99) is var n ? n.Best.Concat(n.WithinReach).Select(p => (p.Id, o.Id, p.Score, p.Thin)) : []);
            one.ShouldBe(other, ignoreOrder: true);
        }, iter: LongProof.Times(500));

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_entry() =>
        Gen.Select(Cases.Person("p"), Cases.Openings(40), Gen.Int).Sample((person, openings, seed) =>
        {
            var shuffled = openings.ToArray();
            new Random(seed).Shuffle(shuffled);
            OpeningIndex.Of(World.Vocabulary, shuffled).Best(person, Cases.Today, 20, 20).Best
                .ShouldBe(OpeningIndex.Of(World.Vocabulary, openings).Best(person, Cases.Today, 20, 20).Best);
        }, iter: LongProof.Times(500));

    [Fact]
    public void What_the_filter_refuses_is_replaced_by_the_next_best() =>
        Gen.Select(Cases.Opening("o"), Cases.Person("p"), Cases.Openings(30), Cases.People(30)).Sample((opening, person, openings, people) =>
        {
            static int Mark(string id) => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture) % 3;
            PersonIndex.Of(World.Vocabulary, people, p => Mark(p.Id)).Best(opening, Cases.Today, 4, 0, mark => mark == 1).Best.Select(n => n.Id)
                .ShouldBe(Plain.BestPeople(opening, people.Where(p => Mark(p.Id) == 1), Cases.Today, 4, false).Select(n => n.Id));
            OpeningIndex.Of(World.Vocabulary, openings, o => Mark(o.Id)).Best(person, Cases.Today, 4, 0, mark => mark == 1).Best.Select(n => n.Id)
                .ShouldBe(Plain.BestOpenings(person, openings.Where(o => Mark(o.Id) == 1), Cases.Today, 4, false).Select(n => n.Id));
        }, iter: LongProof.Times(500));

    internal static void Agrees(Nominations told, PersonFacts person, IEnumerable<OpeningDemands> openings, int best, int within)
    {
        told.Best.Select(n => (n.Id, n.Score.Tenths)).ShouldBe(Plain.BestOpenings(person, openings, Cases.Today, best, false));
        told.WithinReach.Select(n => (n.Id, n.Score.Tenths)).ShouldBe(Plain.BestOpenings(person, openings, Cases.Today, within, true));
    }

    internal static void Agrees(Nominations told, OpeningDemands opening, IEnumerable<PersonFacts> people, int best, int within)
    {
        told.Best.Select(n => (n.Id, n.Score.Tenths)).ShouldBe(Plain.BestPeople(opening, people, Cases.Today, best, false));
        told.WithinReach.Select(n => (n.Id, n.Score.Tenths)).ShouldBe(Plain.BestPeople(opening, people, Cases.Today, within, true));
    }
}
