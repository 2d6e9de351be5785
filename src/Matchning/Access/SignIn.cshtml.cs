using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Shell.Forms;
using Matchning.Shell.Settings;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Access;

/// <summary>E-mail and password; in demo mode every role by one click.</summary>
[OpenToAll]
public sealed class SignInModel(Database db, SignInManager<Account> signIn, CurrentSetting setting, IStringLocalizer<Words> T) : PageModel
{
    /// <summary>The address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards; local addresses only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Fictional people: every role by one click.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>The demo accounts, by municipality.</summary>
    public ILookup<string, string> DemoAccounts { get; private set; } = null!;

    /// <summary>Whether what an expired session was sending waits for the person.</summary>
    public bool HasKeptForm => Back?.Contains(KeptForms.Key + "=", StringComparison.Ordinal) == true;

    /// <summary>Whether the person was on the way to a page.</summary>
    public bool IsOnTheWay => Url.IsLocalUrl(Back) && Back != "/";

    /// <summary>Shows the page.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Signs in by password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountOf(Email);
        var result = account?.PasswordHash is null ? NoAccount() : await signIn.PasswordSignInAsync(account, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return Onward();
        }

        // The same sentence for an unknown address, a wrong password and a locked account: the page tells nobody who has one.
        ModelState.AddModelError(nameof(Email), T["E-postadressen eller lösenordet stämmer inte. Efter åtta försök är kontot låst i tio minuter. Har du glömt lösenordet kan administratören skicka en ny länk."]);
        await ShowAsync();
        return Page();
    }

    /// <summary>Signs in as a demo person, in demo mode only.</summary>
    public async Task<IActionResult> OnPostDemoAsync(string? email)
    {
        if (!(await setting.GetAsync()).Demo || email?.EndsWith(".demo", StringComparison.Ordinal) != true || await AccountOf(email) is not { } account)
        {
            return NotFound();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Onward();
    }

    /// <summary>Takes as long as a wrong password, so that the time tells nobody either who has an account.</summary>
    private Microsoft.AspNetCore.Identity.SignInResult NoAccount()
    {
        signIn.UserManager.PasswordHasher.HashPassword(new Account { DisplayName = "" }, Password ?? "");
        return Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }

    private LocalRedirectResult Onward() => LocalRedirect(LocalAddress.Of(Back));

    private Task<Account?> AccountOf(string? email)
    {
        var normalized = email?.Trim().ToUpperInvariant();
        return db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized && a.ClosedAt == null);
    }

    private async Task ShowAsync()
    {
        IsDemo = (await setting.GetAsync()).Demo;
        var emails = IsDemo ? await db.Accounts.Where(a => a.Email!.EndsWith(".demo")).Select(a => a.Email!).ToListAsync() : [];
        DemoAccounts = emails.OrderBy(email => email.Split('@')[1], StringComparer.Ordinal).ThenBy(RoleNames.RoleOfAddress).ToLookup(email => email.Split('@', '.')[1], email => email);
    }
}
