using System.Globalization;
using System.Text.RegularExpressions;
using Matchning.Demo;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Demo;

public partial class DemoNumbersTests
{
    [Theory]
    [InlineData("640823323", 4)]
    [InlineData("001219342", 1)]
    public void Check_digits_are_those_of_the_tax_agency(string nine, int digit) => DemoNumbers.CheckDigit(nine).ShouldBe(digit);

    [Fact]
    public void Every_identity_number_is_well_formed_and_of_the_test_series()
    {
        foreach (var person in Small.People)
        {
            string number = person.Identity.Number;
            var form = person.Identity.Kind == IdentityKind.Temporary ? Temporary() : Registered();
            form.IsMatch(number).ShouldBeTrue(number);
            if (person.Identity.Kind == IdentityKind.Temporary)
            {
                continue;
            }

            string digits = number.Replace("-", "", StringComparison.Ordinal)[2..];
            DemoNumbers.CheckDigit(digits[..9]).ShouldBe(digits[9] - '0', number);
            int day = int.Parse(number[6..8], CultureInfo.InvariantCulture) - (person.Identity.Kind == IdentityKind.Coordination ? 60 : 0);
            day.ShouldBe(person.Born.Day);
        }
    }

    [Fact]
    public void Nobody_shares_a_number_or_a_name()
    {
        Small.People.Select(person => person.Identity.Number).ShouldBeUnique();
        Small.People.Select(person => $"{person.GivenName} {person.FamilyName}").ShouldBeUnique();
        Small.Employers.Select(employer => employer.OrganisationNumber).ShouldBeUnique();
        Small.Employers.Select(employer => employer.Name).ShouldBeUnique();
        Small.Ads.Select(ad => ad.Id).ShouldBeUnique();
    }

    [Fact]
    public void All_three_kinds_of_identity_are_there() =>
        Small.People.Select(person => person.Identity.Kind).Distinct().Count().ShouldBe(3);

    [Fact]
    public void Organisation_numbers_have_right_check_digits_in_the_unused_series()
    {
        foreach (var employer in Small.Employers)
        {
            string digits = employer.OrganisationNumber.Replace("-", "", StringComparison.Ordinal);
            digits.ShouldStartWith("5599");
            DemoNumbers.CheckDigit(digits[..9]).ShouldBe(digits[9] - '0');
        }
    }

    [Fact]
    public void Telephone_numbers_and_addresses_reach_nobody()
    {
        foreach (string phone in Small.People.Select(person => person.Phone).OfType<string>().Concat(Small.Employers.Select(employer => employer.Contact.Phone)))
        {
            long digits = long.Parse(phone.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            (digits is >= 701740605 and <= 701740699 or >= 846500400 and <= 846500499).ShouldBeTrue(phone);
        }

        Small.Employers.ShouldAllBe(employer => Address().IsMatch(employer.Contact.Email) && employer.Contact.Email.EndsWith(".example", StringComparison.Ordinal));
        Small.People.Where(person => person.Email != null).ShouldAllBe(person => Address().IsMatch(person.Email!) && person.Email!.EndsWith("@example.com", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(19|20)\d{6}-T\d[23]\d$")]
    private static partial Regex Temporary();

    [GeneratedRegex(@"^(19|20)\d{6}-23[89]\d$")]
    private static partial Regex Registered();

    [GeneratedRegex(@"^[a-z0-9.]+@[a-z0-9.]+$")]
    private static partial Regex Address();
}
