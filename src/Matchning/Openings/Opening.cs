using Matchning.Employers;
using Matchning.Matching;
using Matchning.Storage;
using Matchning.Storage.History;

namespace Matchning.Openings;

/// <summary>What kind of opening it is.</summary>
public enum OpeningKind
{
    /// <summary>Annonserat jobb.</summary>
    Advertised,

    /// <summary>Behov: what an employer has told us they need, before or without an ad.</summary>
    Need,

    /// <summary>Praktik.</summary>
    Praktik,

    /// <summary>Introduktionsjobb.</summary>
    IntroductoryJob,

    /// <summary>Lärlingsplats.</summary>
    Apprenticeship,
}

/// <summary>Where an opening was brought in from.</summary>
public enum OpeningSource
{
    /// <summary>A coworker registered it.</summary>
    Hand,

    /// <summary>The public job feed (JobSearch, JobStream).</summary>
    JobFeed,
}

/// <summary>Öppning: a job or a place that a participant can be matched to.</summary>
/// <remarks>Ids of municipality, occupation, … are the catalogue's; one unknown to it is kept and compared as itself.</remarks>
public sealed class Opening : IVersioned, IRecorded
{
    /// <summary>The longest headline that is kept.</summary>
    public const int HeadlineLength = 300;

    /// <summary>The most places that are believed.</summary>
    public const int MostPlaces = 10_000;

    private string headline = "";

    /// <inheritdoc/>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Where it came from.</summary>
    public OpeningSource Source { get; init; }

    /// <summary>The ad's id at its source, unique there; null for what was registered by hand.</summary>
    public string? SourceId { get; init; }

    /// <summary>The kind.</summary>
    public OpeningKind Kind { get; set; }

    /// <summary>What is offered, in a line.</summary>
    public required string Headline
    {
        get => headline;
        set => (headline, SortHeadline) = (value, SearchForm.SortKey(value));
    }

    /// <summary>The headline as it is sorted by.</summary>
    [ComparedByBytes, NotInHistory]
    public string SortHeadline { get; private set; } = "";

    /// <summary>Whose.</summary>
    public Guid? EmployerId { get; set; }

    /// <summary>Whose.</summary>
    public Employer? Employer { get; set; }

    /// <summary>The workplace as the ad names it.</summary>
    public string? WorkplaceName { get; set; }

    /// <summary>Street and town of the workplace.</summary>
    public string? Address { get; set; }

    /// <summary>SCB's code of the workplace's municipality.</summary>
    public string? MunicipalityId { get; set; }

    /// <summary>The region; that of the municipality where one is named.</summary>
    public string? RegionId { get; set; }

    /// <summary>The workplace is in another country: nobody's reach includes it.</summary>
    public bool Abroad { get; set; }

    /// <summary>The occupation.</summary>
    public string? OccupationId { get; set; }

    /// <summary>The occupation group; that of the occupation where one is named.</summary>
    public string? GroupId { get; set; }

    /// <summary>The occupation field; that of the occupation where one is named.</summary>
    public string? FieldId { get; set; }

    /// <summary>The occupation in the ad's own words.</summary>
    public string? OccupationLabel { get; set; }

    /// <summary>The form of employment in the ad's words.</summary>
    public string? EmploymentType { get; set; }

    /// <summary>Per cent of full time, the lower end; null together with the upper end: not said.</summary>
    public int? ScopeMin { get; set; }

    /// <summary>Per cent of full time, the upper end.</summary>
    public int? ScopeMax { get; set; }

    /// <summary>Places left; null: not said; 0 closes the opening.</summary>
    public int? Places { get; set; }

    /// <summary>The day it was published.</summary>
    public DateOnly? PublicationDay { get; set; }

    /// <summary>Last day to apply, inclusive; null: until further notice.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>When it was withdrawn or closed, UTC.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Where one applies.</summary>
    public string? ApplyUrl { get; set; }

    /// <summary>The ad at its source.</summary>
    public string? WebpageUrl { get; set; }

    /// <summary>Everything else that is asked for, as JSON; see <see cref="ToDemands"/>.</summary>
    [NotInHistory]
    public string Demands { get; private set; } = "{}";

    /// <summary>Of the row it was brought in from: an equal row is no change.</summary>
    [NotInHistory]
    public string? ContentHash { get; set; }

    /// <summary>The latest change at the source, milliseconds since 1970: an older row changes nothing.</summary>
    [NotInHistory]
    public long? SourceTimestamp { get; set; }

    /// <summary>When it came here, UTC.</summary>
    public required DateTime RegisteredAt { get; init; }

    /// <summary>The text and what it is found by. A table of its own, so that lists never read it.</summary>
    public OpeningText? Text { get; set; }

    /// <inheritdoc/>
    public Guid RecordId => Id;

    /// <inheritdoc/>
    public string RecordKind => nameof(Opening);

    /// <summary>Whether one can still apply.</summary>
    public bool IsOpen(DateOnly today) => RemovedAt is null && Places is not 0 && (LastDay is null || LastDay >= today);

    /// <summary>Nobody can apply any more. Closing what is closed changes nothing.</summary>
    /// <returns>Whether it was open.</returns>
    public bool Close(DateTime at)
    {
        var wasOpen = RemovedAt is null;
        RemovedAt ??= at;
        return wasOpen;
    }

    /// <summary>Published again.</summary>
    public void Reopen() => RemovedAt = null;

    /// <summary>What the engine needs to know; <see cref="OpeningDemands.Id"/> is this <see cref="Id"/>.</summary>
    public OpeningDemands ToDemands() => DemandsJson.Read(Demands, Id.ToString()) with
    {
        LastDay = LastDay,
        PublicationDay = PublicationDay,
        Removed = RemovedAt is not null,
        Places = Places,
        Municipality = MunicipalityId,
        Region = RegionId,
        Abroad = Abroad,
        Hours = ScopeMin is null && ScopeMax is null ? null : new HoursRange(ScopeMin ?? 1, ScopeMax ?? 100),
        Occupation = OccupationId,
        Group = GroupId,
        Field = FieldId,
    };

    /// <summary>Keeps what is asked for beyond the columns.</summary>
    public void Ask(OpeningDemands demands) => Demands = DemandsJson.Write(demands);

    /// <inheritdoc/>
    public override string ToString() => Headline;
}

/// <summary>The text of an opening and the words it is found by.</summary>
public sealed class OpeningText
{
    /// <summary>The longest text that is kept, in characters; an ad has some thousands.</summary>
    public const int TextLength = 100_000;

    /// <summary>The longest word that is searched for.</summary>
    public const int WordLength = 60;

    /// <summary>The row of the index for full-text search: stable, and a whole number as SQLite's index wants it.</summary>
    public long Id { get; private set; }

    /// <summary>Which opening's.</summary>
    public Guid OpeningId { get; init; }

    /// <summary>The text as it was written; null where there is none.</summary>
    public string? Text { get; set; }

    /// <summary>All words of headline, employer, occupation, place and text, folded, each once, parted by a space.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Sets the words that the opening is found by.</summary>
    public void FoundBy(params IEnumerable<string?> parts) => Folded = string.Join(' ', parts
        .SelectMany(SearchForm.Words)
        .Select(word => word.CutTo(WordLength))
        .Distinct());
}
