using System.Globalization;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants.Profile;

/// <summary>Driving licences and authorisations that are valid in Sweden today; what is foreign and not valid here does not count.</summary>
[Needs(Permission.EditParticipants)]
public sealed class LicencesModel(Database db, Catalogue catalogue, IStringLocalizer<Words> words, IStringLocalizer<Shell.Words> shared) : SectionPage(db, words, shared)
{
    [BindProperty] public Answer LicencesAnswer { get; set; }

    [BindProperty] public List<string> Classes { get; set; } = [];

    [BindProperty] public string? Until { get; set; }

    [BindProperty] public Answer AuthorisationsAnswer { get; set; }

    [BindProperty] public List<string> Codes { get; set; } = [];

    /// <summary>All classes of licence.</summary>
    public IEnumerable<SelectListItem> AllClasses => catalogue.All(ConceptKind.Licence).Select(licence => new SelectListItem(catalogue.Label(licence.Id), licence.Id));

    /// <summary>All authorisations.</summary>
    public IEnumerable<SelectListItem> AllCodes => catalogue.All(ConceptKind.Authorisation).Select(code => new SelectListItem(catalogue.Label(code.Id), code.Id));

    /// <summary>Unknown, none, or some.</summary>
    public IEnumerable<SelectListItem> Answers => AnswerWords.Of(T["Okänt, inte frågat"], T["Nej"], T["Ja"]);

    /// <inheritdoc/>
    public override Section Section => Section.Licences;

    /// <inheritdoc/>
    public override string Heading => "Körkort och legitimation";

    /// <inheritdoc/>
    protected override void Fill()
    {
        (LicencesAnswer, Classes, Until) = (AnswerWords.Of(Participant.Licences), Participant.Licences ?? [], Participant.LicencesUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        (AuthorisationsAnswer, Codes) = (AnswerWords.Of(Participant.Authorisations), Participant.Authorisations ?? []);
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var until = Day(Until, nameof(Until));
        var classes = Classes.Where(c => AllClasses.Any(known => known.Value == c)).ToList();
        var codes = Codes.Where(c => AllCodes.Any(known => known.Value == c)).ToList();
        if (LicencesAnswer == Answer.Some && classes.Count == 0)
        {
            ModelState.AddModelError(nameof(Classes), T["Kryssa för minst en behörighet, eller svara nej."]);
        }

        if (AuthorisationsAnswer == Answer.Some && codes.Count == 0)
        {
            ModelState.AddModelError(nameof(Codes), T["Kryssa för minst en legitimation, eller svara nej."]);
        }

        if (LicencesAnswer != Answer.Some && classes.Count > 0)
        {
            ModelState.AddModelError(nameof(LicencesAnswer), T["Svaret säger emot kryssen nedanför. Svara ja, eller ta bort kryssen."]);
        }

        if (AuthorisationsAnswer != Answer.Some && codes.Count > 0)
        {
            ModelState.AddModelError(nameof(AuthorisationsAnswer), T["Svaret säger emot kryssen nedanför. Svara ja, eller ta bort kryssen."]);
        }

        Participant.SetLicences(LicencesAnswer.Means(classes), LicencesAnswer == Answer.Some ? until : null);
        Participant.SetAuthorisations(AuthorisationsAnswer.Means(codes));
        return ModelState.IsValid ? SaveSectionAsync() : AgainAsync();
    }

    /// <inheritdoc/>
    protected override IQueryable<Participant> With(IQueryable<Participant> participants) => participants;
}
