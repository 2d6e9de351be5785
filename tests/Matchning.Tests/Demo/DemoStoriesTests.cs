using Matchning.Demo;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Demo;

/// <summary>The stories by the rules of the match engine, told here without it: the first ads belong to the first people.</summary>
public class DemoStoriesTests
{
    private static readonly string[] Levels = ["A1", "A2", "B1", "B2", "C1", "C2"];

    private static readonly string[] NearlyThere = ["Farid", "Oksana", "Rima", "Elif", "Natnael", "Parisa", "Andrii", "Suha", "Emre"];

    [Fact]
    public void The_opening_of_a_story_is_where_the_person_lives_and_asks_for_what_the_person_wishes()
    {
        foreach (var (person, ad) in Stories)
        {
            person.Reach.ShouldContain(ad.Workplace.Municipality, person.GivenName);
            person.Wishes.ShouldContain(ad.OccupationId);
        }
    }

    [Fact]
    public void Most_stories_are_in_the_own_municipality() =>
        Stories.Count(story => story.Person.Municipality == story.Ad.Workplace.Municipality).ShouldBeGreaterThanOrEqualTo(14);

    [Fact]
    public void People_of_stories_lack_nothing_or_exactly_one_thing()
    {
        foreach (var (person, ad) in Stories)
        {
            var open = ad.Demands.Where(demand => demand.Must && !Holds(person, demand)).Select(demand => $"{demand.Kind} {demand.Value}").ToList();
            open.Count.ShouldBe(NearlyThere.Contains(person.GivenName) ? 1 : 0, $"{person.GivenName}: {string.Join(", ", open)}");
        }
    }

    [Fact]
    public void A_licence_a_level_of_language_and_an_authorisation_are_each_what_someone_lacks()
    {
        Stories.SelectMany(story => story.Ad.Demands.Where(demand => demand.Must && !Holds(story.Person, demand)))
            .Select(demand => demand.Kind).Distinct().ShouldBe(["licence", "language", "authorisation"], ignoreOrder: true);
    }

    private static IEnumerable<(DemoPerson Person, DemoAd Ad)> Stories => Small.People.Zip(Small.Ads).Take(17);

    private static bool Holds(DemoPerson person, DemoDemand demand) => demand.Kind switch
    {
        "licence" => person.Licences!.Any(licence => licence.Valid && licence.Class == demand.Value),
        "authorisation" => person.Authorisations!.Contains(demand.Value),
        "skill" => person.Skills!.Any(skill => skill.SkillId == demand.Value),
        "hours" => !demand.Value.Split(' ').Any(person.Cannot!.Contains),
        "experience" => person.Experience!.Sum(work => work.Years) >= int.Parse(demand.Value, System.Globalization.CultureInfo.InvariantCulture),
        "language" => demand.Value.Split(' ') is [var codes, var level, var skills] && codes.Split('|').Any(code => Speaks(person, code, level, skills)),
        _ => true,
    };

    private static bool Speaks(DemoPerson person, string code, string level, string skills) =>
        person.Languages!.FirstOrDefault(language => language.Code == code) is { } held
        && skills.All(skill => Array.IndexOf(Levels, skill switch { 'L' => held.Listening, 'R' => held.Reading, 'S' => held.Speaking, _ => held.Writing }) >= Array.IndexOf(Levels, level));
}
