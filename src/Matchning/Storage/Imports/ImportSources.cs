namespace Matchning.Storage.Imports;

/// <summary>The files that a command line names. Standard input is kept in a file of the data folder while it is brought in, so that it can be read twice.</summary>
internal sealed class ImportSources(string[] sources, DataFolder folder) : IAsyncDisposable
{
    /// <summary>The files of standard input, as they are found again when a killed command left them.</summary>
    public const string KeptNames = "import-*.tmp";

    private string? kept;
    private FileStream? held;

    public async Task<IReadOnlyList<ImportFile>> AllAsync(CancellationToken cancellation)
    {
        var files = new List<ImportFile>();
        foreach (var source in sources)
        {
            if (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                throw new RefusedException($"Addresses are not read yet: fetch {source} to a file and give the file, or pipe it to \"-\".");
            }

            if (source == "-")
            {
                files.Add(await StandardInputAsync(cancellation));
            }
            else if (Directory.Exists(source))
            {
                var inside = Directory.GetFiles(source).Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
                files.AddRange(inside.Count > 0 ? inside.Select(Named) : throw new RefusedException($"The folder {source} holds no files."));
            }
            else
            {
                files.Add(File.Exists(source) ? Named(source) : throw new RefusedException($"There is no file or folder {source}. Check the path."));
            }
        }

        return files;
    }

    public async ValueTask DisposeAsync()
    {
        if (held is not null)
        {
            await held.DisposeAsync();
            File.Delete(kept!);
        }
    }

    private static ImportFile Named(string path) => new(path, () => new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous }));

    private async Task<ImportFile> StandardInputAsync(CancellationToken cancellation)
    {
        kept = Path.Combine(folder.Root, $"import-{Guid.CreateVersion7()}.tmp");
        // Held open until the end, so that a program that starts meanwhile does not take it for left.
        held = OwnersFile.New(kept, FileShare.Read);
        await Console.OpenStandardInput().CopyToAsync(held, cancellation);
        await held.FlushAsync(cancellation);
        var path = kept;
        return new ImportFile("-", () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
    }
}
