using Matchning.Access;
using Matchning.Employers;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Shell.Settings;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Demo;

/// <summary>Puts the fictional world in an empty database, in one transaction for all but the ads, which go the way of every ad.</summary>
public sealed class DemoFilling(Database db, IPasswordHasher<Account> passwords, ILookupNormalizer normalizer, DemoParticipants participants, DemoOpenings openings, TimeProvider clock)
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "matchning-demo";

    /// <summary>The seed of which the documentation speaks.</summary>
    public const int People = 300;

    /// <summary>Fills the database.</summary>
    /// <exception cref="RefusedException">It is not empty: demo people never mix with real ones.</exception>
    public async Task FillAsync(long seed, CancellationToken cancellation)
    {
        if (await db.Partners.AnyAsync(cancellation) || await db.Accounts.AnyAsync(cancellation) || await db.Employers.AnyAsync(cancellation))
        {
            throw new RefusedException("The database is not empty. The demo is made in an empty one only: choose another folder with --data.");
        }

        var (employers, people) = (DemoEmployers.Create(seed), DemoPeople.Create(seed, People));
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            db.Add(new Setting { Demo = true, ServiceName = "Matchning (demo)", PublicBody = "Exempelkommunen", ContactEmail = "tillganglighet@matchning.example" });
            var boards = AddPartners(out var units);
            AddEmployers(employers);
            var coworkers = AddStaff(units);
            await db.SaveChangesAsync(cancellation);
            var subjects = await participants.AddAsync(people, boards, coworkers, cancellation);
            AddGuests(subjects);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await openings.AddAsync(DemoAds.Create(seed, clock.Today, employers), cancellation);
    }

    private Dictionary<string, Guid> AddPartners(out Dictionary<(string Municipality, string Unit), Guid> units)
    {
        var boards = new Dictionary<string, Guid>(StringComparer.Ordinal);
        units = [];
        foreach (var municipality in DemoStaff.Municipalities)
        {
            var partner = db.Partners.Add(new Partner { Name = DemoPlaces.MunicipalityName(municipality.Name), Kind = PartnerKind.Municipality, MunicipalityCode = municipality.Code }).Entity;
            foreach (var described in municipality.Boards)
            {
                var board = new Board { Name = described.Name, Secrecy = SecrecyOf(described.Secrecy) };
                partner.Boards.Add(board);
                foreach (var unit in municipality.Units.Where(u => u.BoardKey == described.Key).Select(u => (u.Key, Unit: new Unit { Name = u.Name })))
                {
                    board.Units.Add(unit.Unit);
                    units[(municipality.Code, unit.Key)] = unit.Unit.Id;
                }

                // Participants of the demo have the labour-market board as their home.
                if (described.Secrecy == "28:11")
                {
                    boards[municipality.Code] = board.Id;
                }
            }
        }

        return boards;
    }

    private static Secrecy SecrecyOf(string chapter) => chapter switch
    {
        "26:1" => Secrecy.Osl26,
        "28:11" => Secrecy.Osl28,
        "23:5" => Secrecy.Osl23,
        _ => Secrecy.None,
    };

    private void AddEmployers(IReadOnlyList<DemoEmployer> described)
    {
        foreach (var one in described)
        {
            var employer = new Employer { Name = one.Name, OrganisationNumber = OrganisationNumber.Read(one.OrganisationNumber), RegisteredAt = clock.Now }.Confirm();
            employer.Workplaces.AddRange(one.Workplaces.Select(w => new Workplace { Name = w.Name, Street = w.Street, Municipality = w.Municipality }));
            employer.Contacts.Add(new EmployerContact { Name = one.Contact.Name, Role = one.Contact.Title, Email = one.Contact.Email, Phone = one.Contact.Phone });
            db.Employers.Add(employer);
        }
    }

    private Dictionary<string, Guid> AddStaff(Dictionary<(string Municipality, string Unit), Guid> units)
    {
        var caseworkers = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var account in DemoStaff.Accounts.Where(a => a.UnitKey is not null))
        {
            var role = Enum.GetValues<Role>().Single(r => r.Word() == account.Role);
            var coworker = db.Coworkers.Add(new Coworker { Name = account.Name, Email = account.Email }).Entity;
            coworker.Posts.Add(new Post { UnitId = units[(account.Municipality, account.UnitKey!)], Role = role });
            AddAccount(new Account { DisplayName = account.Name, Coworker = coworker, CoworkerId = coworker.Id }, account.Email);
            if (role == Role.Caseworker)
            {
                caseworkers[account.Municipality] = coworker.Id;
            }
        }

        return caseworkers;
    }

    private void AddGuests(Dictionary<int, Guid> subjects)
    {
        foreach (var account in DemoStaff.Accounts.Where(a => a.UnitKey is null))
        {
            AddAccount(
                new Account { DisplayName = account.Name, SubjectId = account.PersonNumber is { } person ? subjects[person] : null, IsEmployer = account.EmployerName is not null },
                account.Email);
        }
    }

    private void AddAccount(Account account, string email)
    {
        (account.Id, account.UserName, account.Email, account.EmailConfirmed) = (Guid.CreateVersion7(), email, email, true);
        (account.NormalizedUserName, account.NormalizedEmail) = (normalizer.NormalizeName(email), normalizer.NormalizeEmail(email));
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.LockoutEnabled = true;
        account.PasswordHash = hashed ??= passwords.HashPassword(account, Password);
        db.Accounts.Add(account);
    }

    /// <summary>Hashing is slow on purpose; one password for all needs one hash.</summary>
    private string? hashed;
}
