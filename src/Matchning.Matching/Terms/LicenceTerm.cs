using System.Numerics;

namespace Matchning.Matching;

/// <summary>Classes of driving licence and what each includes. A class outside the table (tractor, moped II) is compared as itself.</summary>
internal static class LicenceTerm
{
    private static readonly string[] Classes = ["AM", "A1", "A2", "A", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"];

    private static readonly Dictionary<string, string[]> Includes = new(StringComparer.Ordinal)
    {
        ["CE"] = ["C", "C1E", "BE"],
        ["C1E"] = ["C1", "BE"],
        ["DE"] = ["D", "D1E", "BE"],
        ["D1E"] = ["D1", "BE"],
        ["C"] = ["C1"],
        ["C1"] = ["B"],
        ["D"] = ["D1"],
        ["D1"] = ["B"],
        ["BE"] = ["B"],
        ["B"] = ["AM"],
        ["A"] = ["A2"],
        ["A2"] = ["A1"],
        ["A1"] = ["AM"],
    };

    private static readonly int[] Closed = [.. Classes.Select(WithAllIncluded)];

    public static int HeldBy(IReadOnlyList<string>? licences, Vocabulary vocabulary, out int[] others)
    {
        var held = 0;
        foreach (var at in InTable(licences ?? [], vocabulary, out others))
        {
            held |= Closed[at];
        }

        return held;
    }

    public static int AskedBy(IReadOnlyList<string> licences, Vocabulary vocabulary, out int[] others)
    {
        others = [];
        return licences.Count == 0 ? 0 : InTable(licences, vocabulary, out others).Aggregate(0, (bits, at) => bits | 1 << at);
    }

    /// <summary>Number of classes asked for that are not held, or not known to be.</summary>
    public static int Open(NumberedPerson person, Musts musts)
    {
        var open = BitOperations.PopCount((uint)(musts.Licences & ~person.Licences));
        foreach (var other in musts.OtherLicences)
        {
            open += person.OtherLicences.Contains(other) ? 0 : 1;
        }

        return open;
    }

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        if (opening.Facts.Licences.Count == 0)
        {
            return Parts.NotAsked(Term.Licence);
        }

        var classes = opening.Facts.Licences.Select(l => vocabulary.Canonical(Kind.Licence, l)).Where(l => l.Length > 0).Distinct();
        return Parts.OfList(Term.Licence, classes.Select(c => (
            new Item(ItemKey.Licence) { Id = c, Unknown = person.Facts.Licences is null, HeldId = HeldAs(c, person, vocabulary) },
            person.Facts.Licences is null ? Status.Unknown : Holds(c, person, vocabulary) ? Status.Met : Status.Missing)));
    }

    private static bool Holds(string licence, NumberedPerson person, Vocabulary vocabulary) => Array.IndexOf(Classes, licence) is >= 0 and var at
        ? (person.Licences >> at & 1) == 1
        : person.OtherLicences.Contains(vocabulary.Numbers.Of(licence));

    /// <summary>The class on the person's licence that includes this one, where it is another.</summary>
    private static string? HeldAs(string licence, NumberedPerson person, Vocabulary vocabulary)
    {
        var at = Array.IndexOf(Classes, licence);
        var own = (person.Facts.Licences ?? []).Select(l => vocabulary.Canonical(Kind.Licence, l)).ToList();
        return at < 0 || own.Contains(licence) ? null : own.Find(o => Array.IndexOf(Classes, o) is >= 0 and var held && (Closed[held] >> at & 1) == 1);
    }

    private static List<int> InTable(IReadOnlyList<string> licences, Vocabulary vocabulary, out int[] others)
    {
        var canonical = licences.Select(l => vocabulary.Canonical(Kind.Licence, l)).Where(l => l.Length > 0).Distinct().ToList();
        others = [.. canonical.Where(l => Array.IndexOf(Classes, l) < 0).Select(vocabulary.Numbers.Of)];
        return [.. canonical.Select(l => Array.IndexOf(Classes, l)).Where(at => at >= 0)];
    }

    private static int WithAllIncluded(string licence) => Includes.GetValueOrDefault(licence, [])
        .Aggregate(1 << Array.IndexOf(Classes, licence), (bits, included) => bits | WithAllIncluded(included));
}
