using Matchning.Matching;

namespace Matchning.Matching.Tests.Reference;

/// <summary>Status of each must, and how many items of it are open (2 where what is open cannot be closed).</summary>
internal static class PlainMusts
{
    private static readonly Dictionary<string, string> DirectlyIncluded = new()
    {
        ["CE"] = "C C1E BE",
        ["C1E"] = "C1 BE",
        ["DE"] = "D D1E BE",
        ["D1E"] = "D1 BE",
        ["C"] = "C1",
        ["C1"] = "B",
        ["D"] = "D1",
        ["D1"] = "B",
        ["BE"] = "B",
        ["B"] = "AM",
        ["A"] = "A2",
        ["A2"] = "A1",
        ["A1"] = "AM",
    };

    public static (Term, Status, int) Licence(PersonFacts p, OpeningDemands o)
    {
        var asked = o.Licences.Select(l => l.Trim().ToUpperInvariant()).Distinct().ToList();
        var held = new HashSet<string>();
        var todo = new Queue<string>((p.Licences ?? []).Select(l => l.Trim().ToUpperInvariant()));
        while (todo.TryDequeue(out var next))
        {
            if (held.Add(next) && DirectlyIncluded.TryGetValue(next, out var more))
            {
                foreach (var licence in more.Split(' '))
                {
                    todo.Enqueue(licence);
                }
            }
        }

        return Listed(Term.Licence, [.. asked.Select(a => p.Licences is null ? Status.Unknown : held.Contains(a) ? Status.Met : Status.Missing)]);
    }

    public static (Term, Status, int) Authorisation(PersonFacts p, OpeningDemands o) => Listed(Term.Authorisation,
        [.. o.Authorisations.Distinct().Select(a => p.Authorisations is null ? Status.Unknown : p.Authorisations.Contains(a) ? Status.Met : Status.Missing)]);

    public static (Term, Status, int) Hours(PersonFacts p, OpeningDemands o)
    {
        var all = new List<Status>();
        if (o.Hours is { } asked)
        {
            all.Add(p.Hours is not { } held ? Status.Unknown
                : Enumerable.Range(0, 101).Any(h => h >= held.Min && h <= held.Max && h >= asked.Min && h <= asked.Max) ? Status.Met : Status.Missing);
        }

        all.AddRange(o.Times.Distinct().Select(t => p.Cannot is null ? Status.Unknown : p.Cannot.Contains(t) ? Status.Missing : Status.Met));
        var (term, status, _) = Listed(Term.Hours, all);
        return (term, status, 2);
    }

    public static (Term, Status, int) Languages(PersonFacts p, OpeningDemands o)
    {
        var demands = o.LanguageMusts.Select(d => d.Alternatives.Select(a => Levels(p, a)).ToList()).ToList();
        var statuses = demands.Select(d =>
            d.Exists(a => a.All(s => s.Held >= s.Asked)) ? Status.Met
            : d.Exists(a => a.All(s => s.Held is null || s.Held >= s.Asked)) ? Status.Unknown
            : Status.Missing).ToList();
        var open = demands.Where((_, i) => statuses[i] != Status.Met)
            .Sum(d => d.Exists(a => a.All(s => s.Held is null || s.Asked - s.Held <= 1)) ? 1 : 2);
        var (term, status, _) = Listed(Term.LanguageMust, statuses);
        return (term, status, open);
    }

    /// <summary>Level asked and held in each skill asked; held is null where it is unknown, 0 where there is none.</summary>
    public static List<(int? Held, int Asked)> Levels(PersonFacts p, LanguageAlternative asked)
    {
        var language = World.Canonical(Kind.Language, asked.Language);
        var own = p.Languages?.Where(l => World.Canonical(Kind.Language, l.Language) == language).ToList();
        var skills = asked.Skills == LanguageSkills.None ? LanguageSkills.Speech : asked.Skills;
        var level = (int)(asked.Level ?? Cefr.B1);
        int? Held(Func<LanguageHeld, Cefr?> skill) => own is null ? null : own.Count == 0 ? 0 : (int?)own.Max(skill);
        return [.. new (LanguageSkills Skill, int? Level)[]
            {
                (LanguageSkills.Listening, Held(l => l.Listening)), (LanguageSkills.Reading, Held(l => l.Reading)),
                (LanguageSkills.Speaking, Held(l => l.Speaking)), (LanguageSkills.Writing, Held(l => l.Writing)),
            }.Where(s => skills.HasFlag(s.Skill)).Select(s => (s.Level, level))];
    }

    private static (Term, Status, int) Listed(Term term, List<Status> all)
    {
        var status = all.Count == 0 ? Status.NotAsked
            : all.TrueForAll(s => s == Status.Met) ? Status.Met
            : all.Contains(Status.Missing) ? (all.Contains(Status.Met) ? Status.Partly : Status.Missing)
            : Status.Unknown;
        return (term, status, all.Count(s => s != Status.Met));
    }
}
