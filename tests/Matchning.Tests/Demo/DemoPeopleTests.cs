using Matchning.Demo;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Demo;

public class DemoPeopleTests
{
    [Fact]
    public void Every_municipality_has_people()
    {
        foreach (string code in Small.Five)
        {
            Small.People.Count(person => person.Municipality == code).ShouldBeGreaterThanOrEqualTo(12);
        }
    }

    [Fact]
    public void Every_reference_resolves_in_the_starter_taxonomy()
    {
        foreach (var person in Small.People)
        {
            Resolve(ConceptKind.Occupation, person.Wishes.Concat((person.Experience ?? []).Select(work => work.OccupationId)));
            Resolve(ConceptKind.Skill, (person.Skills ?? []).Select(skill => skill.SkillId));
            Resolve(ConceptKind.Language, (person.Languages ?? []).Select(language => language.Code));
            Resolve(ConceptKind.EducationField, (person.Education ?? []).Select(education => education.FieldId).OfType<string>());
            Resolve(ConceptKind.Licence, (person.Licences ?? []).Select(licence => licence.Class));
            Resolve(ConceptKind.Authorisation, person.Authorisations ?? []);
            Resolve(ConceptKind.Municipality, person.Reach.Append(person.Municipality));
        }
    }

    [Fact]
    public void Each_has_a_wish_a_reach_with_the_home_in_it_and_hours()
    {
        foreach (var person in Small.People)
        {
            person.Wishes.Count.ShouldBeInRange(1, 3);
            person.Reach.ShouldContain(person.Municipality);
            person.HoursMin!.Value.ShouldBeInRange(1, person.HoursMax!.Value);
        }
    }

    [Fact]
    public void Who_has_worked_in_an_occupation_has_skills_of_it()
    {
        foreach (var person in Small.People)
        {
            if (person is { Experience: [var main, ..], Skills: { } skills } && Catalogue.Starter.SkillsOf(main.OccupationId).Count > 0)
            {
                skills.Select(skill => skill.SkillId).Intersect(Catalogue.Starter.SkillsOf(main.OccupationId).Select(skill => skill.Id)).ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Nobody_has_worked_longer_than_since_eighteen() =>
        Small.People.Skip(17).ShouldAllBe(person => person.Experience == null || person.Experience.Sum(work => work.Years) <= 2027 - person.Born.Year - 18);

    [Fact]
    public void Some_facts_are_unknown_and_some_are_known_to_be_none()
    {
        Small.People.ShouldContain(person => person.Skills == null);
        Small.People.ShouldContain(person => person.Experience != null && person.Experience.Count == 0);
        Small.People.ShouldContain(person => person.Licences == null);
        Small.People.ShouldContain(person => person.Licences != null && person.Licences.Count == 0);
        Small.People.ShouldContain(person => person.Cannot == null);
        Small.People.Count(person => person.Adaptations != null).ShouldBeInRange(5, 40);
    }

    [Fact]
    public void Swedish_goes_with_a_course_of_sfi_until_it_is_beyond_it()
    {
        foreach (var swedish in Small.People.SelectMany(person => person.Languages ?? []).Where(language => language.Code == "sv"))
        {
            (swedish.SfiCourse is null).ShouldBe(swedish.Speaking is "B2" or "C1" or "C2");
        }
    }

    private static void Resolve(ConceptKind kind, IEnumerable<string> ids) =>
        ids.ShouldAllBe(id => Catalogue.Starter.Find(kind, id) != null);
}
