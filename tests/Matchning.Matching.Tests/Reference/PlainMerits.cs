using Matchning.Matching;

namespace Matchning.Matching.Tests.Reference;

/// <summary>Share and status of each merit that the opening asks for.</summary>
internal static class PlainMerits
{
    public static Dictionary<Term, (Fraction Share, Status Status)> Shares(PersonFacts p, OpeningDemands o)
    {
        var shares = new Dictionary<Term, (Fraction, Status)> { [Term.Occupation] = Occupation(p, o) };
        foreach (var (term, skills) in new[] { (Term.Skills, o.Skills), (Term.SkillsMerit, o.SkillMerits) })
        {
            if (skills.Count > 0)
            {
                shares[term] = Skills(p, [.. skills.Select(s => World.Canonical(Kind.Skill, s)).Distinct()]);
            }
        }

        var demands = o.Experience.Where(e => e.Years is not 0).ToList();
        demands = demands.Exists(d => d.IsMust) ? [.. demands.Where(d => d.IsMust)] : demands;
        if (demands.Count > 0)
        {
            var share = demands.Aggregate(Fraction.Zero, (sum, d) => sum + Experience(p, d, o)) / demands.Count;
            shares[Term.Experience] = (share, StatusOf(share, p.Experience is null));
        }

        var educations = o.Education.Where(e => e.Level is not null || e.Field is not null).ToList();
        if (educations.Count > 0)
        {
            var share = (from asked in educations from held in p.Education ?? [] select Education(held, asked)).Aggregate(Fraction.Zero, Fraction.Max);
            shares[Term.Education] = (share, StatusOf(share, p.Education is null || p.Education.Any(e => e.Level is null)));
        }

        if (o.LanguageMerits.Count > 0)
        {
            shares[Term.Language] = Languages(p, o);
        }

        return shares;
    }

    private static Status StatusOf(Fraction share, bool unknown) =>
        share.IsOne ? Status.Met : share.IsAboveZero ? Status.Partly : unknown ? Status.Unknown : Status.Missing;

    private static (Fraction, Status) Occupation(PersonFacts p, OpeningDemands o)
    {
        var opening = Opening(o);
        var best = (p.Occupations ?? []).Concat((p.Experience ?? []).Select(e => e.Occupation)).Select(id => Tenths(id, opening)).DefaultIfEmpty(0).Max();
        var unknown = opening == default || (p.Occupations is null && p.Experience is null);
        return (new Fraction(best, 10), StatusOf(new Fraction(best, 10), unknown));
    }

    private static (string? Occupation, string? Group, string? Field) Opening(OpeningDemands o)
    {
        var (occupation, group, field) = o.Occupation is null ? default : Named(o.Occupation) ?? (World.Canonical(Kind.Occupation, o.Occupation), null, null);
        group ??= o.Group is null ? null : World.Canonical(Kind.Group, o.Group);
        field ??= (group is null ? null : World.Groups.GetValueOrDefault(group)) ?? o.Field;
        return (occupation, group, field);
    }

    /// <summary>What a known id names; null for an unknown one.</summary>
    private static (string? Occupation, string? Group, string? Field)? Named(string id)
    {
        var occupation = World.Canonical(Kind.Occupation, id);
        var group = World.Canonical(Kind.Group, id);
        return World.Known.TryGetValue(occupation, out var known) ? (occupation, known.Group, known.Field ?? World.Groups.GetValueOrDefault(known.Group ?? ""))
            : World.Groups.TryGetValue(group, out var groupsField) ? (null, group, groupsField)
            : World.Fields.Contains(id) ? (null, null, id)
            : null;
    }

    private static int Tenths(string id, (string? Occupation, string? Group, string? Field) wanted)
    {
        // An unknown id is compared as itself, whatever it may be the id of.
        var (occupation, group, field) = Named(id) ?? (id, id, id);
        return wanted.Occupation is not null && occupation == wanted.Occupation ? 10
            : wanted.Group is not null && group == wanted.Group ? 8
            : wanted.Occupation is not null && occupation is not null && World.Replaceable.Contains((wanted.Occupation, occupation)) ? 6
            : wanted.Field is not null && field == wanted.Field ? 3
            : 0;
    }

    private static (Fraction, Status) Skills(PersonFacts p, List<string> asked)
    {
        var held = (p.Skills ?? []).ToLookup(s => World.Canonical(Kind.Skill, s.Skill), s => s.Evidence switch { Evidence.Verified => 10, Evidence.Work => 9, _ => 7 });
        var share = new Fraction(asked.Sum(s => held[s].DefaultIfEmpty(0).Max()), 10 * asked.Count);
        return (share, asked.TrueForAll(held.Contains) ? Status.Met : StatusOf(share, p.Skills is null));
    }

    private static Fraction Experience(PersonFacts p, ExperienceDemand demand, OpeningDemands o)
    {
        var wanted = demand.Occupation is null ? Opening(o) : Named(demand.Occupation) ?? (demand.Occupation, demand.Occupation, demand.Occupation);
        var years = (p.Experience ?? []).Sum(e => e.Years * (Tenths(e.Occupation, wanted) is var tenths && tenths == 3 ? 0 : tenths) / 10m);
        var asked = demand.Years ?? 1;
        return years >= asked ? new Fraction(1, 1) : new Fraction((long)(years * 1_000_000), (long)(asked * 1_000_000));
    }

    private static Fraction Education(EducationHeld held, EducationDemand asked)
    {
        var level = asked.Level is null || held.Level >= asked.Level ? new Fraction(1, 1) : held.Level + 1 == asked.Level ? new Fraction(1, 2) : Fraction.Zero;
        var (own, wanted) = (World.Sun.GetValueOrDefault(held.Field ?? ""), World.Sun.GetValueOrDefault(asked.Field ?? ""));
        var field = asked.Field is null || held.Field == asked.Field || (own?.Length >= 3 && wanted?.Length >= 3 && own[..3] == wanted[..3]) ? new Fraction(1, 1)
            : own is not null && wanted is not null && own[0] == wanted[0] ? new Fraction(3, 4)
            : new Fraction(1, 2);
        var tenths = !held.Foreign ? 10 : held.Assessment switch { Assessment.Recognised => 10, Assessment.Partly => 8, Assessment.Applied => 7, _ => 5 };
        return level * field * new Fraction(tenths, 10);
    }

    private static (Fraction, Status) Languages(PersonFacts p, OpeningDemands o)
    {
        var (sum, count, unknown) = (Fraction.Zero, 0, false);
        foreach (var demand in o.LanguageMerits)
        {
            var alternatives = demand.Alternatives.Select(a => PlainMusts.Levels(p, a)).ToList();
            var means = alternatives.Select(a => a.Aggregate(Fraction.Zero, (s, x) => s + Step(x.Held, x.Asked)) / a.Count).ToList();
            var best = means.Aggregate(Fraction.Zero, Fraction.Max);
            unknown |= alternatives.Exists(a => a.Exists(x => x.Held is null));
            sum += best * new Fraction(alternatives[0].Count, 1);
            count += alternatives[0].Count;
        }

        return (sum / count, StatusOf(sum / count, unknown));
    }

    private static Fraction Step(int? held, int asked) => held is null ? Fraction.Zero
        : held >= asked ? new Fraction(1, 1) : (asked - held) switch { 1 => new Fraction(1, 2), 2 => new Fraction(1, 4), _ => Fraction.Zero };
}
