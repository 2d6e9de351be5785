namespace Matchning.Matching;

/// <summary>An opening as a question reads it: 44 bytes, besides its skills and its id.</summary>
internal struct OpeningRow
{
    /// <summary>Number of the last day; <see cref="int.MaxValue"/> where there is none.</summary>
    public int LastDay;
    /// <summary>Number of the publication day; -1 where there is none, which is the oldest.</summary>
    public int PublicationDay;
    /// <summary>Numbers in the index's pools.</summary>
    public int Work, Musts, Merits;
    /// <summary>Where its skills begin: those required, then those that are a merit.</summary>
    public int SkillsAt;
    public int Mark;
    public int RemovedAt;
    public ushort Required, SkillMerits;
    /// <summary>Number of its place in its layer.</summary>
    public int Place;
    public byte Asked;

    /// <summary>Newest first.</summary>
    public readonly ulong Tie => (ulong)(int.MaxValue - PublicationDay);
}

internal sealed class OpeningEntry(string id, OpeningRow row, Place place, int[] skills) : Entry(id)
{
    public OpeningRow Row = row;
    public Place Place { get; } = place;
    public int[] Skills { get; } = skills;
}
