using Microsoft.EntityFrameworkCore.Migrations;

namespace Matchning.Storage.TextSearch;

/// <summary>
/// The indexes for full-text search, which EF cannot describe. Both hold the words of <c>OpeningTexts.Folded</c> as they stand, parted by
/// spaces: no stemming, no stop words, no parser of the database's own, so that both find the same.
/// </summary>
public static class TextSearchSql
{
    private static readonly string[] Sqlite =
    [
        """
        CREATE VIRTUAL TABLE OpeningSearch USING fts5(Folded, content='OpeningTexts', content_rowid='Id', detail=none, prefix='2 3 4',
          tokenize="unicode61 remove_diacritics 0 categories 'L* N* Mc'")
        """,
        "CREATE TRIGGER OpeningTexts_added AFTER INSERT ON OpeningTexts BEGIN INSERT INTO OpeningSearch(rowid, Folded) VALUES (new.Id, new.Folded); END",
        "CREATE TRIGGER OpeningTexts_removed AFTER DELETE ON OpeningTexts BEGIN INSERT INTO OpeningSearch(OpeningSearch, rowid, Folded) VALUES ('delete', old.Id, old.Folded); END",
        """
        CREATE TRIGGER OpeningTexts_changed AFTER UPDATE OF Folded ON OpeningTexts WHEN old.Folded IS NOT new.Folded BEGIN
          INSERT INTO OpeningSearch(OpeningSearch, rowid, Folded) VALUES ('delete', old.Id, old.Folded);
          INSERT INTO OpeningSearch(rowid, Folded) VALUES (new.Id, new.Folded);
        END
        """,
        "INSERT INTO OpeningSearch(OpeningSearch) VALUES ('rebuild')",
    ];

    private static readonly string[] Postgres =
    [
        """ALTER TABLE "OpeningTexts" ADD COLUMN "Search" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("Folded", ' '))) STORED""",
        """CREATE INDEX "IX_OpeningTexts_Search" ON "OpeningTexts" USING gin ("Search")""",
    ];

    /// <summary>To be called at the end of <c>Up</c> of the migration that makes <c>OpeningTexts</c>, on either database.</summary>
    public static void CreateTextSearch(this MigrationBuilder migration)
    {
        foreach (var sql in IsSqlite(migration) ? Sqlite : Postgres)
        {
            migration.Sql(sql);
        }
    }

    /// <summary>To be called at the beginning of <c>Down</c>.</summary>
    public static void DropTextSearch(this MigrationBuilder migration)
    {
        if (IsSqlite(migration))
        {
            migration.Sql("DROP TABLE OpeningSearch");
        }
    }

    private static bool IsSqlite(MigrationBuilder migration) => migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
}
