using Matchning.Access;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests;

/// <summary>
/// The fixed world that every house begins with: Huddinge with two boards and Botkyrka with one; in the first unit of each board one
/// coworker in every role, and in Huddinge a participant and an employer who can sign in. The ids are the same in every house.
/// </summary>
public static class World
{
    /// <summary>The password of everyone.</summary>
    public const string Password = "lingon och blåbär";

    /// <summary>Huddinge's labour-market board: home of participants.</summary>
    public static readonly Guid Huddinge = Id(1, 1);

    /// <summary>Huddinge's education board: another body of the same municipality.</summary>
    public static readonly Guid HuddingeEducation = Id(1, 2);

    /// <summary>Botkyrka's labour-market board.</summary>
    public static readonly Guid Botkyrka = Id(1, 3);

    /// <summary>The first unit of the <paramref name="board"/>, where its coworkers work.</summary>
    public static Guid UnitOf(Guid board) => new([.. board.ToByteArray()[..15], 9]);

    /// <summary>A second unit of Huddinge's labour-market board, without coworkers.</summary>
    public static readonly Guid HuddingeBusinessOffice = Id(2, 1);

    /// <summary>The subject of the participant who can sign in.</summary>
    public static readonly Guid Subject = Id(3, 1);

    /// <summary>What the coworker in the role at the board signs in with; participants and employers have no board.</summary>
    public static string EmailOf(Role role, Guid board) => $"{role.Word()}@{Place(board)}.test";

    /// <summary>The name that colleagues read in the history.</summary>
    public static string NameOf(Role role, Guid board) => $"{role.InSwedish()} {char.ToUpperInvariant(Place(board)[0])}{Place(board)[1..]}";

    /// <summary>The account, the same id in every house.</summary>
    public static Guid AccountOf(Role role, Guid board) => Id(100 + Array.IndexOf(Boards, board), (int)role + 1);

    /// <summary>The coworker, the same id in every house.</summary>
    public static Guid CoworkerOf(Role role, Guid board) => Id(200 + Array.IndexOf(Boards, board), (int)role + 1);

    private static Guid[] Boards => [Huddinge, HuddingeEducation, Botkyrka];

    private static string Place(Guid board) => board == Huddinge ? "huddinge" : board == HuddingeEducation ? "utbildning.huddinge" : "botkyrka";

    private static Guid Id(int kind, int number) => new($"00000000-0000-7000-8{kind:x3}-0000000{number:x3}00");

    /// <summary>Fills the empty database of a template.</summary>
    public static async Task FillAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<Database>();
        var huddinge = new Partner { Name = "Huddinge kommun", Kind = PartnerKind.Municipality, MunicipalityCode = "0126" };
        var botkyrka = new Partner { Name = "Botkyrka kommun", Kind = PartnerKind.Municipality, MunicipalityCode = "0127" };
        huddinge.Boards.Add(BoardOf(Huddinge, "Arbetsmarknadsnämnden", Secrecy.Osl28, "Arbetsmarknadsenheten"));
        huddinge.Boards[0].Units.Add(new Unit { Id = HuddingeBusinessOffice, Name = "Näringslivsenheten" });
        huddinge.Boards.Add(BoardOf(HuddingeEducation, "Utbildningsnämnden", Secrecy.Osl23, "Vuxenutbildningen"));
        botkyrka.Boards.Add(BoardOf(Botkyrka, "Arbetsmarknads- och vuxenutbildningsnämnden", Secrecy.Osl28, "Jobbcenter"));
        db.AddRange(huddinge, botkyrka);

        // Hashing is slow on purpose; all have the same password, so one hash is enough.
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account { DisplayName = "" }, Password);
        foreach (var board in Boards)
        {
            foreach (var role in RoleNames.OfCoworkers)
            {
                var coworker = new Coworker { Id = CoworkerOf(role, board), Name = NameOf(role, board), Email = EmailOf(role, board) };
                coworker.Posts.Add(new Post { CoworkerId = coworker.Id, UnitId = UnitOf(board), Role = role });
                db.AddRange(coworker, AccountFor(role, board, hash, coworker.Id));
            }
        }

        db.Add(new Subject { Id = Subject, HomeBoardId = Huddinge });
        db.Add(AccountFor(Role.Participant, Huddinge, hash, null, Subject));
        db.Add(AccountFor(Role.Employer, Huddinge, hash, null));
        await db.SaveChangesAsync();
    }

    private static Board BoardOf(Guid id, string name, Secrecy secrecy, string unit)
    {
        var board = new Board { Id = id, Name = name, Secrecy = secrecy };
        board.Units.Add(new Unit { Id = UnitOf(id), Name = unit });
        return board;
    }

    private static Account AccountFor(Role role, Guid board, string hash, Guid? coworker, Guid? subject = null)
    {
        var email = EmailOf(role, board);
        return new Account
        {
            Id = AccountOf(role, board),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = NameOf(role, board),
            CoworkerId = coworker,
            SubjectId = subject,
            IsEmployer = role == Role.Employer,
            PasswordHash = hash,
            SecurityStamp = "stamp",
            LockoutEnabled = true,
        };
    }
}
