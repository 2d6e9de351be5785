using Matchning.Storage.Sweeping;

namespace Matchning.Storage.Imports;

/// <summary>Forgets imports that nobody said yes to, and what a killed command had kept of its standard input.</summary>
public sealed class ImportSweep(Imports imports, DataFolder folder) : ISweep
{
    /// <inheritdoc/>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        await imports.ForgetLeftAsync(cancellation);
        foreach (var left in Directory.EnumerateFiles(folder.Root, ImportSources.KeptNames))
        {
            try
            {
                // A command that still reads its file holds it open, and this is refused.
                await using var file = new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
            }
        }
    }
}
