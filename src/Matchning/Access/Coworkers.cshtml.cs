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

    /// <summary>Whose link, or who got a role.</summary>
    public string? LinkFor { get; private set; }

    /// <summary>The person had an account and got the role.</summary>
    public bool GotRole { get; private set; }

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
    /// <param name="UnitId">The unit.</param>
    /// <param name="Unit">Its name.</param>
    /// <param name="Role">The role.</param>
    /// <param name="HasPassword">Whether the invitation was used.</param>
    /// <param name="Closed">Whether the account is closed.</param>
    /// <param name="IsOnly">Whether it is the person's only post.</param>
    public sealed record Row(Guid Account, string Name, string Email, Guid UnitId, string Unit, Role Role, bool HasPassword, bool Closed, bool IsOnly);

    /// <summary>Shows the list.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Invites, and shows the link.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Check(nameof(Name), Name?.Trim() is { Length: > 0 and <= Coworker.NameLength }, T["Skriv namnet, högst {0} tecken.", Coworker.NameLength]);
        Check(nameof(Email), IsAddress(Email?.Trim()), T["Skriv en e-postadress, till exempel namn@kommun.se."]);
        // Whoever gives roles must not get to read participants by it.
        Check(nameof(Email), !await IsOwnAsync(Email?.Trim().ToUpperInvariant()), T["Du kan inte ge dig själv en roll. Be en annan administratör."]);
        Check(nameof(Unit), await UnitIsOursAsync(Unit), T["Välj en enhet."]);
        Check(nameof(Role), RoleNames.OfCoworkers.Contains(Role), T["Välj en roll."]);
        if (ModelState.IsValid)
        {
            var invited = await invitations.InviteAsync(Name!, Email!, Unit, Role);
            Check(nameof(Email), invited.As != InvitedAs.SomeoneElses, T["Adressen har redan ett konto hos någon annan. Använd personens adress hos er."]);
            (LinkFor, Link, GotRole) = (Name!.Trim(), invited.Path is { } path ? AddressOf(path) : null, invited.As == InvitedAs.AlreadyHere);
        }

        if (ModelState.IsValid)
        {
            // The form is for the next one.
            ModelState.Clear();
            (Name, Email) = (null, null);
        }

        return await AgainAsync();
    }

    /// <summary>Takes a role away. The last one is not taken but the account closed, and nobody takes away their own.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid account, Guid unit, Role role)
    {
        if (await OursAsync(account) is not { } found || found.Id == actor.Account)
        {
            return NotFound();
        }

        var posts = await db.Posts.Where(p => p.CoworkerId == found.CoworkerId).ToListAsync();
        if (posts.Count > 1 && posts.SingleOrDefault(p => p.UnitId == unit && p.Role == role) is { } post)
        {
            db.Remove(post);
        }

        return await SaveAsync($"/coworkers?removed={account}&unit={unit}&role={role}");
    }

    /// <summary>Gives back the role just taken away.</summary>
    public async Task<IActionResult> OnPostGiveAsync(Guid account, Guid unit, Role role)
    {
        if (await OursAsync(account) is not { CoworkerId: { } coworker } || !await UnitIsOursAsync(unit) || !RoleNames.OfCoworkers.Contains(role))
        {
            return NotFound();
        }

        if (!await db.Posts.AnyAsync(p => p.CoworkerId == coworker && p.UnitId == unit && p.Role == role))
        {
            db.Posts.Add(new Post { CoworkerId = coworker, UnitId = unit, Role = role });
        }

        return await SaveAsync("/coworkers");
    }

    /// <summary>Makes a new link for someone who lost theirs.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid account)
    {
        if (await OursAsync(account) is not { ClosedAt: null } found)
        {
            return NotFound();
        }

        (LinkFor, Link) = (found.DisplayName, AddressOf(await invitations.LinkAsync(account)));
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
        await invitations.EndAsync(account);
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
            select new Row(account.Id, post.Coworker.Name, account.Email!, post.UnitId, post.Unit.Name, post.Role, account.PasswordHash != null, account.ClosedAt != null, post.Coworker.Posts.Count == 1))
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

    /// <summary>A bare address of letters that every mail server takes: no name before it, no quotes.</summary>
    private static bool IsAddress(string? typed) => typed is { Length: <= 200 } && typed.All(c => c is > ' ' and < (char)127 and not '"') && System.Net.Mail.MailAddress.TryCreate(typed, out var read) && read.Address == typed;

    private Task<bool> IsOwnAsync(string? normalized) => db.Accounts.AnyAsync(a => a.Id == actor.Account && a.NormalizedEmail == normalized);

    private string AddressOf(string path) => $"{Request.Scheme}://{Request.Host}{path}";

    private IQueryable<Guid> OwnPartner => db.Boards.Where(b => b.Id == actor.Board).Select(b => b.PartnerId);

    private Task<bool> UnitIsOursAsync(Guid unit) => db.Units.AnyAsync(u => u.Id == unit && OwnPartner.Contains(u.Board.PartnerId));

    /// <summary>The account of a coworker who works for this partner and no other: whoever decides over an account can get into it.</summary>
    private Task<Account?> OursAsync(Guid account) => db.Accounts.SingleOrDefaultAsync(a => a.Id == account && a.Coworker!.Posts.Any() && a.Coworker.Posts.All(p => OwnPartner.Contains(p.Unit.Board.PartnerId)));
}
