using System.Buffers;

namespace Matchning.Taxonomy;

/// <summary>Finds concepts by what someone types: every name folded and cut into words once, each distinct word looked at once a question.</summary>
/// <remarks>
/// Misspellings are tried only where nothing else is found. Mixed in with the rest they would fill the list with
/// words that are one letter away from what was spelled right.
/// </remarks>
internal sealed class SearchIndex
{
    private const int MostWords = 6;
    private const int ShortestPart = 3;

    // How a typed word fits a word of a name; the lower the better, above Misspelt by how much.
    private const byte None = 0;
    private const byte Beginning = 1;
    private const byte Part = 2;
    private const byte Misspelt = 3;

    private readonly IReadOnlyList<Concept> _concepts;
    private readonly Name[] _names;
    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly Dictionary<ConceptKind, Range> _ranges = [];

    /// <param name="concepts">In order of kind, so that the names of a kind lie together.</param>
    public SearchIndex(IReadOnlyList<Concept> concepts)
    {
        _concepts = concepts;
        var names = new List<Name>();
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < concepts.Count; i++)
        {
            int first = names.Count;
            string label = Folding.Fold(concepts[i].Label);
            names.Add(NameOf(i, label, isLabel: true));
            names.AddRange(concepts[i].Synonyms.Append(concepts[i].English).OfType<string>().Select(Folding.Fold)
                .Where(name => name.Length > 0 && name != label).Distinct().Select(name => NameOf(i, name, isLabel: false)));
            _ranges[concepts[i].Kind] = _ranges.TryGetValue(concepts[i].Kind, out var range) ? range.Start..names.Count : first..names.Count;
        }

        _names = [.. names];
        _words = [.. words.OrderBy(word => word.Value).Select(word => word.Key)];
        _letters = [.. _words.Select(word => Misspelling.Letters(word))];

        Name NameOf(int concept, string folded, bool isLabel) => new(concept, folded, isLabel, [.. folded.Split(' ').Select(WordOf)]);

        int WordOf(string word)
        {
            words.TryAdd(word, words.Count);
            return words[word];
        }
    }

    public IReadOnlyList<Concept> Search(string text, int max, ReadOnlySpan<ConceptKind> kinds)
    {
        string typed = Folding.Fold(text);
        string[] words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || max <= 0)
        {
            return [];
        }

        words = words.Length > MostWords ? words[..MostWords] : words;
        byte[][] fits = [.. words.Select(_ => ArrayPool<byte>.Shared.Rent(_words.Length))];
        try
        {
            FitAsSpelled(words, fits);
            var found = Rank(typed, fits, kinds);
            if (found.Count == 0)
            {
                FitMisspelt(words, fits);
                found = Rank(typed, fits, kinds);
            }

            found.Sort();
            // Whoever types ö means ö: what begins as it is spelled comes before what does so only without its dots.
            return [.. found.Select(rank => _concepts[(int)(rank & 0xFFFFFF)]).OrderBy(concept => !concept.Label.StartsWith(text.Trim(), StringComparison.OrdinalIgnoreCase)).Take(max)];
        }
        finally
        {
            foreach (byte[] fit in fits)
            {
                ArrayPool<byte>.Shared.Return(fit);
            }
        }
    }

    private void FitAsSpelled(string[] typed, byte[][] fits)
    {
        for (int t = 0; t < typed.Length; t++)
        {
            for (int w = 0; w < _words.Length; w++)
            {
                fits[t][w] = _words[w].StartsWith(typed[t], StringComparison.Ordinal) ? Beginning
                    : typed[t].Length >= ShortestPart && _words[w].Contains(typed[t], StringComparison.Ordinal) ? Part : None;
            }
        }
    }

    private void FitMisspelt(string[] typed, byte[][] fits)
    {
        for (int t = 0; t < typed.Length; t++)
        {
            int allowed = Misspelling.Allowed(typed[t]);
            uint letters = Misspelling.Letters(typed[t]);
            for (int w = 0; allowed > 0 && w < _words.Length; w++)
            {
                if (fits[t][w] == None && Misspelling.Possible(letters, _letters[w], allowed)
                    && Misspelling.Distance(typed[t], _words[w], allowed) is { } distance)
                {
                    fits[t][w] = (byte)(Misspelt + distance);
                }
            }
        }
    }

    /// <summary>A number a concept, the best the least: place in the order of <see cref="Catalogue.Search"/>, length of the name, place in the catalogue.</summary>
    private List<long> Rank(string typed, byte[][] fits, ReadOnlySpan<ConceptKind> kinds)
    {
        var found = new List<long>();
        foreach (var (kind, range) in _ranges)
        {
            if (kinds.Length > 0 && !kinds.Contains(kind))
            {
                continue;
            }

            int last = -1;
            foreach (var name in _names.AsSpan(range))
            {
                if (PlaceOf(name, typed, fits) is not { } place)
                {
                    continue;
                }

                long rank = ((long)place << 40) | ((long)Math.Min(name.Folded.Length, 0xFFFF) << 24) | (long)name.Concept;
                if (name.Concept != last)
                {
                    found.Add(rank);
                }
                else if (rank < found[^1])
                {
                    found[^1] = rank;
                }

                last = name.Concept;
            }
        }

        return found;
    }

    private static int? PlaceOf(in Name name, string typed, byte[][] fits)
    {
        int worst = None;
        foreach (byte[] fit in fits)
        {
            int best = byte.MaxValue;
            foreach (int word in name.Words)
            {
                best = fit[word] is var one && one != None && one < best ? one : best;
            }

            if (best == byte.MaxValue)
            {
                return null;
            }

            worst = Math.Max(worst, best);
        }

        int place = worst > Beginning ? worst + 1
            : !name.Folded.StartsWith(typed, StringComparison.Ordinal) ? 2
            : name.Folded.Length > typed.Length ? 1 : 0;
        return (place * 2) + (name.IsLabel ? 0 : 1);
    }

    private readonly record struct Name(int Concept, string Folded, bool IsLabel, int[] Words);
}
