using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>Work that the person wants.</summary>
[Needs(Permission.EditParticipants)]
public sealed class WishesModel(Database db, Catalogue catalogue, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : ListSection<Wish>(db, words, shared)
{
    [BindProperty] public ConceptField Occupation { get; set; } = new();

    /// <inheritdoc/>
    public override Section Section => Section.Wishes;

    /// <inheritdoc/>
    public override List<Wish> Parts => Participant.Wishes;

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants.Include(p => p.Wishes);

    /// <inheritdoc/>
    protected override void Fill(Wish? part) => Occupation = ConceptField.Of(catalogue, part?.Occupation);

    /// <inheritdoc/>
    protected override Wish? Read()
    {
        var found = Concept(Occupation, nameof(Occupation), catalogue, T["Skriv ett yrke, en yrkesgrupp eller ett yrkesområde."], ConceptKind.Occupation, ConceptKind.Group, ConceptKind.Field);
        return found is null ? null : new Wish { ParticipantId = Id, Occupation = found.Id };
    }

    /// <inheritdoc/>
    protected override Refusal? Add(Wish part) => Participant.Add(part);

    /// <inheritdoc/>
    protected override void Change(Wish row, Wish says)
    {
        // A wish is nothing but its occupation: another one is another wish.
        Parts.Remove(row);
        Parts.Add(says);
    }
}
