using Matchning.Matches.OnFiles;
using Matchning.Matching;
using Matchning.Openings;
using Matchning.Storage.Rows;
using Matchning.Taxonomy;
using Matchning.Taxonomy.JobTech;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Matches.OnFiles;

/// <summary>Real ads, generated people: what the verb writes is what explaining every pair and sorting would give.</summary>
public sealed class RealAdsTests
{
    private static readonly DateOnly Day = new(2023, 10, 24);
    private const int Top = 10;
    private const int Near = 3;

    [Fact]
    public async Task The_results_are_those_of_explaining_every_pair()
    {
        var catalogue = JobTechFolder.Read(SharedData.Folder);
        var vocabulary = catalogue.ToVocabulary();
        var ids = new Ids(catalogue);
        var openings = await Openings(ids);
        var people = People(openings);
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, people.Select(GeneratedPeople.Row), TestContext.Current.CancellationToken);

        var run = await Run.Of(
            new MatchOrder(Path.Combine(SharedData.Folder, "ads-without-text.jsonl.gz"), file, Top, Near, AsText: false, Day, SharedData.Folder, StructuredOnly: true, Strict: true), "");
        File.Delete(file);

        run.Code.ShouldBe(0, run.Error);
        run.Pairs.ShouldBe(people.SelectMany(person => ByBruteForce(vocabulary, person, openings)));
        run.Results.Length.ShouldBeGreaterThan(people.Count);
    }

    private static IEnumerable<string> ByBruteForce(Vocabulary vocabulary, PersonFacts person, IReadOnlyList<OpeningDemands> openings)
    {
        var days = openings.ToDictionary(opening => opening.Id, opening => opening.PublicationDay ?? DateOnly.MinValue);
        var ranked = Explaining.Explain(vocabulary, person, openings, Day)
            .Where(one => one.Points.Tenths > 0)
            .OrderByDescending(one => one.Points.Tenths).ThenByDescending(one => days[one.Opening]).ThenBy(one => one.Opening, StringComparer.Ordinal)
            .ToList();
        return ranked.Where(one => one.Score is not null).Take(Top).Select(one => $"{person.Id} {one.Opening} {one.Points}")
            .Concat(ranked.Where(one => one.WithinReach).Take(Near).Select(one => $"{person.Id} {one.Opening} {one.Points} near"));
    }

    private static List<PersonFacts> People(IReadOnlyList<OpeningDemands> openings)
    {
        var random = new Random(20261124);
        return [.. Enumerable.Range(1, 120).Select(number => GeneratedPeople.One(number, random, openings))];
    }

    private static async Task<IReadOnlyList<OpeningDemands>> Openings(Ids ids)
    {
        var openings = new Dictionary<string, OpeningDemands>();
        await using var stream = SharedData.Open("ads-without-text.jsonl.gz");
        await foreach (var row in JobAdFile.ReadAsync(stream, TestContext.Current.CancellationToken))
        {
            openings[row.Ad!.Id] = AdDemands.Of(row.Ad, ids);
        }

        return [.. openings.Values];
    }
}
