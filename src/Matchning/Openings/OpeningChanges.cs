using Matchning.Employers;
using Matchning.Storage;
using Matchning.Storage.History;
using Matchning.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>Changes of openings as people read them: codes and ids become names.</summary>
public sealed class OpeningChanges(Database db, Catalogue catalogue, IStringLocalizer<Words> T)
{
    private Dictionary<string, string> employers = [];

    /// <summary>Reads the names of the employers that the changes speak of.</summary>
    /// <returns>The changes to tell: what only follows from another of them is left out.</returns>
    public async Task<IReadOnlyList<Change>> LoadAsync(IReadOnlyList<Change> changes)
    {
        var ids = changes.Where(c => c.Field == nameof(Opening.EmployerId)).SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Select(Guid.Parse).ToList();
        employers = ids.Count == 0 ? [] : await db.Employers.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id.ToString(), e => e.Name);
        var withOccupation = changes.Where(c => c.Field == nameof(Opening.OccupationId)).Select(c => c.Version).ToHashSet();
        return [.. changes.Where(c => c.Field != nameof(Opening.OccupationLabel) || !withOccupation.Contains(c.Version))];
    }

    /// <summary>The value before or after, once <see cref="LoadAsync"/> has read the change.</summary>
    public string? Value(Change change, string? value) => (change.Field, value) switch
    {
        (_, null) => null,
        (nameof(Opening.Kind), _) when Enum.TryParse<OpeningKind>(value, out var kind) => T.Kind(kind),
        (nameof(Opening.EmployerId), _) => employers.GetValueOrDefault(value),
        (nameof(Opening.MunicipalityId) or nameof(Opening.RegionId) or nameof(Opening.OccupationId) or nameof(Opening.GroupId) or nameof(Opening.FieldId), _) => catalogue.Label(value),
        (nameof(Opening.Abroad), _) => value == bool.TrueString ? T["ja"] : T["nej"],
        _ => value,
    };
}
