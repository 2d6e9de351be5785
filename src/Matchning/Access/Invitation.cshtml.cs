using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Access;

/// <summary>Sets the first password, or a new one, by a link that holds for 72 hours and one use.</summary>
[OpenToAll]
public sealed class InvitationModel(Database db, Invitations invitations, UserManager<Account> accounts, SignInManager<Account> signIn, TimeProvider clock, IStringLocalizer<Words> T) : PageModel
{
    /// <summary>The new password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whose it is; null when the link cannot be used.</summary>
    public Account? Account { get; private set; }

    /// <summary>Shows the form, or why the link does not work.</summary>
    public async Task OnGetAsync(string secret) => await FindAsync(secret);

    /// <summary>Sets the password and signs in.</summary>
    public async Task<IActionResult> OnPostAsync(string secret)
    {
        if (await FindAsync(secret) is not { } invitation)
        {
            return Page();
        }

        if ((Password ?? "").Length < AccessRoom.PasswordLength)
        {
            ModelState.AddModelError(nameof(Password), T["Lösenordet ska ha minst {0} tecken. Flera ord efter varandra är lätta att minnas och svåra att gissa.", AccessRoom.PasswordLength]);
            return Page();
        }

        var (account, now) = (Account!, clock.Now);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password!);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        invitation.Use(now);

        // Whoever has a new password is not kept out by guesses at the old one, and no other link sets it again.
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        await invitations.EndAsync(account.Id);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same link, sent twice at once: the first has used it.
            Account = null;
            return Page();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect("/");
    }

    private async Task<Invitation?> FindAsync(string secret)
    {
        var invitation = await invitations.FindAsync(secret);
        Account = invitation is null ? null : await db.Accounts.SingleOrDefaultAsync(a => a.Id == invitation.AccountId && a.ClosedAt == null);
        return Account is null ? null : invitation;
    }
}
