using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Access;

/// <summary>The own account: who I am here, the unit I act for, a new password.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class AccountModel(Database db, Actor actor, UserManager<Account> accounts, SignInManager<Account> signIn, Invitations invitations, IStringLocalizer<Words> T) : PageModel
{
    /// <summary>The password until now.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The posts held, by unit.</summary>
    public IReadOnlyList<(Guid Unit, string Name, string Roles)> Units { get; private set; } = [];

    /// <summary>The address signed in with.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Shows the account.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Acts for another unit from now on, in all open sessions.</summary>
    public async Task<IActionResult> OnPostUnitAsync(Guid unit)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.Account);
        if (await db.Set<Partners.Post>().AnyAsync(p => p.CoworkerId == actor.Coworker && p.UnitId == unit))
        {
            account.UnitId = unit;
            await db.SaveChangesAsync();
        }

        return LocalRedirect("/account");
    }

    /// <summary>Sets a new password; other sessions end.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.Account);
        if ((Password ?? "").Length < AccessRoom.PasswordLength)
        {
            ModelState.AddModelError(nameof(Password), T["Lösenordet ska ha minst {0} tecken. Flera ord efter varandra är lätta att minnas och svåra att gissa.", AccessRoom.PasswordLength]);
        }
        else if (!(await accounts.ChangePasswordAsync(account, Current ?? "", Password!)).Succeeded)
        {
            ModelState.AddModelError(nameof(Current), T["Det nuvarande lösenordet stämmer inte."]);
        }
        else
        {
            await invitations.EndAsync(account.Id);
            await db.SaveChangesAsync();
            await signIn.RefreshSignInAsync(account);
            return LocalRedirect("/account?saved=1");
        }

        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Email = await db.Accounts.Where(a => a.Id == actor.Account).Select(a => a.Email!).SingleAsync();
        var posts = await db.Set<Partners.Post>().Where(p => p.CoworkerId == actor.Coworker)
            .Select(p => new { p.UnitId, Name = p.Unit.Board.Partner.Name + ", " + p.Unit.Name, p.Role }).ToListAsync();
        Units = [.. posts.GroupBy(p => (p.UnitId, p.Name)).Select(unit =>
            (unit.Key.UnitId, unit.Key.Name, string.Join(", ", unit.Select(p => T[p.Role.InSwedish()].Value.ToLowerInvariant()))))];
    }
}
