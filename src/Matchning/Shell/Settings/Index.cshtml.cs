using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Shell.Settings;

/// <summary>How the service presents itself: name, logo, who answers for it.</summary>
[Needs(Permission.Administer)]
public sealed class IndexModel(Database db, IStringLocalizer<Words> T) : FormPage(db, T)
{
    /// <summary>The name on each print.</summary>
    [BindProperty]
    public string? ServiceName { get; set; }

    /// <summary>The public body.</summary>
    [BindProperty]
    public string? PublicBody { get; set; }

    /// <summary>Where people write.</summary>
    [BindProperty]
    public string? ContactEmail { get; set; }

    /// <summary>The day of the last assessment.</summary>
    [BindProperty]
    public string? Assessed { get; set; }

    /// <summary>A new logo.</summary>
    [BindProperty]
    public IFormFile? Logo { get; set; }

    /// <summary>Takes the logo away.</summary>
    [BindProperty]
    public bool NoLogo { get; set; }

    /// <summary>Whether there is a logo.</summary>
    public bool HasLogo { get; private set; }

    /// <summary>Shows what is set.</summary>
    public async Task OnGetAsync() => await ShowSavedAsync();

    /// <inheritdoc/>
    protected override async Task<bool> ShowSavedAsync()
    {
        var setting = await db.Set<Setting>().AsNoTracking().SingleOrDefaultAsync() ?? new Setting();
        (ServiceName, PublicBody, ContactEmail) = (setting.ServiceName, setting.PublicBody, setting.ContactEmail);
        (Assessed, Version, HasLogo) = (setting.AccessibilityAssessed?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), setting.Version, setting.Logo is not null);
        return true;
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Check(nameof(ServiceName), ServiceName?.Trim() is { Length: > 0 and <= Setting.NameLength }, T["Skriv tjänstens namn, högst {0} tecken.", Setting.NameLength]);
        Check(nameof(PublicBody), PublicBody is not { Length: > Setting.TextLength }, T["Korta texten: högst {0} tecken.", Setting.TextLength]);
        Check(nameof(ContactEmail), ContactEmail is not { Length: > Setting.TextLength }, T["Korta texten: högst {0} tecken.", Setting.TextLength]);

        var day = Days.Read(Assessed);
        if (Assessed is not null && day is null)
        {
            ModelState.AddModelError(nameof(Assessed), T["Skriv datumet som åååå-mm-dd, till exempel 2026-11-24."]);
        }

        var picture = await ReadLogoAsync();
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var setting = await db.Set<Setting>().SingleOrDefaultAsync() ?? db.Add(new Setting()).Entity;
        (setting.ServiceName, setting.PublicBody, setting.ContactEmail) = (ServiceName!.Trim(), PublicBody?.Trim(), ContactEmail?.Trim());
        (setting.AccessibilityAssessed, setting.AccessibilityUpdated) = (day, HttpContext.RequestServices.GetRequiredService<TimeProvider>().Today);
        if (picture is not null || NoLogo)
        {
            (setting.Logo, setting.LogoType) = (picture, picture is null ? null : Setting.PictureType(picture));
        }

        return await SaveAsync("/settings?saved=1", setting);
    }

    /// <inheritdoc/>
    protected override string NameOf(string? field) => field switch
    {
        nameof(Setting.ServiceName) => T["Tjänstens namn"],
        nameof(Setting.PublicBody) => T["Ansvarig myndighet"],
        nameof(Setting.ContactEmail) => T["E-post för synpunkter"],
        nameof(Setting.AccessibilityAssessed) => T["Tillgängligheten bedömdes senast"],
        _ => T["Logotyp"],
    };

    /// <inheritdoc/>
    protected override async Task ShowAsync() => HasLogo = await db.Set<Setting>().AnyAsync(s => s.Logo != null);

    private void Check(string field, bool holds, string otherwise)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, otherwise);
        }
    }

    private async Task<byte[]?> ReadLogoAsync()
    {
        if (Logo is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await Logo.CopyToAsync(content);
        if (content.Length > Setting.LogoBytes || Setting.PictureType(content.ToArray()) is null)
        {
            ModelState.AddModelError(nameof(Logo), T["Logotypen ska vara en PNG- eller JPEG-bild på högst 200 kB."]);
        }

        return content.ToArray();
    }
}
