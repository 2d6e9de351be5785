using System.CommandLine;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Access;

/// <summary>The verb <c>user</c>: the first administrator, lost access, roles, without the web.</summary>
public sealed class UserVerb : IOfferVerbs
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "The address that the person signs in with." };
    private static readonly Option<string?> Data = new("--data") { Description = "The data folder (default ./data)." };
    private static readonly Option<string?> Partner = new("--partner", "--municipality") { Description = "The partner, for example \"Huddinge kommun\"; user add makes it where it is missing." };
    private static readonly Option<string?> Board = new("--board") { Description = "The board (nämnd), for example \"Arbetsmarknadsnämnden\"." };
    private static readonly Option<string?> Unit = new("--unit") { Description = "The unit, for example \"Arbetsmarknadsenheten\"." };
    private static readonly string RoleWords = string.Join(", ", RoleNames.OfCoworkers.Select(role => role.Word()));

    /// <inheritdoc/>
    public IEnumerable<Command> Verbs() => [new Command("user", "The first administrator, lost access, roles.") { Add(), Disable(), ChangeRole(), Link() }];

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "The name as colleagues know it.", Required = true };
        var role = new Option<string>("--role") { Description = $"One of {RoleWords}.", Required = true };
        var verb = new Command("add", "Invites a coworker and prints the link by which they choose a password.") { Email, name, role, Partner, Board, Unit, Data };
        verb.SetAction((parsed, _) => RunAsync(parsed, async services =>
        {
            var email = parsed.GetRequiredValue(Email);
            if (!System.Net.Mail.MailAddress.TryCreate(email, out System.Net.Mail.MailAddress? _))
            {
                throw new RefusedException($"{email} is no e-mail address.");
            }

            var (held, unit) = (RoleOf(parsed.GetRequiredValue(role)), await ActivatorUtilities.CreateInstance<UnitByName>(services).FindOrMakeAsync(parsed.GetValue(Partner), parsed.GetValue(Board), parsed.GetValue(Unit)));
            var invited = await services.GetRequiredService<Invitations>().InviteAsync(parsed.GetRequiredValue(name), email, unit, held);
            await (invited switch
            {
                { Path: { } path } => TellAsync(path),
                { As: InvitedAs.AlreadyHere } => Console.Out.WriteLineAsync($"{email} has an account in use already. It now has the role there. A lost password: matchning user link {email}."),
                _ => throw new RefusedException($"{email} belongs to an account of another partner, or of a participant or employer. Nothing was changed. Use another address."),
            });
        }));
        return verb;
    }

    private static Command Disable()
    {
        var verb = new Command("disable", "Closes an account; its open sessions end.") { Email, Data };
        verb.SetAction((parsed, _) => RunAsync(parsed, async services =>
        {
            var (db, account) = await AccountAsync(services, parsed);
            account.ClosedAt ??= services.GetRequiredService<TimeProvider>().Now;
            await db.SaveChangesAsync();
            await Console.Out.WriteLineAsync($"{account.Email} is closed.");
        }));
        return verb;
    }

    private static Command ChangeRole()
    {
        var (add, remove) = (new Option<string?>("--add") { Description = $"One of {RoleWords}." }, new Option<string?>("--remove") { Description = "The same." });
        var verb = new Command("role", "Gives or takes a role in a unit.") { Email, Partner, Board, Unit, add, remove, Data };
        verb.SetAction((parsed, _) => RunAsync(parsed, async services =>
        {
            var (db, account) = await AccountAsync(services, parsed);
            var coworker = account.CoworkerId ?? throw new RefusedException($"{account.Email} is no coworker and has no roles.");
            var unit = await ActivatorUtilities.CreateInstance<UnitByName>(services).FindAsync(parsed.GetValue(Partner), parsed.GetValue(Board), parsed.GetValue(Unit));
            var posts = await db.Posts.Where(p => p.CoworkerId == coworker && p.UnitId == unit).ToListAsync();
            if (parsed.GetValue(add) is { } given && RoleOf(given) is var more && posts.All(p => p.Role != more))
            {
                db.Posts.Add(new Post { CoworkerId = coworker, UnitId = unit, Role = more });
            }

            if (parsed.GetValue(remove) is { } taken && RoleOf(taken) is var less)
            {
                db.Posts.Remove(posts.SingleOrDefault(p => p.Role == less) ?? throw new RefusedException($"{account.Email} does not have the role {taken} there."));
            }

            await db.SaveChangesAsync();
            var now = await db.Posts.Where(p => p.CoworkerId == coworker).Select(p => new { p.Role, p.Unit.Name }).ToListAsync();
            await Console.Out.WriteLineAsync($"{account.Email}: {string.Join(", ", now.Select(p => $"{p.Role.Word()} ({p.Name})"))}");
        }));
        return verb;
    }

    private static Command Link()
    {
        var verb = new Command("link", "Prints a new link for someone who lost theirs, or their password.") { Email, Data };
        verb.SetAction((parsed, _) => RunAsync(parsed, async services =>
        {
            var (_, account) = await AccountAsync(services, parsed);
            await TellAsync(account.ClosedAt is null
                ? await services.GetRequiredService<Invitations>().LinkAsync(account.Id)
                : throw new RefusedException($"{account.Email} is closed. An administrator opens it on the page /coworkers."));
        }));
        return verb;
    }

    private static Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task> work) => WithRooms.RunAsync(parsed.GetValue(Data), "matchning user", async services =>
    {
        await work(services);
        return 0;
    });

    private static Task TellAsync(string path) =>
        Console.Out.WriteLineAsync($"Send the person this link, with the address of the service before it. It works once, within 72 hours:{Environment.NewLine}{path}");

    private static async Task<(Database Db, Account Account)> AccountAsync(IServiceProvider services, ParseResult parsed)
    {
        var (db, email) = (services.GetRequiredService<Database>(), parsed.GetRequiredValue(Email).Trim().ToUpperInvariant());
        return (db, await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == email) ?? throw new RefusedException($"There is no account {parsed.GetValue(Email)}."));
    }

    private static Role RoleOf(string word) => RoleNames.OfCoworkers.Cast<Role?>().FirstOrDefault(role => role!.Value.Word() == word || role.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException($"There is no role {word}. Use one of {RoleWords}.");
}
