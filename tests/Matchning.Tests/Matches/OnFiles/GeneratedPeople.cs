using System.Text.Json;
using Matchning.Matching;

namespace Matchning.Tests.Matches.OnFiles;

/// <summary>People who want what the openings offer, with something unknown here and there.</summary>
internal static class GeneratedPeople
{
    private static readonly string[] Classes = ["AM", "A", "B", "BE", "C", "CE", "D"];

    public static PersonFacts One(int number, Random random, IReadOnlyList<OpeningDemands> openings)
    {
        string Occupation() => openings[random.Next(openings.Count)].Occupation ?? "unknown-1";
        return new PersonFacts($"p{number}")
        {
            Occupations = Known() ? [.. Enumerable.Range(0, random.Next(4)).Select(_ => Occupation())] : null,
            Experience = Known() ? [.. Enumerable.Range(0, random.Next(3)).Select(_ => new ExperienceHeld(Occupation(), random.Next(40) / 8m))] : null,
            Licences = Known() ? [.. Enumerable.Range(0, random.Next(3)).Select(_ => Classes[random.Next(Classes.Length)])] : null,
            Authorisations = Known() ? random.Next(2) == 0 ? [] : ["leg-sjukskoterska", "leg-larare"] : null,
            Reach = Known() ? [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => openings[random.Next(openings.Count)].Municipality ?? "1480")] : null
        };

        bool Known() => random.Next(8) > 0;
    }

    public static string Row(PersonFacts person) => JsonSerializer.Serialize(new
    {
        id = person.Id,
        occupations = person.Occupations,
        experience = person.Experience?.Select(one => new { occupation = one.Occupation, years = one.Years }),
        licences = person.Licences,
        authorisations = person.Authorisations,
        reach = person.Reach
    });
}
