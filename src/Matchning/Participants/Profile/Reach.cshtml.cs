using Matchning.Permissions;
using Matchning.Shell.Languages;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>Where the person can work: the usual answers by one button, or municipality by municipality.</summary>
[Needs(Permission.EditParticipants)]
public sealed class ReachModel(Database db, Catalogue catalogue, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : SectionPage(db, words, shared)
{
    private const double FarthestShown = 150;

    [BindProperty] public List<string> Municipalities { get; set; } = [];

    /// <summary>One more, farther away than those listed.</summary>
    [BindProperty] public ConceptField Another { get; set; } = new();

    /// <summary>The usual answers.</summary>
    public IReadOnlyList<ReachChoice> Usual => ReachChoices.Of(catalogue, Participant.HomeMunicipality);

    /// <summary>Those within reach first of all, then those around home, the nearest first.</summary>
    public IEnumerable<SelectListItem> Choices => catalogue.Within(Participant.HomeMunicipality, FarthestShown).Select(m => m.Id).Union(Participant.Reach ?? [])
        .OrderBy(code => catalogue.DistanceKm(Participant.HomeMunicipality, code) ?? double.MaxValue)
        .Select(code => new SelectListItem(InWords(code), code));

    /// <inheritdoc/>
    public override Section Section => Section.Reach;

    /// <inheritdoc/>
    protected override void Fill() => Municipalities = Participant.Reach ?? [];

    /// <summary>Saves the municipalities chosen.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var chosen = Municipalities.Where(code => catalogue.Find(ConceptKind.Municipality, code) is not null).ToList();
        if (Another.IsFilled && Concept(Another, nameof(Another), catalogue, "", ConceptKind.Municipality) is { } another)
        {
            chosen.Add(another.Id);
        }

        if (chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Municipalities), T["Kryssa för minst en kommun, eller välj att det inte är känt."]);
        }

        Participant.SetReach(chosen);
        return ModelState.IsValid ? SaveSectionAsync() : AgainAsync();
    }

    /// <summary>Saves one of the usual answers, or that it is not known.</summary>
    public Task<IActionResult> OnPostUsualAsync(string key)
    {
        Participant.SetReach(Usual.FirstOrDefault(choice => choice.Key == key)?.Municipalities);
        return SaveSectionAsync();
    }

    /// <summary>The words of a usual answer.</summary>
    public string InWords(ReachChoice choice) => $"{T[choice.Words, choice.Place].Value} ({T.Plural("{0} kommun|{0} kommuner", choice.Municipalities.Count)})";

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants;

    private string InWords(string code) => catalogue.DistanceKm(Participant.HomeMunicipality, code) is { } km and >= 1 ? $"{catalogue.Label(code)}, {km:0} km" : catalogue.Label(code);
}
