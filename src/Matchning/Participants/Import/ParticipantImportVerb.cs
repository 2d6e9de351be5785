using System.CommandLine;
using Matchning.Partners;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Participants.Import;

/// <summary>The verb <c>matchning import participants</c>.</summary>
public sealed class ParticipantImportVerb : IOfferImports
{
    private static readonly Option<string[]> Board = new("--board")
    {
        Description = "The board that the participants belong to: its id, or \"Partner, Board\". May be repeated: rows then go by their municipality; rows without one go to the first.",
        Required = true,
    };

    /// <inheritdoc/>
    public Command Import() => ImportVerb.Of(ParticipantImport.Name, "Brings in participants from CSV or Excel files; columns are told by the words of their headers.", PrepareAsync, Board);

    private static async Task PrepareAsync(IServiceProvider provider, ParseResult parsed)
    {
        var all = await provider.GetRequiredService<Database>().Boards.Select(b => new { b.Id, Partner = b.Partner.Name, b.Name }).ToListAsync();
        var chosen = new List<Guid>();
        foreach (var named in parsed.GetRequiredValue(Board))
        {
            var found = all.Where(b => b.Id.ToString() == named || $"{b.Partner}, {b.Name}".Equals(named, StringComparison.OrdinalIgnoreCase) || b.Name.Equals(named, StringComparison.OrdinalIgnoreCase) || b.Partner.Equals(named, StringComparison.OrdinalIgnoreCase)).ToList();
            chosen.Add(found.Count == 1 ? found[0].Id : throw new RefusedException(
                $"{(found.Count == 0 ? "There is no board" : "Several boards are called")} \"{named}\". Give one of: {string.Join("; ", (found.Count > 0 ? found : all).Select(b => $"\"{b.Partner}, {b.Name}\"").Order())}."));
        }

        provider.GetRequiredService<ParticipantImport>().Boards = [.. chosen.Distinct()];
    }
}
