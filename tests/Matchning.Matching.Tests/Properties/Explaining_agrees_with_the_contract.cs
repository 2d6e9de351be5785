using CsCheck;
using Matchning.Matching.Tests.Reference;
using Shouldly;
using Xunit;

namespace Matchning.Matching.Tests.Properties;

public class Explaining_agrees_with_the_contract
{
    private static readonly Gen<(PersonFacts, OpeningDemands)> Pair = Gen.Select(Cases.Person("p"), Cases.Opening("o"));

    [Fact]
    public void Every_part_is_what_the_plain_reading_of_the_contract_says() => Pair.Sample((person, opening) =>
    {
        var told = Explain(person, opening);
        var plain = Plain.Explain(person, opening, Cases.Today);
        told.Parts.Select(p => (p.Term, p.Weight.Tenths, p.Points.Tenths, p.Status)).ShouldBe(plain.Rows.Select(r => (r.Term, r.Weight, r.Points, r.Status)));
        told.Score?.Tenths.ShouldBe(plain.Score!.Value);
        (told.Score is null).ShouldBe(plain.Score is null);
        told.Points.Tenths.ShouldBe(plain.Sum);
        (told.Thin, told.WithinReach).ShouldBe((plain.Thin, plain.WithinReach));
    }, iter: LongProof.Times(20_000));

    [Fact]
    public void Points_add_up_to_the_score_and_weights_to_a_hundred() => Pair.Sample((person, opening) =>
    {
        var told = Explain(person, opening);
        told.Parts.Sum(p => p.Weight.Tenths).ShouldBe(1000);
        told.Parts.Select(p => p.Term).ShouldBe(Enum.GetValues<Term>());
        told.Parts.ShouldAllBe(p => p.Points.Tenths >= 0 && p.Points <= p.Weight);
        if (told.Score is { } score)
        {
            score.Tenths.ShouldBe(told.Parts.Sum(p => p.Points.Tenths));
        }
    }, iter: LongProof.Times(5_000));

    [Fact]
    public void A_must_unmet_leaves_no_score() => Pair.Sample((person, opening) =>
    {
        var told = Explain(person, opening);
        var unmet = told.Parts.Take(6).Count(p => p.Status is not (Status.Met or Status.NotAsked));
        (told.Score is null).ShouldBe(unmet > 0);
        (told.WithinReach && unmet != 1).ShouldBeFalse();
        told.Closes.Count.ShouldBe(told.WithinReach ? told.Closes.Count : 0);
        (told.WithinReach && told.Closes.Count == 0).ShouldBeFalse();
    }, iter: LongProof.Times(5_000));

    [Fact]
    public void More_skills_never_lower_the_points() => Gen.Select(Pair, Cases.Pick("s1", "s2", "s3", "s4", "new"), Gen.Int[0, 2]).Sample((pair, skill, evidence) =>
    {
        var (person, opening) = pair;
        var more = person with { Skills = [.. person.Skills ?? [], new SkillHeld(skill, (Evidence)evidence)] };
        Explain(more, opening).Points.Tenths.ShouldBeGreaterThanOrEqualTo(Explain(person, opening).Points.Tenths);
    }, iter: LongProof.Times(5_000));

    [Fact]
    public void What_is_neither_held_nor_asked_is_in_no_list() => Pair.Sample((person, opening) =>
    {
        foreach (var part in Explain(person, opening).Parts)
        {
            if (part.Status == Status.NotAsked)
            {
                (part.Held.Count + part.Missing.Count + part.Weight.Tenths + part.Points.Tenths).ShouldBe(0, part.Term.ToString());
            }

            if (part.Status is Status.Missing or Status.Unknown && part.Term != Term.Occupation)
            {
                part.Missing.ShouldNotBeEmpty(part.Term.ToString());
            }

            if (part.Status == Status.Met)
            {
                part.Missing.ShouldBeEmpty(part.Term.ToString());
                part.Held.ShouldNotBeEmpty(part.Term.ToString());
            }
        }
    }, iter: LongProof.Times(5_000));

    private static Explanation Explain(PersonFacts person, OpeningDemands opening) =>
        Explaining.Explain(World.Vocabulary, person, opening, Cases.Today);
}
