using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Access;

/// <summary>The coworkers of the administrator's partner: who they are, inviting one more, taking a role away, closing an account.</summary>
[Needs(Permission.Administer)]
public sealed class CoworkersModel(Database db, Actor actor, Invitations invitations, TimeProvider clock, IStringLocalizer<Words> T, IStringLocalizer<Shell.Words> shared) : FormPage(db, shared)
{
    /// <summary>The invited person's name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The invited person's address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Where.</summary>
    [BindProperty]
    public Guid Unit { get; set; }

    /// <summary>As what.</summary>
    [BindProperty]
    public Role Role { get; set; }

    /// <summary>The link of the invitation just made: shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>The coworkers of the partner.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The units of the partner.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>The roles to choose from.</summary>
    public IEnumerable<SelectListItem> Roles => RoleNames.OfCoworkers.Select(role => new SelectListItem(T[role.InSwedish()], role.ToString()));

    /// <summary>One post of one coworker.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Email">The address.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Role">The role.</param>
    /// <param name="HasPassword">Whether the invitation was used.</param>
    /// <param name="Closed">Whether the account is closed.</param>
    public sealed record Row(Guid Account, string Name, string Email, string Unit, Role Role, bool HasPassword, bool Closed);

    /// <summary>Shows the list.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Invites, and shows the link.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var unitIsOurs = await db.Units.AnyAsync(u => u.Id == Unit && u.Board.PartnerId == db.Set<Board>().Where(b => b.Id == actor.Board).Select(b => b.PartnerId).Single());
        Check(nameof(Name), Name?.Trim() is { Length: > 0 and <= Coworker.NameLength }, T["Skriv namnet, högst {0} tecken.", Coworker.NameLength]);
        Check(nameof(Email), System.Net.Mail.MailAddress.TryCreate(Email?.Trim(), out _) && Email!.Trim().Length <= 200, T["Skriv en e-postadress, till exempel namn@kommun.se."]);
        Check(nameof(Unit), unitIsOurs, T["Välj en enhet."]);
        Check(nameof(Role), RoleNames.OfCoworkers.Contains(Role), T["Välj en roll."]);
        if (ModelState.IsValid)
        {
            Link = $"{Request.Scheme}://{Request.Host}{await invitations.InviteAsync(Name!, Email!, Unit, Role)}";
        }

        return await AgainAsync();
    }

    /// <summary>Makes a new link for someone who lost theirs.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid account)
    {
        if (await OursAsync(account) is null)
        {
            return NotFound();
        }

        Link = $"{Request.Scheme}://{Request.Host}{await invitations.LinkAsync(account)}";
        return await AgainAsync();
    }

    /// <summary>Closes an account, or opens it again.</summary>
    public async Task<IActionResult> OnPostCloseAsync(Guid account)
    {
        if (await OursAsync(account) is not { } found || found.Id == actor.Account)
        {
            return NotFound();
        }

        found.ClosedAt = found.ClosedAt is null ? clock.Now : null;
        return await SaveAsync("/coworkers");
    }

    /// <inheritdoc/>
    protected override async Task ShowAsync()
    {
        var partner = await db.Boards.Where(b => b.Id == actor.Board).Select(b => b.PartnerId).SingleOrDefaultAsync();
        Units = await db.Units.Where(u => u.Board.PartnerId == partner).OrderBy(u => u.Name).Select(u => new SelectListItem(u.Board.Name + ", " + u.Name, u.Id.ToString())).ToListAsync();
        Rows = await (
            from post in db.Posts
            join account in db.Accounts on post.CoworkerId equals account.CoworkerId
            where post.Unit.Board.PartnerId == partner
            select new Row(account.Id, post.Coworker.Name, account.Email!, post.Unit.Name, post.Role, account.PasswordHash != null, account.ClosedAt != null))
            .ToListAsync();
        Rows = [.. Rows.OrderBy(r => SearchForm.SortKey(r.Name), StringComparer.Ordinal).ThenBy(r => r.Role)];
    }

    private void Check(string field, bool holds, string sentence)
    {
        if (!holds)
        {
            ModelState.Remove(field);
            ModelState.AddModelError(field, sentence);
        }
    }

    private Task<Account?> OursAsync(Guid account) => db.Accounts.SingleOrDefaultAsync(a => a.Id == account
        && a.Coworker!.Posts.Any(p => p.Unit.Board.PartnerId == db.Set<Board>().Where(b => b.Id == actor.Board).Select(b => b.PartnerId).Single()));
}
