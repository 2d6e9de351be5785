using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Matchning.Storage;

/// <summary>
/// Readers do not wait for the writer (WAL), and what is committed survives a power cut (<c>synchronous=FULL</c>).
/// Set on each connection that is opened.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;", Wal = "PRAGMA journal_mode=WAL; ";

    /// <summary>A connection that only reads, by which EF asks whether there is a database, cannot choose the journal of an empty one.</summary>
    private static string PragmasFor(DbConnection connection) =>
        connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? Pragmas : Wal + Pragmas;

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
