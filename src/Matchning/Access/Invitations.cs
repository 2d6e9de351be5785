using System.Security.Cryptography;
using System.Text;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Access;

/// <summary>What an invitation came to.</summary>
public enum InvitedAs
{
    /// <summary>There is a link to set the first password.</summary>
    New,

    /// <summary>The address has an account in use: it got the role, and needs no link.</summary>
    AlreadyHere,

    /// <summary>The address belongs to an account of another body, or of a participant or employer; nothing was changed.</summary>
    SomeoneElses,
}

/// <summary>What an invitation came to.</summary>
/// <param name="As">In which way.</param>
/// <param name="Path">The path of the link: its secret is shown once and stored as a hash only. Null where there is none.</param>
public sealed record Invited(InvitedAs As, string? Path);

/// <summary>Inviting coworkers, in the page and on the command line.</summary>
public sealed class Invitations(Database db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Makes the coworker, the post and the account where they are missing, and for whoever has no password yet a link to set it.</summary>
    /// <remarks>
    /// Whoever holds the link sets the password. So none is made for an account that is in use, and an account that is not of the unit's partner
    /// is left alone: an invitation must not be a way into it.
    /// </remarks>
    public async Task<Invited> InviteAsync(string name, string email, Guid unit, Role role)
    {
        email = email.Trim().ToLowerInvariant();
        var account = await accounts.FindByEmailAsync(email);
        var coworker = await db.Coworkers.Include(c => c.Posts).ThenInclude(p => p.Unit.Board).SingleOrDefaultAsync(c => c.Email == email);
        var partner = await db.Units.Where(u => u.Id == unit).Select(u => u.Board.PartnerId).SingleAsync();
        if ((account is not null && account.CoworkerId is null) || coworker?.Posts.Any(p => p.Unit.Board.PartnerId != partner) == true)
        {
            return new Invited(InvitedAs.SomeoneElses, null);
        }

        var unitsBefore = coworker?.Posts.Select(p => p.UnitId).Order().ToList() ?? [];
        coworker ??= db.Coworkers.Add(new Coworker { Name = name.Trim(), Email = email }).Entity;
        if (!coworker.Posts.Any(p => p.UnitId == unit && p.Role == role))
        {
            db.Posts.Add(new Post { CoworkerId = coworker.Id, UnitId = unit, Role = role });
            await db.SaveChangesAsync();
        }

        if (account is { PasswordHash: not null })
        {
            // A new post is no change of the unit acted for: that the person decides.
            account.UnitId ??= unitsBefore.Count > 0 ? unitsBefore[0] : null;
            await db.SaveChangesAsync();
            return new Invited(InvitedAs.AlreadyHere, null);
        }

        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = coworker.Name, CoworkerId = coworker.Id };
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
            }
        }

        return new Invited(InvitedAs.New, await LinkAsync(account.Id));
    }

    /// <summary>Ends every link of an account that was not used: the password is set, or the account closed.</summary>
    public async Task EndAsync(Guid account) => db.RemoveRange(await db.Invitations.Where(i => i.AccountId == account && i.UsedAt == null).ToListAsync());

    /// <summary>A new link for someone who lost theirs, or their password.</summary>
    public async Task<string> LinkAsync(Guid account)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        db.Invitations.Add(new Invitation { AccountId = account, SecretHash = HashOf(secret), Expires = clock.Now + Invitation.Holds });
        await db.SaveChangesAsync();
        return "/invitation/" + secret;
    }

    /// <summary>The invitation that a link stands for, while it can be used.</summary>
    public async Task<Invitation?> FindAsync(string secret)
    {
        var (hash, now) = (HashOf(secret), clock.Now);
        return await db.Invitations.SingleOrDefaultAsync(i => i.SecretHash == hash && i.UsedAt == null && i.Expires > now);
    }

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
