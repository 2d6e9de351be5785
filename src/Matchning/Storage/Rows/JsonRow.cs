namespace Matchning.Storage.Rows;

/// <summary>
/// One row of a file of JSON lines or of a JSON array: its bytes, or what is wrong with it.
/// </summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Element">The number of the element, from 1, when the file is an array; otherwise null.</param>
/// <param name="Json">The row's bytes in UTF-8. Valid only until the next row is asked for: copy what must last.</param>
/// <param name="Problem">Why the row cannot be used, or null.</param>
public readonly record struct JsonRow(long Line, long? Element, ReadOnlyMemory<byte> Json, RowProblem? Problem)
{
    /// <summary>Where the row stands, for a message: <c>line 12</c>, or <c>element 3, line 12</c>.</summary>
    public string Place => Element is { } number ? $"element {number}, line {Line}" : $"line {Line}";
}

/// <summary>What can be wrong with a row. A page puts its own words to each; <see cref="RowProblem.Sentence"/> has the English ones.</summary>
public enum RowFault
{
    /// <summary>The row is not JSON.</summary>
    NotJson,

    /// <summary>The row is JSON, but no object.</summary>
    NotAnObject,

    /// <summary>The bytes are no UTF-8: the file was saved in another encoding.</summary>
    NotUtf8,

    /// <summary>The file ends within the row.</summary>
    CutOff,

    /// <summary>The row is longer than <see cref="JsonRows.LongestRow"/>; in an array, nothing after it can be told apart.</summary>
    TooLong,

    /// <summary>The file cannot be read further: its compression is broken, or it is compressed and its name does not say so.</summary>
    Unreadable,

    /// <summary>Something stands after the end of the array.</summary>
    AfterTheArray,

    /// <summary>A member that the row must have is missing.</summary>
    Missing,

    /// <summary>A member holds something that it cannot mean.</summary>
    WrongValue,

    /// <summary>The id stood in an earlier row.</summary>
    Repeated
}

/// <summary>What is wrong with a row, and where in it.</summary>
/// <param name="Fault">The kind.</param>
/// <param name="Detail">The member, the value or the place within the row: an English phrase that ends without a full stop. Empty when the kind says all.</param>
public sealed record RowProblem(RowFault Fault, string Detail = "")
{
    /// <summary>The problem and its remedy in English, for the command line.</summary>
    public string Sentence => Fault switch
    {
        RowFault.NotJson => $"this is not JSON{After(Detail)}. Correct the row.",
        RowFault.NotAnObject => "the row is no JSON object. Write one object { … } a row.",
        RowFault.NotUtf8 => "the row is not in UTF-8. Save the file as UTF-8.",
        RowFault.CutOff => "the file ends in the middle of this row. Fetch the file again.",
        RowFault.TooLong => $"the row is longer than {JsonRows.LongestRow / (1024 * 1024)} MB. Write one object a row.",
        RowFault.Unreadable => $"the file cannot be read further{After(Detail)}. Fetch the file again.",
        RowFault.AfterTheArray => "something stands after the end of the array. Write one array, or one object a line.",
        RowFault.Missing => $"{Detail} is missing. Add it.",
        RowFault.WrongValue => $"{Detail}. Correct the value.",
        _ => $"{Detail} stood in an earlier row. The first one counts; remove one of them."
    };

    private static string After(string detail) => detail.Length == 0 ? "" : $" ({detail})";
}
