using Matchning.Demo;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Demo;

public class DemoStaffTests
{
    [Fact]
    public void Every_municipality_has_an_account_of_each_role()
    {
        string[] roles = ["handlaggare", "matchningsagent", "chef", "processledare", "foljeforskare", "styrgrupp", "samverkan", "loggranskare", "admin", "deltagare", "arbetsgivare"];
        string[] municipalities = ["botkyrka", "huddinge", "salem", "sodertalje", "tyreso"];

        DemoStaff.Accounts.Select(account => account.Email)
            .ShouldBe(municipalities.SelectMany(name => roles.Select(role => $"{role}@{name}.demo")), ignoreOrder: true);
    }

    [Fact]
    public void Participants_and_employers_of_accounts_exist_in_their_municipality()
    {
        foreach (var account in DemoStaff.Accounts)
        {
            if (account.PersonNumber is { } number)
            {
                var person = Small.People.Single(person => person.Number == number);
                person.Municipality.ShouldBe(account.Municipality);
                account.Name.ShouldBe($"{person.GivenName} {person.FamilyName}");
            }

            if (account.EmployerName is { } name)
            {
                Small.Employers.Single(employer => employer.Name == name).Municipality.ShouldBe(account.Municipality);
            }
        }
    }

    [Fact]
    public void Units_belong_to_boards_and_coworkers_to_units()
    {
        foreach (var municipality in DemoStaff.Municipalities)
        {
            municipality.Units.ShouldAllBe(unit => municipality.Boards.Any(board => board.Key == unit.BoardKey));
            DemoStaff.Accounts.Where(account => account.Municipality == municipality.Code && account.UnitKey != null)
                .ShouldAllBe(account => municipality.Units.Any(unit => unit.Key == account.UnitKey));
        }
    }

    [Fact]
    public void Coworkers_have_names_of_their_own() =>
        DemoStaff.Accounts.Where(account => account.UnitKey != null).Select(account => account.Name).ShouldBeUnique();
}
