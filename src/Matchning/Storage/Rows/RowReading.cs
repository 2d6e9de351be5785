using System.Text.Json;
using System.Text.Unicode;

namespace Matchning.Storage.Rows;

/// <summary>Makes something of a row that is to be a JSON object, and a problem of everything that goes wrong with it.</summary>
public static class RowReading
{
    public static (T? Value, RowProblem? Problem) Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, (T? Value, RowProblem? Problem)> make)
        where T : class
    {
        if (!Utf8.IsValid(json.Span))
        {
            return (null, new RowProblem(RowFault.NotUtf8));
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? make(document.RootElement)
                : (null, new RowProblem(RowFault.NotAnObject));
        }
        catch (JsonException broken)
        {
            return (null, new RowProblem(RowFault.NotJson, broken.BytePositionInLine is { } at ? $"from byte {at + 1} of its line {broken.LineNumber + 1}" : ""));
        }
        catch (InvalidOperationException)
        {
            return (null, new RowProblem(RowFault.NotJson, "half a character, written as \\uD800…\\uDFFF"));
        }
        catch (UnfitMemberException unfit)
        {
            return (null, new RowProblem(RowFault.WrongValue, unfit.Message));
        }
    }
}
