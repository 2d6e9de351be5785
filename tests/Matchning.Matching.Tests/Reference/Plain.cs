using System.Numerics;
using System.Text;
using Matchning.Matching;

namespace Matchning.Matching.Tests.Reference;

/// <summary>The contract of the design's section 6 once more, as plainly as it can be put, sharing no code with the engine.</summary>
public static class Plain
{
    public sealed record Row(Term Term, int Weight, int Points, Status Status);

    public sealed record Answer(List<Row> Rows, int? Score, int Sum, bool Thin, bool WithinReach);

    private static readonly (Term Term, int Base)[] Merits =
        [(Term.Occupation, 35), (Term.Skills, 35), (Term.SkillsMerit, 8), (Term.Experience, 10), (Term.Education, 7), (Term.Language, 5)];

    public static Answer Explain(PersonFacts p, OpeningDemands o, DateOnly today)
    {
        var musts = new (Term Term, Status Status, int Open)[]
        {
            (Term.Active, (o.LastDay is { } last && last < today) || o.Removed || o.Places is <= 0 ? Status.Missing : Status.Met, 0),
            (Term.Reach, Reach(p, o), 0),
            PlainMusts.Licence(p, o),
            PlainMusts.Authorisation(p, o),
            PlainMusts.Languages(p, o),
            PlainMusts.Hours(p, o),
        };
        var shares = PlainMerits.Shares(p, o);
        var asked = Merits.Where(m => shares.ContainsKey(m.Term)).ToList();
        var sum = asked.Sum(m => m.Base);
        var weights = asked.ToDictionary(m => m.Term, m => (int)Math.Floor(1000m * m.Base / sum));
        var left = 1000 - weights.Values.Sum();
        foreach (var (term, _) in asked.OrderByDescending(m => (1000m * m.Base / sum) - Math.Floor(1000m * m.Base / sum)).ThenBy(m => m.Term).Take(left))
        {
            weights[term]++;
        }

        var rows = musts.Select(m => new Row(m.Term, 0, 0, m.Status)).Concat(Merits.Select(m => shares.TryGetValue(m.Term, out var s)
            ? new Row(m.Term, weights[m.Term], s.Share.Points(weights[m.Term]), s.Status)
            : new Row(m.Term, 0, 0, Status.NotAsked))).ToList();
        var unmet = musts.Where(m => m.Status is not (Status.Met or Status.NotAsked)).ToList();
        var total = rows.Sum(r => r.Points);
        return new Answer(rows, unmet.Count == 0 ? total : null, total, sum < 50, unmet.Count == 1 && unmet[0].Open == 1);
    }

    public static List<(string Id, int Score)> BestOpenings(PersonFacts p, IEnumerable<OpeningDemands> openings, DateOnly today, int most, bool withinReach) =>
        [.. openings.Select(o => (Opening: o, Answer: Explain(p, o, today)))
            .Where(x => x.Answer.Sum > 0 && (withinReach ? x.Answer.WithinReach : x.Answer.Score is not null))
            .OrderByDescending(x => x.Answer.Sum).ThenByDescending(x => x.Opening.PublicationDay ?? DateOnly.MinValue)
            .ThenByDescending(x => x.Opening.PublicationDay is not null)
            .ThenBy(x => x.Opening.Id, StringComparer.Ordinal).Take(most).Select(x => (x.Opening.Id, x.Answer.Sum))];

    public static List<(string Id, int Score)> BestPeople(OpeningDemands o, IEnumerable<PersonFacts> people, DateOnly today, int most, bool withinReach) =>
        [.. people.Select(p => (Person: p, Answer: Explain(p, o, today)))
            .Where(x => x.Answer.Sum > 0 && (withinReach ? x.Answer.WithinReach : x.Answer.Score is not null))
            .OrderByDescending(x => x.Answer.Sum).ThenBy(x => Fnv1A(o.Id + "|" + x.Person.Id))
            .ThenBy(x => x.Person.Id, StringComparer.Ordinal).Take(most).Select(x => (x.Person.Id, x.Answer.Sum))];

    public static ulong Fnv1A(string text) => Encoding.UTF8.GetBytes(text)
        .Aggregate(0xcbf29ce484222325UL, (hash, b) => unchecked((hash ^ b) * 0x100000001b3UL));

    private static Status Reach(PersonFacts p, OpeningDemands o)
    {
        if (o.Remote)
        {
            return Status.Met;
        }

        if (o.Abroad)
        {
            return Status.Missing;
        }

        if (o.Municipality is null && o.Region is null)
        {
            return Status.NotAsked;
        }

        if (p.Reach is null)
        {
            return Status.Unknown;
        }

        var reach = p.Reach.Select(m => World.Canonical(Kind.Municipality, m)).ToList();
        var met = o.Municipality is { } municipality
            ? reach.Contains(World.Canonical(Kind.Municipality, municipality))
            : reach.Any(m => World.Regions.GetValueOrDefault(m) == o.Region);
        return met ? Status.Met : Status.Missing;
    }
}

public readonly record struct Fraction(BigInteger N, BigInteger D)
{
    public static readonly Fraction Zero = new(0, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.N * b.D) + (b.N * a.D), a.D * b.D);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.N * b.N, a.D * b.D);

    public static Fraction operator /(Fraction a, int b) => new(a.N, a.D * b);

    public bool IsOne => N == D;

    public bool IsAboveZero => N > 0;

    public static Fraction Max(Fraction a, Fraction b) => a.N * b.D >= b.N * a.D ? a : b;

    /// <summary>Half up: add a half, drop the rest.</summary>
    public int Points(int weight) => (int)BigInteger.Divide((weight * N * 2) + D, D * 2);
}
