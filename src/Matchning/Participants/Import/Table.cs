using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Matchning.Storage.Imports;
using MiniExcelLibs;
using Sylvan.Data.Csv;

namespace Matchning.Participants.Import;

/// <summary>One row of a table, as text.</summary>
/// <param name="Line">The line on which it begins in the file, from 1; of a sheet, its row.</param>
/// <param name="Cells">The cells, without the white space around them.</param>
public sealed record TableRow(long Line, IReadOnlyList<string> Cells);

/// <summary>Tables from files as people have them: CSV in whatever encoding and separator, or the first sheet of an Excel file.</summary>
public static class Table
{
    /// <summary>The largest file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The most rows: more participants than any board has.</summary>
    public const int MostRows = 200_000;

    /// <summary>The most columns: a single cell far to the right would make each row thousands wide.</summary>
    public const int MostColumns = 200;

    private const long MostUnpacked = 400L * 1024 * 1024;

    static Table() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Why a file that begins like this is no table (Swedish, a key in the words of the room), or null. By content, not by name.</summary>
    public static string? Refuses(ReadOnlySpan<byte> start) =>
        start.IsEmpty ? "Filen är tom. Välj en fil med innehåll."
        : start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "Filen är i Excels gamla format eller låst med lösenord. Spara den som .xlsx utan lösenord, eller som CSV."
        : IsExcel(start) || !LooksBinary(start) ? null
        : "Filen är varken Excel eller text. Välj en .xlsx- eller CSV-fil.";

    /// <summary>The rows that hold something, in the order of the file; the first is the header.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read to its end.</exception>
    public static IReadOnlyList<TableRow> Read(byte[] content, CancellationToken cancellation = default)
    {
        if (content.Length > MostBytes)
        {
            throw new ImportRefusedException("Filen är större än 20 MB. Dela upp den.");
        }

        if (Refuses(content.AsSpan(0, Math.Min(content.Length, 4096))) is { } reason)
        {
            throw new ImportRefusedException(reason);
        }

        var rows = (IsExcel(content) ? Sheet(content, cancellation) : Csv(Decode(content), cancellation)).Where(row => row.Cells.Any(cell => cell.Length > 0)).Take(MostRows + 1).ToList();
        return rows.Count == 0 ? throw new ImportRefusedException("Filen är tom. Välj en fil med innehåll.")
            : rows.Count > MostRows ? throw new ImportRefusedException("Filen har fler än 200 000 rader. Dela upp den.")
            : rows;
    }

    /// <summary>Text by its mark; without one UTF-8 when every byte fits, else Windows-1252, which Swedish programs still write.</summary>
    public static string Decode(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Guess(content), detectEncodingFromByteOrderMarks: true);
        try
        {
            var text = reader.ReadToEnd();
            return text.Contains('\0') ? throw new ImportRefusedException("Filen är varken Excel eller text. Välj en .xlsx- eller CSV-fil.") : text;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(content);
        }
    }

    private static Encoding Guess(byte[] content)
    {
        // UTF-16 without a mark: every other byte of Swedish text is zero.
        var zeros = content.Take(400).Select((value, place) => (value, place)).Where(b => b.value == 0).ToLookup(b => b.place % 2);
        return zeros[1].Count() > 20 && !zeros[0].Any() ? Encoding.Unicode
            : zeros[0].Count() > 20 && !zeros[1].Any() ? Encoding.BigEndianUnicode
            : new UTF8Encoding(false, throwOnInvalidBytes: true);
    }

    private static bool IsExcel(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    private static bool LooksBinary(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || (!start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) && Guess(start.ToArray()) is UTF8Encoding && start.Contains((byte)0));

    private static IEnumerable<TableRow> Csv(string text, CancellationToken cancellation)
    {
        if (text.Count(letter => letter == '"') % 2 == 1)
        {
            throw new ImportRefusedException("Ett citattecken i filen öppnas men stängs aldrig. Filen kan vara avklippt: spara eller hämta den på nytt.");
        }

        var options = new CsvDataReaderOptions { HasHeaders = false, Delimiter = Separator(text), BufferSize = 1 << 16, MaxBufferSize = 1 << 22, CsvStyle = CsvStyle.Lax };
        using var reader = OrRefused(() => CsvDataReader.Create(new StringReader(text), options));
        var line = 1L;
        while (OrRefused(reader.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            RefuseWide(reader.RowFieldCount);
            var cells = Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString).ToList();
            yield return new TableRow(line, [.. cells.Select(cell => cell.Trim())]);
            line += 1 + cells.Sum(cell => cell.Count(letter => letter == '\n'));
        }
    }

    private static T OrRefused<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvRecordTooLargeException)
        {
            throw new ImportRefusedException("En rad i filen är för lång för en tabell. Kontrollera att filen har en person per rad.");
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or CsvFormatException)
        {
            throw new ImportRefusedException("Filen går inte att läsa till slutet. Den kan vara avklippt: spara eller hämta den på nytt.");
        }
    }

    /// <summary>The sign that stands most often in the first line.</summary>
    private static char Separator(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        var (best, most) = (';', 0);
        foreach (var sign in ";\t,")
        {
            if (first.Count(sign) > most)
            {
                (best, most) = (sign, first.Count(sign));
            }
        }

        return best;
    }

    private static void RefuseWide(int columns)
    {
        if (columns > MostColumns)
        {
            throw new ImportRefusedException("Filen har fler än 200 kolumner. Ta bort de kolumner som inte behövs.");
        }
    }

    /// <summary>Looks at where the cells stand before the reader makes every row as wide as the widest.</summary>
    private static void RefuseWide(ZipArchive zip, CancellationToken cancellation)
    {
        foreach (var part in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = XmlReader.Create(part.Open());
            var column = 0;
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.NodeType == XmlNodeType.Element)
                {
                    column = reader.LocalName switch
                    {
                        "c" => reader.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1,
                        "dimension" => ColumnOf(reader.GetAttribute("ref")?.Split(':')[^1] ?? ""),
                        "row" => 0,
                        _ => column,
                    };
                    RefuseWide(column);
                }
            }
        }
    }

    /// <summary>The number of the column of a place like "XFD7".</summary>
    private static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetter).Take(4).Aggregate(0, (column, letter) => column * 26 + char.ToUpperInvariant(letter) - 'A' + 1);

    private static List<TableRow> Sheet(byte[] content, CancellationToken cancellation)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(content)))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                {
                    throw new ImportRefusedException("Excelfilen är för stor uppackad. Dela upp den.");
                }

                RefuseWide(zip, cancellation);
            }

            return [.. new MemoryStream(content).Query(excelType: ExcelType.XLSX).Take(MostRows + 1)
                .Select((row, place) =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return new TableRow(place + 1, [.. ((IDictionary<string, object?>)row).Values.Select(Written)]);
                })];
        }
        catch (Exception error) when (error is not ImportRefusedException and not OperationCanceledException and not OutOfMemoryException)
        {
            throw new ImportRefusedException("Excelfilen är skadad eller avklippt, eller innehåller inget blad. Öppna den i Excel, spara om den och försök igen.");
        }
    }

    private static string Written(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!.Replace("\0", "", StringComparison.Ordinal).Trim(),
    };
}
