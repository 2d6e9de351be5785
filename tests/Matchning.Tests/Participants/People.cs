using Matchning.Access;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.Secrets;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests.Participants;

/// <summary>People registered as the program would.</summary>
internal static class People
{
    /// <summary>Someone at a board (Huddinge's labour-market board unless named), on the caseworker's caseload when <paramref name="mine"/>.</summary>
    public static Task<Guid> PersonAsync(this House house, string given, string family, Guid? board = null, string? number = null, string? phone = null, string? email = null, bool mine = false,
        Action<Participant>? also = null) => house.In(async services =>
    {
        var db = services.GetRequiredService<Database>();
        var subject = new Subject { HomeBoardId = board ?? World.Huddinge };
        if (mine)
        {
            subject.Assignments.Add(new Assignment { CoworkerId = World.CoworkerOf(Role.Caseworker, board ?? World.Huddinge) });
        }

        var person = Participant.Register(subject, "0126", ["0126", "0127"]);
        person.SetName(given, family).ShouldBeNull();
        person.SetContact(phone, email).ShouldBeNull();
        if (number is not null)
        {
            PersonalNumber.TryRead(number, house.Clock.Today, out var read, out _).ShouldBeTrue();
            person.Add(read.Value, services.GetRequiredService<SecretKeys>(), house.Clock.Today);
        }

        also?.Invoke(person);
        db.AddRange(subject, person);
        await db.SaveChangesAsync();
        return person.Id;
    });
}
