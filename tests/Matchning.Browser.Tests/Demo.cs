using Matchning.Access;
using Matchning.Employers;
using Matchning.Openings;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Tests;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Browser.Tests;

/// <summary>Who and what of the demo the tests open.</summary>
public static class Demo
{
    /// <summary>The address that a role signs in with.</summary>
    public static string EmailOf(Role role, string municipality = "huddinge") => $"{role.Word()}@{municipality}.demo";

    /// <summary>The account behind an address.</summary>
    public static Task<Guid> AccountOfAsync(House house, string email) =>
        house.InDatabase(db => db.Set<Account>().Where(a => a.Email == email).Select(a => a.Id).SingleAsync());

    /// <summary>The value of a parameter in the address of a page: one real thing of each kind, seen from Huddinge.</summary>
    public static async Task<Func<string, string, string?>> IdsAsync(House house)
    {
        var board = await house.InDatabase(db => db.Set<Account>().Where(a => a.Email == EmailOf(Role.Caseworker, "huddinge")).SelectMany(a => a.Coworker!.Posts.Select(p => p.Unit.BoardId)).FirstAsync());
        var participant = await house.InDatabase(db => db.Set<Participant>().Where(p => p.Subject.HomeBoardId == board).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());
        var opening = await house.InDatabase(db => db.Set<Opening>().OrderBy(o => o.Id).Select(o => o.Id).FirstAsync());
        var employer = await house.InDatabase(db => db.Set<Employer>().OrderBy(e => e.Id).Select(e => e.Id).FirstAsync());
        var byHand = await house.InDatabase(db => db.Set<Opening>().Where(o => o.Source == OpeningSource.Hand).OrderBy(o => o.Id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync());
        return (route, name) => name switch
        {
            "status" => "404",
            "secret" => "used",
            // An import lasts an hour; the page of one that is gone says so.
            _ when route.Contains("/import/", StringComparison.Ordinal) => Guid.Empty.ToString(),
            _ when route.StartsWith("/participants/{", StringComparison.Ordinal) && name == "id" => participant.ToString(),
            // Only what was registered by hand can be edited.
            _ when route == "/openings/{id:guid}/edit" => (byHand ?? Guid.Empty).ToString(),
            _ when route.StartsWith("/openings/{", StringComparison.Ordinal) && name == "id" => opening.ToString(),
            _ when route.StartsWith("/employers/{", StringComparison.Ordinal) && name == "id" => employer.ToString(),
            _ => null,
        };
    }
}
