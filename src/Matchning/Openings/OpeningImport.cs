using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Matchning.Employers;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Matchning.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>Openings from files of job ads in the shape of JobSearch and JobStream, by their structured fields.</summary>
public sealed class OpeningImport(Database db, EmployersNamed employers, Catalogue catalogue, TimeProvider clock, IStringLocalizer<Words> words) : IImportKind
{
    /// <summary>The name on the command line.</summary>
    public const string Name = "openings";

    /// <summary>Counts up when ads are read in another way, so that equal rows are read anew.</summary>
    private const byte Reading = 1;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IStringLocalizer Words => words;

    /// <inheritdoc/>
    public IReadOnlyList<string> CutOff => AdProblems.CutOff;

    /// <inheritdoc/>
    public string? Refuses(ReadOnlySpan<byte> start)
    {
        // A byte order mark, then white space, then an object or a list. UTF-16 is read as well, by its mark.
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        var first = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        first = first.TrimStart(" \t\r\n"u8);
        return first.IsEmpty ? "Filen är tom. Välj en fil med innehåll."
            : first[0] is (byte)'{' or (byte)'[' ? null
            : "Filen innehåller inga platsannonser. Välj en fil med annonser som JSON, en per rad eller som lista.";
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CheckedRow> ReadAsync(Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (row, ad, problem) in JobAdFile.ReadAsync(content, cancellation))
        {
            var refused = problem is not null ? AdProblems.Of(problem)
                : ad!.Id.Length > OpeningMapping.IdLength ? new ImportProblem("id", ad.Id, "Annonsens id är längre än 60 tecken.", "Rätta annonsens id.")
                : AdProblems.ImpossibleDay(ad);
            yield return refused is not null ? new CheckedRow(row.Line, null, refused) : new CheckedRow(row.Line, row.Json, [.. AdProblems.In(ad!, catalogue)]);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowResult>> ApplyAsync(ImportRun run, IReadOnlyList<ReadOnlyMemory<byte>> rows, CancellationToken cancellation)
    {
        var ads = rows.Select(row => (Ad: JobAdReading.Read(row).Ad!, Hash: HashOf(row.Span))).ToList();
        var ids = ads.Select(ad => ad.Ad.Id).Distinct().ToList();
        var known = await db.Openings.AsNoTracking().Where(o => o.Source == OpeningSource.JobFeed && ids.Contains(o.SourceId!))
            .Select(o => new { o.SourceId, o.ContentHash, o.SourceTimestamp, o.RemovedAt }).ToDictionaryAsync(o => o.SourceId!, cancellation);
        var outcomes = ads.Select(ad => known.GetValueOrDefault(ad.Ad.Id) is { } was ? WhatOf(ad.Ad, ad.Hash, was.ContentHash, was.SourceTimestamp, was.RemovedAt) : ad.Ad.Removed ? What.Nothing : What.Write).ToList();

        var touched = ads.Zip(outcomes).Where(pair => pair.Second != What.Nothing).Select(pair => pair.First.Ad).ToList();
        var toChange = touched.Select(ad => ad.Id).Where(known.ContainsKey).ToList();
        var tracked = toChange.Count == 0 ? [] : await db.Openings.Include(o => o.Text).Where(o => o.Source == OpeningSource.JobFeed && toChange.Contains(o.SourceId!)).ToDictionaryAsync(o => o.SourceId!, cancellation);
        await employers.LoadAsync(touched.Where(ad => !ad.Removed).Select(ad => (ad.Employer.Name, ad.Employer.OrganisationNumber)), cancellation);
        var reading = new Ids(catalogue);
        return [.. ads.Zip(outcomes).Select(pair => new RowResult(Apply(pair.First.Ad, pair.First.Hash, pair.Second, tracked, reading)))];
    }

    private enum What { Nothing, Write, Close }

    private static What WhatOf(JobAd ad, string hash, string? knownHash, long? knownTimestamp, DateTime? removedAt) =>
        ad.Removed ? removedAt is null ? What.Close : What.Nothing
        : hash == knownHash || ad.Timestamp < knownTimestamp ? What.Nothing
        : What.Write;

    private ImportOutcome Apply(JobAd ad, string hash, What what, Dictionary<string, Opening> tracked, Ids ids)
    {
        if (what == What.Nothing)
        {
            return ImportOutcome.Unchanged;
        }

        var isKnown = tracked.TryGetValue(ad.Id, out var opening);
        if (what == What.Close)
        {
            return opening!.Close(clock.Now) ? ImportOutcome.Changed : ImportOutcome.Unchanged;
        }

        // Of an ad that stands twice in a file the last counts.
        if (isKnown && opening!.ContentHash == hash)
        {
            return ImportOutcome.Unchanged;
        }

        opening ??= tracked[ad.Id] = db.Add(new Opening { Source = OpeningSource.JobFeed, SourceId = ad.Id, Headline = "", RegisteredAt = clock.Now }).Entity;
        var employer = employers.For(ad.Employer.Name ?? ad.Employer.Workplace, ad.Employer.OrganisationNumber, () => PlaceOf(ad));
        opening.Fill(ad, employer, ids);
        opening.Reopen();
        opening.ContentHash = hash;
        return isKnown ? ImportOutcome.Changed : ImportOutcome.New;
    }

    private Workplace? PlaceOf(JobAd ad) => AdFilling.Cut(ad.Employer.Workplace ?? ad.Employer.Name, 200) is { } name
        ? new Workplace { Name = name, Street = AdFilling.Cut(ad.Workplace.Street, 200), Municipality = catalogue.Resolve(ConceptKind.Municipality, ad.Workplace.MunicipalityCode ?? ad.Workplace.MunicipalityId, ad.Workplace.Municipality)?.Id }
        : null;

    private static string HashOf(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(row, hash);
        hash[0] ^= Reading;
        return Convert.ToHexString(hash[..16]);
    }
}

/// <summary>The verb <c>import openings</c>.</summary>
public sealed class OpeningImportVerb : IOfferImports
{
    /// <inheritdoc/>
    public Command Import() => ImportVerb.Of(OpeningImport.Name, "Job ads in the shape of JobSearch and JobStream: JSON lines or a JSON array.");
}
