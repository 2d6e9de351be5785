using Shouldly;
using Xunit;

namespace Matchning.Tests.Demo;

public class DemoEmployersTests
{
    private static readonly string[] Markers = ["Exempel", "Låtsas", "Test", "Prov", "Sago", "Fantasi", "Demo", "Påhittade", "Fiktiva", "Låtsade", "Uppdiktade", "Fabulerade", "(exempel)"];

    [Fact]
    public void There_are_two_hundred() => Small.Employers.Count.ShouldBe(200);

    [Fact]
    public void Each_name_says_that_it_is_made_up() =>
        Small.Employers.ShouldAllBe(employer => Markers.Any(marker => employer.Name.Contains(marker)));

    [Fact]
    public void Each_has_one_to_four_workplaces_and_the_first_is_at_home()
    {
        Small.Employers.ShouldAllBe(employer => employer.Workplaces.Count >= 1 && employer.Workplaces.Count <= 4);
        Small.Employers.ShouldAllBe(employer => employer.Workplaces[0].Municipality == employer.Municipality);
    }

    [Fact]
    public void Every_one_of_the_five_municipalities_has_many() =>
        Small.Five.ShouldAllBe(code => Small.Employers.Count(employer => employer.Municipality == code) >= 10);
}
