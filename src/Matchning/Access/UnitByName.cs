using Matchning.Partners;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Access;

/// <summary>The unit that names on the command line stand for; each name may be left out where there is only one.</summary>
public sealed class UnitByName(Database db, Catalogue catalogue)
{
    /// <summary>The unit, or a refusal that lists what there is.</summary>
    public async Task<Guid> FindAsync(string? partner, string? board, string? unit)
    {
        var all = await db.Units.Select(u => new { u.Id, Unit = u.Name, Board = u.Board.Name, Partner = u.Board.Partner.Name }).ToListAsync();
        var fitting = all.Where(u => Is(u.Partner, partner) && Is(u.Board, board) && Is(u.Unit, unit)).ToList();
        return fitting is [var one] ? one.Id : throw new RefusedException(
            $"{(fitting.Count == 0 ? "No unit is" : "Several units are")} named so. Say which with --partner, --board and --unit:{string.Concat(all.Select(u => $"\n  {u.Partner} / {u.Board} / {u.Unit}"))}");
    }

    /// <summary>The unit; when all three are named, those that are missing are made on the way.</summary>
    public async Task<Guid> FindOrMakeAsync(string? partner, string? board, string? unit)
    {
        if (partner is null || board is null || unit is null)
        {
            return await db.Units.AnyAsync() ? await FindAsync(partner, board, unit) : throw new RefusedException(
                "There is no unit yet. Name all three, and they are made: --partner \"Huddinge kommun\" --board \"Arbetsmarknadsnämnden\" --unit \"Arbetsmarknadsenheten\".");
        }

        var partners = await db.Partners.Include(p => p.Boards).ThenInclude(b => b.Units).ToListAsync();
        var body = partners.FirstOrDefault(p => Is(p.Name, partner)) ?? db.Partners.Add(NewPartner(partner)).Entity;
        var authority = body.Boards.FirstOrDefault(b => Is(b.Name, board)) ?? db.Boards.Add(new Board { PartnerId = body.Id, Name = board.Trim(), Secrecy = SecrecyOf(board) }).Entity;
        var found = authority.Units.FirstOrDefault(u => Is(u.Name, unit)) ?? db.Units.Add(new Unit { BoardId = authority.Id, Name = unit.Trim() }).Entity;
        await db.SaveChangesAsync();
        return found.Id;
    }

    private Partner NewPartner(string name)
    {
        var municipality = catalogue.All(ConceptKind.Municipality).FirstOrDefault(m => Is(name, m.Label) || Is(name, m.Label + " kommun") || Is(name, m.Label + "s kommun"));
        return new Partner
        {
            Name = name.Trim(),
            Kind = municipality is not null || name.EndsWith("kommun", StringComparison.OrdinalIgnoreCase) ? PartnerKind.Municipality : PartnerKind.Agency,
            MunicipalityCode = municipality?.Code,
        };
    }

    /// <summary>The secrecy that boards of that name have as a rule; social services and adult education say so in their names.</summary>
    private static Secrecy SecrecyOf(string board) =>
        board.Contains("social", StringComparison.OrdinalIgnoreCase) ? Secrecy.Osl26
        : board.StartsWith("utbildning", StringComparison.OrdinalIgnoreCase) || board.StartsWith("vuxenutbildning", StringComparison.OrdinalIgnoreCase) ? Secrecy.Osl23
        : Secrecy.Osl28;

    private static bool Is(string name, string? asked) => asked is null || name.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase) || name.Equals(asked.Trim() + " kommun", StringComparison.OrdinalIgnoreCase);
}
