using Matchning.Permissions;
using Matchning.Shell.Languages;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants;

/// <summary>Registration, the second of two steps: what the person wants, where and how much. Then there are matches at once.</summary>
[Needs(Permission.EditParticipants)]
public sealed class StartModel(Database db, Actor actor, Catalogue catalogue, IEnumerable<ParticipantTab> tabs, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared)
    : ParticipantPage(db, words, shared)
{
    [BindProperty] public List<ConceptField> Wishes { get; set; } = [];

    [BindProperty] public string? Reach { get; set; }

    [BindProperty] public string? HoursMin { get; set; }

    [BindProperty] public string? HoursMax { get; set; }

    /// <summary>How far the person travels, with the number of municipalities.</summary>
    public IEnumerable<SelectListItem> ReachChoices => Participants.ReachChoices.Of(catalogue, Participant.HomeMunicipality)
        .Select(choice => new SelectListItem(T[choice.Words, choice.Place].Value + $" ({T.Plural("{0} kommun|{0} kommuner", choice.Municipalities.Count)})", choice.Key));

    /// <summary>Shows what registration has set.</summary>
    public void OnGet()
    {
        Wishes = [.. Participant.Wishes.Select(wish => ConceptField.Of(catalogue, wish.Occupation)), .. Enumerable.Range(0, 3).Select(_ => new ConceptField())];
        Wishes.RemoveRange(3, Wishes.Count - 3);
        // A reach of another shape stays as it is: then none of the usual answers is chosen.
        Reach = Participants.ReachChoices.Of(catalogue, Participant.HomeMunicipality).FirstOrDefault(choice => Participant.Reach is { } reach && reach.ToHashSet().SetEquals(choice.Municipalities))?.Key;
        (HoursMin, HoursMax) = (Hours.Written(Participant.HoursMin), Hours.Written(Participant.HoursMax));
    }

    /// <summary>Saves, and leads to the matches where there are any to lead to.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        for (var place = 0; place < Wishes.Count; place++)
        {
            AddWish(place);
        }

        if (!Wishes.Any(wish => wish.IsFilled))
        {
            ModelState.AddModelError("Wishes[0].Text", T["Skriv minst ett arbete som personen vill ha."]);
        }

        if (Participants.ReachChoices.Of(catalogue, Participant.HomeMunicipality).FirstOrDefault(choice => choice.Key == Reach) is { Municipalities: var reach })
        {
            Participant.SetReach(reach);
        }

        Refused(nameof(HoursMin), Participant.SetHours(Hours.Read(HoursMin), Hours.Read(HoursMax)));
        var matches = tabs.Any(tab => tab.PathSuffix == "/matches" && actor.May(tab.Needs));
        return ModelState.IsValid ? SaveAsync(matches ? Home + "/matches" : Home) : AgainAsync();
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.Wishes);

    private void AddWish(int place)
    {
        var field = Wishes[place];
        if (!field.IsFilled)
        {
            return;
        }

        if (field.Resolve(catalogue, ConceptKind.Occupation, ConceptKind.Group, ConceptKind.Field) is { } concept)
        {
            // The same wish twice is one wish.
            _ = Participant.Add(new Wish { ParticipantId = Id, Occupation = concept.Id });
        }
        else
        {
            ModelState.AddModelError($"Wishes[{place}].Text", T[field.InSwedish]);
        }
    }
}
