using System.Runtime.CompilerServices;

namespace Matchning.Storage.Rows;

/// <summary>Rows that are lines. Blank lines are no rows.</summary>
internal static class LineRows
{
    public static async IAsyncEnumerable<JsonRow> ReadAsync(RowBuffer buffer, RowPlace place, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await place.SkipBlanksAsync(buffer, cancellation))
        {
            var searched = 0;
            var tooLong = false;
            int end;
            while ((end = buffer.Unread[searched..].IndexOf((byte)'\n')) < 0)
            {
                searched = buffer.Unread.Length;
                if (searched > JsonRows.LongestRow)
                {
                    tooLong = true;
                    buffer.Skip(searched);
                    searched = 0;
                }

                if (!await buffer.MoreAsync(cancellation))
                {
                    break;
                }
            }

            var length = end < 0 ? buffer.Unread.Length : searched + end;
            var problem = tooLong || length > JsonRows.LongestRow ? new RowProblem(RowFault.TooLong) : null;
            if (problem is null && end < 0 && buffer.Broken is not null)
            {
                problem = new RowProblem(RowFault.CutOff);
            }

            yield return new JsonRow(place.Line, null, problem is null ? buffer.Slice(0, length) : default, problem);
            buffer.Skip(length);
        }
    }
}
