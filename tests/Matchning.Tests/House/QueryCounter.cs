using System.Collections.Concurrent;
using System.Data.Common;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Matchning.Tests;

/// <summary>The commands that requests of people sent to the database; the program's own work (jobs, index) is not counted.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> sent = new();

    /// <summary>The text of each command since <see cref="Reset"/>.</summary>
    public IReadOnlyList<string> Sent => [.. sent];

    public int Count => sent.Count;

    public void Reset() => sent.Clear();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (eventData.Context is Database { Actor.IsTheProgram: false })
        {
            sent.Enqueue(result.CommandText);
        }

        return result;
    }
}
