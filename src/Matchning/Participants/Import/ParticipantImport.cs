using System.Runtime.CompilerServices;
using System.Text.Json;
using Matchning.Access;
using Matchning.Partners;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Matchning.Storage.Secrets;
using Matchning.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Import;

/// <summary>
/// Participants from tables. A person with a number is the one who has it; without a number, the one with the same name and the same
/// telephone or e-mail, or, where the row has neither, the one with the same name who has neither. So the same file twice makes nobody twice.
/// </summary>
public sealed class ParticipantImport(Database db, Catalogue catalogue, SecretKeys keys, TimeProvider clock, IStringLocalizer<Words> words) : IImportKind
{
    /// <summary>The name on the command line.</summary>
    public const string Name = "participants";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IStringLocalizer Words => words;

    /// <summary>Which column holds what, as someone has said; null = by the words of the header.</summary>
    public Dictionary<ImportField, int>? Mapping { get; set; }

    /// <summary>The boards that rows may go to, when the program itself acts; else the actor's own.</summary>
    public IReadOnlyList<Guid> Boards { get; set; } = [];

    /// <summary>None: a table that is cut off is refused whole.</summary>
    public IReadOnlyList<string> CutOff => [];

    /// <inheritdoc/>
    public string? Refuses(ReadOnlySpan<byte> start) => Table.Refuses(start);

    /// <inheritdoc/>
    public async IAsyncEnumerable<CheckedRow> ReadAsync(Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = Table.Read(await AllAsync(content, cancellation), cancellation);
        var header = rows[0].Cells;
        Columns.RefusePerson(header, clock.Today);
        var columns = Mapping ?? Columns.Guess(header);
        if (!Columns.HaveName(columns))
        {
            throw new ImportRefusedException("Ingen kolumn har namn. Första raden ska vara rubriker, till exempel Förnamn och Efternamn.");
        }

        var reading = new RowReading(catalogue, await DestinationsAsync(cancellation), columns, header, clock.Today);
        foreach (var row in rows.Skip(1))
        {
            var (read, problems) = reading.Read(row);
            // A null array would become an empty row, not a refused one.
            yield return new CheckedRow(row.Line, read is null ? (ReadOnlyMemory<byte>?)null : JsonSerializer.SerializeToUtf8Bytes(read), problems);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowResult>> ApplyAsync(ImportRun run, IReadOnlyList<ReadOnlyMemory<byte>> rows, CancellationToken cancellation)
    {
        var read = rows.Select(row => JsonSerializer.Deserialize<ParticipantRow>(row.Span)!).ToList();
        var known = await KnownPeople.LoadAsync(db, keys, read, cancellation);
        return [.. read.Select(row => Apply(row, known))];
    }

    private RowResult Apply(ParticipantRow row, KnownPeople known)
    {
        var person = known.Find(row);
        var doubt = known.DoubtOf(row, person);
        if (doubt is { IsAnother: true })
        {
            return new RowResult(ImportOutcome.Refused, doubt.Problem);
        }

        var isNew = person is null;
        var changed = isNew;
        if (person is null)
        {
            var home = row.Municipality;
            var subject = new Subject { HomeBoardId = row.Board };
            person = Participant.Register(subject, home, home is null ? [] : catalogue.Within(home, Participant.UsualReach).Select(m => m.Id));
            db.AddRange(subject, person);
        }

        changed |= row.ApplyTo(person);
        if (row.Number is { } typed && PersonalNumber.TryRead(typed, clock.Today, out var number, out _) && person.Identities.TrueForAll(held => held.Hash != keys.HashOf(typed)))
        {
            person.Add(number.Value, keys, clock.Today);
            changed = true;
        }

        if (row.Caseworker is { } coworker && person.Subject.Assignments.TrueForAll(a => a.CoworkerId != coworker))
        {
            person.Subject.Assignments.Add(new Assignment { CoworkerId = coworker });
            changed = true;
        }

        known.Add(row, person);
        return new RowResult(isNew ? ImportOutcome.New : changed ? ImportOutcome.Changed : ImportOutcome.Unchanged, doubt?.Problem);
    }

    private async Task<Destinations> DestinationsAsync(CancellationToken cancellation)
    {
        IReadOnlyList<Guid> ids = db.Actor.IsTheProgram ? Boards : db.Actor.Board is { } own ? [own] : [];
        var boards = await db.Boards.Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Partner.MunicipalityCode }).ToListAsync(cancellation);
        if (boards.Count == 0)
        {
            throw new ImportRefusedException("Det saknas en nämnd att registrera deltagarna hos. Ange vilken nämnd deltagarna hör till.");
        }

        var coworkers = await db.Posts.Where(p => ids.Contains(p.Unit.BoardId)).Select(p => new { p.Unit.BoardId, p.Coworker.Email, p.CoworkerId }).Distinct().ToListAsync(cancellation);
        return new Destinations(
            [.. ids.Select(id => boards.Single(b => b.Id == id)).Select(b => (b.MunicipalityCode, b.Id))],
            coworkers.GroupBy(c => (c.BoardId, c.Email.ToLowerInvariant())).ToDictionary(c => c.Key, c => c.First().CoworkerId));
    }

    private static async Task<byte[]> AllAsync(Stream content, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        while (await content.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > Table.MostBytes)
            {
                throw new ImportRefusedException("Filen är större än 20 MB. Dela upp den.");
            }
        }

        return all.ToArray();
    }
}
