using System.Runtime.CompilerServices;
using System.Text;

namespace Matchning.Storage.Rows;

/// <summary>
/// Reads a stream of JSON lines or one JSON array row by row, holding one row at a time. Nothing in the stream makes it throw:
/// what is wrong comes as a row with a problem, and reading goes on after it where an end of the row can be found.
/// </summary>
/// <remarks>
/// The rows are told apart by brackets and quotation marks, not by a JSON reader: a reader would give up the rest of an
/// array at its first fault. UTF-16 and UTF-32 with a byte order mark are read; without a mark the bytes must be UTF-8.
/// </remarks>
public static class JsonRows
{
    /// <summary>The longest row in bytes. An ad is some ten thousand; a row of this size is a file without row ends.</summary>
    public const int LongestRow = 16 * 1024 * 1024;

    public static async IAsyncEnumerable<JsonRow> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var buffer = new RowBuffer(stream);
        await buffer.MoreAsync(cancellation);
        while (buffer.Unread.Length < 4 && await buffer.MoreAsync(cancellation))
        {
            // Pipes may give a byte at a time, and the mark of an encoding is up to four.
        }

        if (buffer.Unread is [0x1f, 0x8b, ..])
        {
            yield return new JsonRow(1, null, default, new RowProblem(RowFault.Unreadable, "it is compressed, and its name does not end in .gz"));
            yield break;
        }

        if (OtherEncoding(buffer.Unread) is { } encoding)
        {
            var whole = new Rest(buffer, stream);
            buffer = new RowBuffer(Encoding.CreateTranscodingStream(whole, encoding, new UTF8Encoding(false)));
            await buffer.MoreAsync(cancellation);
        }

        if (buffer.Unread is [0xEF, 0xBB, 0xBF, ..])
        {
            buffer.Skip(3);
        }

        var place = new RowPlace();
        await place.SkipBlanksAsync(buffer, cancellation);
        var rows = buffer.Unread is [(byte)'[', ..]
            ? ArrayRows.ReadAsync(buffer, place, cancellation)
            : LineRows.ReadAsync(buffer, place, cancellation);
        await foreach (var row in rows)
        {
            yield return row;
        }

        if (buffer.Broken is { } broken)
        {
            yield return new JsonRow(place.Line, null, default, broken);
        }
    }

    private static Encoding? OtherEncoding(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null
    };
}
