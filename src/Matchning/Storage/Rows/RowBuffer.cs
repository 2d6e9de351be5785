namespace Matchning.Storage.Rows;

/// <summary>
/// A window over a stream: bytes from <see cref="Start"/> to <see cref="End"/> are read and not yet given out. It grows as far as
/// one row needs, and never further than <see cref="JsonRows.LongestRow"/> plus a block.
/// </summary>
internal sealed class RowBuffer(Stream source)
{
    private const int Block = 128 * 1024;
    private byte[] _bytes = new byte[Block];

    public int Start { get; private set; }
    public int End { get; private set; }
    public RowProblem? Broken { get; private set; }

    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(Start, End - Start);

    public ReadOnlyMemory<byte> Slice(int offset, int length) => _bytes.AsMemory(Start + offset, length);

    public void Skip(int count) => Start += count;

    /// <summary>Reads more. False at the end of the stream and when the stream is broken (<see cref="Broken"/> says how).</summary>
    public async ValueTask<bool> MoreAsync(CancellationToken cancellation)
    {
        if (Broken is not null)
        {
            return false;
        }

        MakeRoom();
        try
        {
            var read = await source.ReadAsync(_bytes.AsMemory(End), cancellation);
            End += read;
            return read > 0;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            Broken = new RowProblem(RowFault.Unreadable, broken.Message.TrimEnd('.'));
            return false;
        }
    }

    private void MakeRoom()
    {
        if (Start > 0)
        {
            Unread.CopyTo(_bytes);
            (Start, End) = (0, End - Start);
        }

        if (_bytes.Length - End < Block / 2)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }
    }
}
