namespace Matchning.Matching;

/// <summary>How near one person comes to occupations, with what the person can replace looked up once for all of them.</summary>
internal sealed class Nearness
{
    private readonly HashSet<int> replaced = [];
    private Work[] works = [];

    public void Start(Vocabulary vocabulary, NumberedPerson person)
    {
        works = person.Works;
        replaced.Clear();
        foreach (var work in works)
        {
            foreach (var opening in vocabulary.ReplacedBy(work.Occupation))
            {
                replaced.Add(opening);
            }
        }
    }

    /// <summary>The same as <see cref="OccupationTerm.Best"/>, whose order of closeness this keeps.</summary>
    public Closeness To(Work opening)
    {
        var best = opening.Occupation != 0 && replaced.Contains(opening.Occupation) ? Closeness.Replaceable : Closeness.None;
        foreach (var work in works)
        {
            if (opening.Occupation != 0 && work.Occupation == opening.Occupation)
            {
                return Closeness.Same;
            }

            if (opening.Group != 0 && work.Group == opening.Group)
            {
                best = Closeness.Group;
            }
            else if (best == Closeness.None && opening.Field != 0 && work.Field == opening.Field)
            {
                best = Closeness.Field;
            }
        }

        return best;
    }
}
