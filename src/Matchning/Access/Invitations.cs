using System.Security.Cryptography;
using System.Text;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Access;

/// <summary>Inviting coworkers, in the page and on the command line.</summary>
public sealed class Invitations(Database db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Makes the coworker, the post and the account where they are missing, and a link to set the first password.</summary>
    /// <returns>The path of the link: its secret is shown once and stored as a hash only.</returns>
    public async Task<string> InviteAsync(string name, string email, Guid unit, Role role)
    {
        email = email.Trim().ToLowerInvariant();
        var coworker = await db.Coworkers.Include(c => c.Posts).SingleOrDefaultAsync(c => c.Email == email)
            ?? db.Coworkers.Add(new Coworker { Name = name.Trim(), Email = email }).Entity;
        if (!coworker.Posts.Any(p => p.UnitId == unit && p.Role == role))
        {
            coworker.Posts.Add(new Post { CoworkerId = coworker.Id, UnitId = unit, Role = role });
        }

        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = coworker.Name, CoworkerId = coworker.Id };
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
            }
        }

        return await LinkAsync(account.Id);
    }

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
