namespace Matchning.Storage.Rows;

/// <summary>How far the reading has come: the line, from 1, of the first byte not yet given out.</summary>
internal sealed class RowPlace
{
    public long Line { get; set; } = 1;

    /// <summary>Steps over spaces and line ends, and over commas when told so. False at the end of the stream.</summary>
    public async ValueTask<bool> SkipBlanksAsync(RowBuffer buffer, CancellationToken cancellation, bool commas = false)
    {
        do
        {
            Skip(buffer, commas);
        }
        while (buffer.Unread.IsEmpty && await buffer.MoreAsync(cancellation));

        return !buffer.Unread.IsEmpty;
    }

    private void Skip(RowBuffer buffer, bool commas)
    {
        var unread = buffer.Unread;
        var count = 0;
        while (count < unread.Length && (unread[count] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (commas && unread[count] == ',')))
        {
            Line += unread[count] == '\n' ? 1 : 0;
            count++;
        }

        buffer.Skip(count);
    }
}

/// <summary>What a buffer has read and not given out, followed by the rest of its stream.</summary>
internal sealed class Rest(RowBuffer read, Stream rest) : Stream
{
    public override int Read(Span<byte> target)
    {
        if (read.Unread.IsEmpty)
        {
            return rest.Read(target);
        }

        var count = Math.Min(read.Unread.Length, target.Length);
        read.Unread[..count].CopyTo(target);
        read.Skip(count);
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => read.Unread.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
