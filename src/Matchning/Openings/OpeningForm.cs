using System.Globalization;
using Matchning.Employers;
using Matchning.Matching;
using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Openings;

/// <summary>The fields of an opening registered by hand, new or changed: what was typed, and what it can mean.</summary>
public abstract class OpeningForm(Database db, Catalogue catalogue, ProposedConcepts concepts, TimeProvider clock, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <inheritdoc/>
    protected override string NameOf(string? field) => T.Field(field);

    /// <summary>The longest description.</summary>
    public const int DescriptionLength = 20_000;

    [BindProperty] public OpeningKind Kind { get; set; } = OpeningKind.Need;
    [BindProperty] public string? Headline { get; set; }
    [BindProperty] public string? Employer { get; set; }
    [BindProperty] public string? EmployerChoice { get; set; }
    [BindProperty] public string? Occupation { get; set; }
    [BindProperty] public string? OccupationChoice { get; set; }
    [BindProperty] public string? Municipality { get; set; }
    [BindProperty] public string? Places { get; set; } = "1";
    [BindProperty] public string? LastDay { get; set; }
    [BindProperty] public string? HoursMin { get; set; }
    [BindProperty] public string? HoursMax { get; set; }
    [BindProperty] public List<string> Licences { get; set; } = [];
    [BindProperty] public List<LanguageRow> Languages { get; set; } = [];
    [BindProperty] public string? Skills { get; set; }
    [BindProperty] public string? SkillMerits { get; set; }
    [BindProperty] public string? Years { get; set; }
    [BindProperty] public string? Description { get; set; }

    /// <summary>A language with its level, as typed.</summary>
    public sealed record LanguageRow { public string? Language { get; set; } public Cefr? Level { get; set; } }

    /// <summary>What the typed occupation can mean, when it is not one.</summary>
    public IReadOnlyList<SelectListItem> Occupations { get; private set; } = [];

    /// <summary>What the typed employer can mean, when it is not one: those of ours, and registering it as new.</summary>
    public IReadOnlyList<SelectListItem> Employers { get; private set; } = [];

    /// <summary>The kinds that are registered by hand.</summary>
    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<OpeningKind>().Select(kind => new SelectListItem(T.Kind(kind), kind.ToString()));

    /// <summary>Classes of licence.</summary>
    public IEnumerable<SelectListItem> LicenceChoices => catalogue.All(ConceptKind.Licence).Select(licence => new SelectListItem(licence.Id, licence.Id));

    /// <summary>Languages to choose among.</summary>
    public IEnumerable<SelectListItem> LanguageChoices => catalogue.All(ConceptKind.Language).Select(language => new SelectListItem(catalogue.Label(language.Id), language.Id));

    /// <summary>Levels to choose among.</summary>
    public IEnumerable<SelectListItem> Levels => Enum.GetValues<Cefr>().Where(level => level > Cefr.A0).Select(level => new SelectListItem(level.ToString(), level.ToString()));

    /// <summary>What the fields mean, set by <see cref="ReadAsync"/> when nothing is wrong.</summary>
    protected sealed record Meant(Employer? Employer, Concept? Occupation, Concept? Municipality, int? Places, DateOnly? LastDay, HoursRange? Hours, OpeningDemands Demands);

    /// <summary>Rows for languages, filled and empty.</summary>
    protected void ShowLanguages() => Languages.AddRange(Enumerable.Range(0, Math.Max(0, 3 - Languages.Count)).Select(_ => new LanguageRow()));

    /// <summary>Reads the fields; what cannot be meant becomes an error beside its field, and null is the answer.</summary>
    protected async Task<Meant?> ReadAsync(bool isNew)
    {
        Check(nameof(Headline), Headline?.Trim() is { Length: > 0 and <= Opening.HeadlineLength }, T["Skriv en rubrik, högst {0:N0} tecken.", Opening.HeadlineLength]);
        Check(nameof(Kind), Enum.IsDefined(Kind), T["Välj en typ."]);
        Check(nameof(Description), Description is null || Description.Length <= DescriptionLength, T["Beskrivningen är för lång: högst {0:N0} tecken.", DescriptionLength]);
        var (occupation, occupations) = concepts.Of(ConceptKind.Occupation, Occupation, OccupationChoice);
        Occupations = occupations;
        Check(nameof(Occupation), occupation is not null, string.IsNullOrWhiteSpace(Occupation) ? T["Skriv yrket: utan det går platsen inte att matcha."] : occupations.Count > 0 ? T["Välj vilket yrke du menar."] : T["Yrket hittades inte. Skriv ett annat ord för det, till exempel undersköterska."]);
        var (municipality, near) = concepts.Of(ConceptKind.Municipality, Municipality, null);
        Check(nameof(Municipality), municipality is not null, near.Count > 0 ? T["Menade du {0}? Skriv kommunens namn.", near[0].Text] : T["Skriv kommunen där arbetet utförs, till exempel Huddinge."]);
        var places = Whole(nameof(Places), Places, 1, Opening.MostPlaces, T["Skriv antalet platser, 1 till {0:N0}.", Opening.MostPlaces]);
        var lastDay = Days.Read(LastDay);
        Check(nameof(LastDay), string.IsNullOrWhiteSpace(LastDay) || lastDay is not null, T["Skriv datumet som åååå-mm-dd, till exempel 2026-11-24."]);
        Check(nameof(LastDay), !isNew || lastDay is null || lastDay >= clock.Today, T["Sista ansökningsdagen har passerat. Skriv en kommande dag, eller lämna tomt om platsen söks löpande."]);
        var (min, max) = (Whole(nameof(HoursMin), HoursMin, 1, 100, T["Skriv procent av heltid, 1 till 100."]), Whole(nameof(HoursMax), HoursMax, 1, 100, T["Skriv procent av heltid, 1 till 100."]));
        Check(nameof(HoursMin), min is null || max is null || min <= max, T["Procenten i ”Från” är högre än den i ”Till”. Rätta den som är fel."]);
        var years = Number(nameof(Years), Years);
        var (skills, merits) = (Concepts(nameof(Skills), Skills), Concepts(nameof(SkillMerits), SkillMerits));
        var employer = await ReadEmployerAsync();
        return !ModelState.IsValid ? null : new Meant(employer, occupation, municipality, places, lastDay,
            min is null && max is null ? null : new HoursRange(min ?? 1, max ?? 100),
            new OpeningDemands("")
            {
                Licences = [.. Licences.Where(id => catalogue.Find(ConceptKind.Licence, id) is not null)],
                Authorisations = catalogue.AuthorisationOf(occupation!.Id) is { } authorisation ? [authorisation.Id] : [],
                LanguageMusts = [.. Languages.Where(row => catalogue.Find(ConceptKind.Language, row.Language) is not null).Select(row => new LanguageDemand(row.Language!, row.Level))],
                Skills = skills,
                SkillMerits = merits,
                Experience = years is null or 0 ? [] : [new ExperienceDemand(null, years, IsMust: true)],
            });
    }

    /// <summary>Writes what was meant to the opening.</summary>
    protected void Fill(Opening opening, Meant meant)
    {
        (opening.Kind, opening.Headline, opening.Employer, opening.EmployerId) = (Kind, Headline!.Trim(), meant.Employer, meant.Employer?.Id);
        (opening.OccupationId, opening.OccupationLabel) = (meant.Occupation!.Id, meant.Occupation.Label);
        (opening.GroupId, opening.FieldId) = (catalogue.GroupOf(opening.OccupationId)?.Id, catalogue.FieldOf(opening.OccupationId)?.Id);
        (opening.MunicipalityId, opening.RegionId) = (meant.Municipality!.Id, catalogue.RegionOf(meant.Municipality.Id)?.Id);
        (opening.Places, opening.LastDay, opening.ScopeMin, opening.ScopeMax) = (meant.Places, meant.LastDay, meant.Hours?.Min, meant.Hours?.Max);
        opening.Ask(meant.Demands);
        opening.Text ??= new OpeningText { OpeningId = opening.Id };
        opening.Text.Text = Description?.Trim();
        opening.Text.FoundBy(opening.Headline, meant.Employer?.Name, meant.Occupation.Label, meant.Municipality.Label, opening.Text.Text);
    }

    private async Task<Employer?> ReadEmployerAsync()
    {
        var folded = Matchning.Employers.Employer.SearchNameOf(Employer);
        if (folded.Length == 0 || Employer!.Length > Matchning.Employers.Employer.NameLength)
        {
            Check(nameof(Employer), false, T["Skriv arbetsgivarens namn."]);
            return null;
        }

        var ours = db.Employers.Where(e => e.Status != EmployerStatus.OtherName);
        var found = await ours.Where(e => e.SearchName == folded).OrderBy(e => e.Id).FirstOrDefaultAsync();
        if (found is null && Guid.TryParse(EmployerChoice, out var chosen))
        {
            found = await ours.SingleOrDefaultAsync(e => e.Id == chosen);
        }

        if (found is not null || EmployerChoice == "new")
        {
            return found ?? db.Add(New(Employer!)).Entity;
        }

        var near = await ours.FoundBy(Employer).OrderBy(e => e.SortName).Take(6).Select(e => new { e.Id, e.Name }).ToListAsync();
        Employers = [.. near.Select(e => new SelectListItem(e.Name, e.Id.ToString())), new SelectListItem(T["Ny arbetsgivare: {0}", Employer!.Trim()], "new")];
        Check(nameof(Employer), false, near.Count > 0 ? T["Välj vilken arbetsgivare du menar, eller registrera en ny."] : T["Arbetsgivaren finns inte här än. Bekräfta att den ska registreras som ny."]);
        return null;
    }

    /// <summary>Whoever may confirm employers has done so by registering one.</summary>
    private Employer New(string name)
    {
        var employer = new Employer { Name = AdFilling.Cut(name.Trim(), Matchning.Employers.Employer.NameLength)!, RegisteredAt = clock.Now };
        return db.Actor.May(Permission.EditEmployers) ? employer.Confirm() : employer;
    }

    private IReadOnlyList<string> Concepts(string field, string? typed)
    {
        var (ids, unknown) = concepts.Lines(ConceptKind.Skill, typed);
        foreach (var line in unknown)
        {
            Check(field, false, concepts.Nearest(ConceptKind.Skill, line) is { } near ? T["”{0}” finns inte bland kompetenserna. Menade du ”{1}”?", line, near] : T["”{0}” finns inte bland kompetenserna. Skriv det i beskrivningen i stället.", line]);
        }

        return ids;
    }

    private int? Whole(string field, string? typed, int least, int most, string otherwise)
    {
        var read = int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : (int?)null;
        Check(field, string.IsNullOrWhiteSpace(typed) || read is not null, otherwise);
        return read;
    }

    private decimal? Number(string field, string? typed)
    {
        var read = decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 50 ? number : (decimal?)null;
        Check(field, string.IsNullOrWhiteSpace(typed) || read is not null, T["Skriv antalet år som ett tal, till exempel 2 eller 0,5."]);
        return read;
    }

    private void Check(string field, bool holds, string otherwise)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, otherwise);
        }
    }
}
