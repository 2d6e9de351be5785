using System.IO.Compression;
using System.Text.Json;

namespace Matchning.Taxonomy.JobTech;

/// <summary>The files of a taxonomy folder, each as plain or gzipped JSON.</summary>
internal sealed class FolderFiles(string folder)
{
    /// <exception cref="TaxonomyFolderException">The file is missing or broken.</exception>
    public void Read(string name, Action<JsonElement> use)
    {
        if (!ReadIfThere(name, use))
        {
            throw new TaxonomyFolderException(
                $"{Path.Combine(folder, name)}.json.gz is missing. --taxonomy takes a folder with taxonomy/, relations/ and geo/ as the JobTech taxonomy is published; without it the built-in starter is used.");
        }
    }

    /// <summary>False where there is no such file.</summary>
    /// <exception cref="TaxonomyFolderException">The file is broken.</exception>
    public bool ReadIfThere(string name, Action<JsonElement> use)
    {
        var file = new[] { ".json.gz", ".json" }.Select(end => Path.Combine(folder, name + end)).FirstOrDefault(File.Exists);
        if (file is null)
        {
            return false;
        }

        try
        {
            using var stream = File.OpenRead(file);
            using var content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
            using var document = JsonDocument.Parse(content);
            use(document.RootElement);
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or IOException or UnauthorizedAccessException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new TaxonomyFolderException($"{file} cannot be read as a part of the taxonomy ({broken.Message.TrimEnd('.')}). Fetch the file again.");
        }
    }

    /// <summary>The concepts of an answer of the Taxonomy API: <c>{"data":{"concepts":[…]}}</c>.</summary>
    public static IEnumerable<JsonElement> Concepts(JsonElement answer) => answer.GetProperty("data").GetProperty("concepts").EnumerateArray();
}

internal static class FolderMembers
{
    public static string Required(this JsonElement of, string name)
        => of.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    public static string? Optional(this JsonElement of, string name)
        => of.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text ? text : null;

    public static IEnumerable<JsonElement> Many(this JsonElement of, string name)
        => of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
