using System.IO.Compression;
using System.Security.Cryptography;

namespace Matchning.Storage.Imports;

/// <summary>A file to bring in, which can be opened more than once: once for its hash, once for its rows. Compressed (gzip) by content, not by name.</summary>
public sealed class ImportFile(string name, Func<Stream> open, long mostBytes = ImportFile.MostBytes)
{
    /// <summary>Unpacked bytes that are taken on the command line: all of the country's ads are half of a gigabyte.</summary>
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Unpacked bytes that are taken in the page: a few hundred bytes can unpack to fill the disk.</summary>
    public const long MostBytesInPage = 200L * 1024 * 1024;

    /// <summary>The name without its folder, cut to what is stored.</summary>
    public string Name { get; } = Path.GetFileName(name).CutToLast(200);

    /// <summary>SHA-256 of the bytes as they are.</summary>
    public async Task<string> HashAsync(CancellationToken cancellation)
    {
        await using var stream = open();
        return Convert.ToHexString(await SHA256.HashDataAsync(stream, cancellation));
    }

    /// <summary>The uncompressed content, refused when it is empty or not of the kind.</summary>
    /// <exception cref="ImportRefusedException">Empty, or of another kind.</exception>
    public async Task<Stream> OpenAsync(IImportKind kind, CancellationToken cancellation)
    {
        var start = new byte[4096];
        await using (var peek = Unpacked(open()))
        {
            var length = await ReadStartAsync(peek, start, cancellation);
            var reason = length == 0 ? "Filen är tom. Välj en fil med innehåll." : kind.Refuses(start.AsSpan(0, length));
            if (reason is not null)
            {
                throw new ImportRefusedException(reason);
            }
        }

        return Unpacked(open());
    }

    private static async Task<int> ReadStartAsync(Stream stream, byte[] start, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException("Filen går inte att packa upp. Hämta den på nytt.");
        }
    }

    private Limited Unpacked(Stream raw)
    {
        var (first, second) = (raw.ReadByte(), raw.ReadByte());
        raw.Position = 0;
        return (first, second) == (0x1f, 0x8b) ? new Limited(new GZipStream(raw, CompressionMode.Decompress), mostBytes) : new Limited(raw, mostBytes);
    }

    /// <summary>A small file can unpack to fill the disk: it is stopped before that.</summary>
    private sealed class Limited(Stream inner, long most) : Stream
    {
        private long read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await inner.ReadAsync(buffer, cancellationToken));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Counted(int bytes) => (read += bytes) <= most ? bytes
            : throw new ImportRefusedException(most < MostBytes ? "Filen är större än 200 MB uppackad. Hämta in den från kommandoraden i stället." : "Filen är större än 4 GB uppackad. Dela upp den.");
    }
}
