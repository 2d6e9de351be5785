namespace Matchning.Matching;

/// <summary>A score or a share of it, in whole tenths: 735 is 73.5.</summary>
public readonly record struct Score(int Tenths) : IComparable<Score>
{
    public int CompareTo(Score other) => Tenths.CompareTo(other.Tenths);
    public static bool operator <(Score a, Score b) => a.Tenths < b.Tenths;
    public static bool operator >(Score a, Score b) => a.Tenths > b.Tenths;
    public static bool operator <=(Score a, Score b) => a.Tenths <= b.Tenths;
    public static bool operator >=(Score a, Score b) => a.Tenths >= b.Tenths;
    /// <summary>With one decimal and a point, as the contract's JSON has it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Tenths / 10}.{Tenths % 10}");
}

/// <summary>The twelve terms, in the order of the contract's table (design, section 6). The first six are musts.</summary>
public enum Term : byte { Active, Reach, Licence, Authorisation, LanguageMust, Hours, Occupation, Skills, SkillsMerit, Experience, Education, Language }

/// <summary>How a term stands. <see cref="Unknown"/> is never shown as no but as <em>ask</em>.</summary>
public enum Status : byte { Met, Partly, Missing, Unknown, NotAsked }

/// <summary>Why a person and an opening fit each other or do not: every term of the contract, always all twelve, in its order.</summary>
/// <param name="Score">The sum of the points; <c>null</c> if a must is unmet, also within reach.</param>
/// <param name="Thin">The ad tells little: the base weights of what it asks for are below 50.</param>
/// <param name="WithinReach">Exactly one licence, authorisation or language is open and every other must is met.</param>
public sealed record Explanation(string Participant, string Opening, Score? Score, bool Thin, bool WithinReach, IReadOnlyList<Part> Parts)
{
    public Part this[Term term] => Parts[(int)term];

    /// <summary>The sum of the points whether the musts are met or not: what a match within reach is ranked by, and its score there.</summary>
    public Score Points => new(Parts.Sum(p => p.Points.Tenths));

    /// <summary>What would close a match within reach; empty otherwise.</summary>
    public IReadOnlyList<Item> Closes =>
        WithinReach ? Parts.First(p => p.Term <= Term.Hours && p.Status is not (Status.Met or Status.NotAsked)).Missing : [];
}

/// <summary>One term of an explanation.</summary>
/// <param name="Weight">What the term can give; 0 for musts and for what is not asked.</param>
/// <param name="Held">What of the asked is held.</param>
/// <param name="Missing">What of the asked is not held, or not known to be (<see cref="Item.Unknown"/>).</param>
public sealed record Part(Term Term, Score Weight, Score Points, Status Status, IReadOnlyList<Item> Held, IReadOnlyList<Item> Missing);

/// <summary>One thing that is held or missing: a key for words with its arguments, put in words outside this library.</summary>
/// <remarks>Only the arguments that <see cref="Key"/> names are set.</remarks>
public sealed record Item(ItemKey Key)
{
    /// <summary>Id of what is asked for, as the vocabulary spells it: class of licence, language, skill, occupation, municipality, …</summary>
    public string? Id { get; init; }
    /// <summary>Id of what the person has instead or by which it is held: the near occupation, the field of the education.</summary>
    public string? HeldId { get; init; }
    /// <summary>The person's fact is absent: ask.</summary>
    public bool Unknown { get; init; }
    public Cefr? Level { get; init; }
    public Cefr? HeldLevel { get; init; }
    public LanguageSkills Skills { get; init; }
    /// <summary>Which demand of its term, counted from 0; items of one demand that differ in <see cref="Alternative"/> are alternatives.</summary>
    public int Demand { get; init; }
    public int Alternative { get; init; }
    public HoursRange? Hours { get; init; }
    public HoursRange? HeldHours { get; init; }
    public WorkTime? Time { get; init; }
    public DateOnly? Day { get; init; }
    public Closeness? Closeness { get; init; }
    public Evidence? Evidence { get; init; }
    /// <summary>Years asked for.</summary>
    public decimal? Years { get; init; }
    /// <summary>Years held, each counted by how close its occupation is.</summary>
    public decimal? HeldYears { get; init; }
    public int? EducationLevel { get; init; }
    public int? HeldEducationLevel { get; init; }
    /// <summary>Set where the education is foreign.</summary>
    public Assessment? Assessment { get; init; }
}

/// <summary>What an <see cref="Item"/> speaks of; in brackets its arguments.</summary>
public enum ItemKey : byte
{
    /// <summary>[Day] may be applied for until, or the day that has passed; no day: until further notice.</summary>
    LastDay,
    Removed,
    NoPlaces,
    /// <summary>[Id, Unknown] the workplace's municipality.</summary>
    Municipality,
    /// <summary>[Id, Unknown] a workplace somewhere in a region.</summary>
    Region,
    Remote,
    Abroad,
    /// <summary>[Id, Unknown] class of licence; [HeldId] the class that includes it.</summary>
    Licence,
    /// <summary>[Id, Unknown]</summary>
    Authorisation,
    /// <summary>[Id, Level, Skills, HeldLevel, Unknown, Demand, Alternative] one skill of one language.</summary>
    Language,
    /// <summary>[Hours, HeldHours, Unknown]</summary>
    Hours,
    /// <summary>[Time, Unknown]</summary>
    Time,
    /// <summary>[Id, HeldId, Closeness, Unknown] occupation, group or field, the most precise that the opening names.</summary>
    Occupation,
    /// <summary>[Id, Evidence, Unknown]</summary>
    Skill,
    /// <summary>[Id, Years, HeldYears, Unknown, Demand]</summary>
    Experience,
    /// <summary>[EducationLevel, Id, HeldEducationLevel, HeldId, Assessment, Unknown, Demand]</summary>
    Education,
}

/// <summary>How near two occupations are.</summary>
public enum Closeness : byte { None, Field, Replaceable, Group, Same }
