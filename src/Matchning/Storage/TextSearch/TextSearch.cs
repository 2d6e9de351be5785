using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.TextSearch;

/// <summary>Asks the index of texts; the one place with a query per database.</summary>
public static class TextSearch
{
    /// <summary>The ids of the texts in which every typed word occurs; null when nothing that can be searched for was typed.</summary>
    public static IQueryable<long>? TextsFoundBy(this Database db, string? typed) => db is SqliteDatabase
        ? SearchWords.ForSqlite(typed) is { } sqlite ? db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM OpeningSearch WHERE OpeningSearch MATCH {sqlite}") : null
        : SearchWords.ForPostgres(typed) is { } postgres ? db.Database.SqlQuery<long>($"""SELECT "Id" AS "Value" FROM "OpeningTexts" WHERE "Search" @@ {postgres}::tsquery""") : null;
}
