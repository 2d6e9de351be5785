using Microsoft.Extensions.Localization;

namespace Matchning.Storage.Imports;

/// <summary>What is wrong in a row, where, and what to do about it.</summary>
/// <param name="Column">The column or member; empty when it is the row itself.</param>
/// <param name="Value">What stood there, as it stood; null when nothing did.</param>
/// <param name="Reason">What is wrong: a Swedish sentence, a key in the words of the room.</param>
/// <param name="Remedy">What to do: a Swedish sentence, a key in the words of the room.</param>
public sealed record ImportProblem(string Column, string? Value, string Reason, string Remedy);

/// <summary>A row that was read and checked.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Payload">What <see cref="IImportKind.ApplyAsync"/> gets back; null refuses the row. Copied before the next row is read.</param>
/// <param name="Problems">Why it is refused, or all that will be left out of it.</param>
public sealed record CheckedRow(long Line, ReadOnlyMemory<byte>? Payload, params IReadOnlyList<ImportProblem> Problems);

/// <summary>What a row did.</summary>
public enum ImportOutcome
{
    /// <summary>It made something new.</summary>
    New,

    /// <summary>It changed something.</summary>
    Changed,

    /// <summary>It said what was known.</summary>
    Unchanged,

    /// <summary>It could not be used after all.</summary>
    Refused,
}

/// <summary>What a row did, and what was wrong with it.</summary>
public sealed record RowResult(ImportOutcome Outcome, ImportProblem? Problem = null);

/// <summary>What can be brought in from a file: openings, participants, employers. A scoped service, registered by its room.</summary>
public interface IImportKind
{
    /// <summary>The name on the command line: <c>openings</c>.</summary>
    string Kind { get; }

    /// <summary>The words of the room, in which reasons and remedies are keys.</summary>
    IStringLocalizer Words { get; }

    /// <summary>The reasons of problems by which the kind says that the file was not read to its end.</summary>
    IReadOnlyList<string> CutOff { get; }

    /// <summary>Why a file that begins like this cannot be of this kind (a Swedish sentence, key in the words), or null. The bytes are uncompressed.</summary>
    string? Refuses(ReadOnlySpan<byte> start);

    /// <summary>Reads and checks the rows; changes nothing in the database. The stream is uncompressed. Must not throw for what stands in it.</summary>
    IAsyncEnumerable<CheckedRow> ReadAsync(Stream content, CancellationToken cancellation);

    /// <summary>
    /// Applies a batch of at most <see cref="Imports.BatchSize"/> rows to tracked entities, in the order of the file. The caller saves, in one
    /// transaction with the cursor. May be called again for the same rows when that transaction failed.
    /// </summary>
    /// <returns>A result a row, in their order.</returns>
    Task<IReadOnlyList<RowResult>> ApplyAsync(ImportRun run, IReadOnlyList<ReadOnlyMemory<byte>> rows, CancellationToken cancellation);
}

/// <summary>The file cannot be brought in at all.</summary>
/// <param name="reason">A Swedish sentence with its remedy, a key in the words of the room.</param>
public sealed class ImportRefusedException(string reason) : Exception(reason);

/// <summary>How far an import has come, for a line on the screen.</summary>
/// <param name="IsStaging">The file is being read; <paramref name="Total"/> is not known yet.</param>
/// <param name="Done">Rows read, or applied.</param>
/// <param name="Total">Rows in all.</param>
public readonly record struct ImportProgress(bool IsStaging, int Done, int Total);
