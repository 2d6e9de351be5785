using System.IO.Compression;
using Xunit;

namespace Matchning.Tests;

/// <summary>The folder of real data that lies beside the product where it is developed; tests that need it skip where it is not.</summary>
internal static class SharedData
{
    public static string Folder
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                var found = Path.Combine(at.FullName, "shared", "data");
                if (File.Exists(Path.Combine(found, "ads.jsonl.gz")))
                {
                    return found;
                }
            }

            const string Elsewhere = "MATCHNING_SHARED_DATA";
            if (Environment.GetEnvironmentVariable(Elsewhere) is { } named && Directory.Exists(named))
            {
                return named;
            }

            Assert.Skip($"No folder shared/data beside the product (or named by {Elsewhere}): the real ads and taxonomy are not read.");
            throw new InvalidOperationException();
        }
    }

    public static Stream Open(string name) => new GZipStream(File.OpenRead(Path.Combine(Folder, name)), CompressionMode.Decompress);
}
