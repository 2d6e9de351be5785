namespace Matchning.Storage.TextSearch;

/// <summary>What someone typed, as a question to the index: every word must occur, each may be the beginning of a longer one.</summary>
/// <remarks>The words are letters and digits only, so that nothing typed can be read as a language of queries.</remarks>
public static class SearchWords
{
    /// <summary>More words than this say nothing more.</summary>
    public const int Most = 12;

    /// <summary>The question in SQLite's FTS5; null when nothing that can be searched for was typed.</summary>
    public static string? ForSqlite(string? typed) => Join(typed, word => $"\"{word}\" *", " ");

    /// <summary>The question as PostgreSQL's <c>tsquery</c>.</summary>
    public static string? ForPostgres(string? typed) => Join(typed, word => $"'{word}':*", " & ");

    private static string? Join(string? typed, Func<string, string> form, string between) =>
        SearchForm.Words(typed).Take(Most).Select(word => word.CutTo(60)).Select(form).ToList() is { Count: > 0 } words ? string.Join(between, words) : null;
}
