using System.IO.Compression;

namespace Matchning.Storage.Rows;

/// <summary>Opens what a command line names: a file, compressed if its name ends in <c>.gz</c>, or <c>-</c> for standard input.</summary>
public static class RowFile
{
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Stream Open(string name, Stream standardInput)
    {
        if (name == "-")
        {
            return standardInput;
        }

        var file = new FileStream(name, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, BufferSize = 0 });
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
