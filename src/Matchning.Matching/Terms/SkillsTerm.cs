namespace Matchning.Matching;

/// <summary>Skills, required or a merit: the sum of the evidence over full evidence for all.</summary>
internal static class SkillsTerm
{
    public const int FullEvidence = 10;

    public static int Tenths(Evidence evidence) => evidence switch { Evidence.Verified => FullEvidence, Evidence.Work => 9, _ => 7 };

    /// <summary>As <see cref="Merit.Points"/>, in 32 bits: an index asks for nothing more often.</summary>
    public static int Points(int evidence, int skills, int weight)
    {
        var whole = (uint)(FullEvidence * skills);
        return evidence == 0 ? 0 : (int)(((2 * (uint)weight * (uint)evidence) + whole) / (2 * whole));
    }

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening, Term term)
    {
        var skills = term == Term.Skills ? opening.Skills : opening.SkillMerits;
        if (skills.Length == 0)
        {
            return Parts.NotAsked(term);
        }

        var (held, missing, evidence) = (new List<Item>(), new List<Item>(), 0);
        var unknown = person.Facts.Skills is null;
        foreach (var skill in skills)
        {
            var at = Array.BinarySearch(person.Skills, skill);
            evidence += person.EvidenceTenths(skill);
            (at < 0 ? missing : held).Add(new Item(ItemKey.Skill)
            {
                Id = vocabulary.Numbers[skill],
                Evidence = at < 0 ? null : person.Evidence[at],
                Unknown = unknown,
            });
        }

        return Parts.OfMerit(term, opening.Asked, Points(evidence, skills.Length, Merit.Weight(opening.Asked, term - Term.Occupation)),
            missing.Count == 0, held.Count > 0, unknown, held, missing);
    }
}
