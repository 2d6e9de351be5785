using System.Runtime.CompilerServices;

namespace Matchning.Storage.Rows;

/// <summary>Rows that are the elements of one array.</summary>
internal static class ArrayRows
{
    public static async IAsyncEnumerable<JsonRow> ReadAsync(RowBuffer buffer, RowPlace place, [EnumeratorCancellation] CancellationToken cancellation)
    {
        buffer.Skip(1);
        for (long number = 1; await place.SkipBlanksAsync(buffer, cancellation, commas: true); number++)
        {
            if (buffer.Unread[0] == ']')
            {
                buffer.Skip(1);
                if (await place.SkipBlanksAsync(buffer, cancellation))
                {
                    yield return new JsonRow(place.Line, null, default, new RowProblem(RowFault.AfterTheArray));
                }

                yield break;
            }

            var element = new ElementEnd();
            while (!element.IsFoundIn(buffer.Unread) && element.Length <= JsonRows.LongestRow && await buffer.MoreAsync(cancellation))
            {
            }

            if (!element.Found)
            {
                var fault = element.Length > JsonRows.LongestRow ? RowFault.TooLong : RowFault.CutOff;
                yield return new JsonRow(place.Line, number, default, new RowProblem(fault));
                yield break;
            }

            yield return new JsonRow(place.Line, number, buffer.Slice(0, element.Length), null);
            place.Line += element.Lines;
            buffer.Skip(element.Length);
        }

        if (buffer.Broken is null)
        {
            yield return new JsonRow(place.Line, null, default, new RowProblem(RowFault.CutOff));
        }
    }

    /// <summary>Where an element ends: where its brackets are closed, or before the comma or bracket after a value without any.</summary>
    private struct ElementEnd
    {
        private int _depth;
        private bool _inText;
        private bool _escaped;

        public int Length { get; private set; }
        public int Lines { get; private set; }
        public bool Found { get; private set; }

        /// <summary>Goes on from where it stopped; the bytes begin with the element each time.</summary>
        public bool IsFoundIn(ReadOnlySpan<byte> bytes)
        {
            while (Length < bytes.Length && !Found)
            {
                var at = bytes[Length];
                if (_depth == 0 && !_inText && at is (byte)',' or (byte)']')
                {
                    Found = true;
                    break;
                }

                Step(at);
                Length++;
            }

            return Found;
        }

        private void Step(byte at)
        {
            Lines += at == '\n' ? 1 : 0;
            if (_inText)
            {
                _inText = _escaped || at != '"';
                _escaped = !_escaped && at == '\\';
                return;
            }

            switch (at)
            {
                case (byte)'"':
                    _inText = true;
                    break;
                case (byte)'{' or (byte)'[':
                    _depth++;
                    break;
                case (byte)'}' or (byte)']':
                    Found = --_depth <= 0;
                    break;
            }
        }
    }
}
