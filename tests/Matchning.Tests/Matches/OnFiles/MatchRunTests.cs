using Shouldly;
using Xunit;

namespace Matchning.Tests.Matches.OnFiles;

public sealed class MatchRunTests
{
    [Fact]
    public async Task A_result_is_a_line_of_json_to_the_letter()
    {
        var run = await Run.Of(
            Run.Ad.Replace("\"occupation\"", "\"driving_license_required\":true,\"must_have\":{\"languages\":[{\"concept_id\":\"zSLA_vw2_FXN\",\"label\":\"Svenska\"}]},\"nice_to_have\":{\"skills\":[{\"concept_id\":\"x\",\"label\":\"X\"}]},\"occupation\""),
            """{"id":"p1","occupations":["yrke-vardbitrade"],"reach":["0127"],"licences":["C"],"languages":[{"language":"sv","listening":"B2","speaking":"B1"}],"skills":null}""");

        run.Results.ShouldBe(["""
            {"participant":"p1","opening":"a1","score":81.4,"thin":true,"withinReach":false,"parts":[
            {"term":"active","weight":0.0,"points":0.0,"status":"met","text":"kan sökas till och med 2026-12-01","held":["kan sökas till och med 2026-12-01"],"missing":[]},
            {"term":"reach","weight":0.0,"points":0.0,"status":"met","text":"Botkyrka är inom räckhåll","held":["Botkyrka är inom räckhåll"],"missing":[]},
            {"term":"licence","weight":0.0,"points":0.0,"status":"met","text":"körkort B (genom C) finns","held":["körkort B (genom C)"],"missing":[]},
            {"term":"authorisation","weight":0.0,"points":0.0,"status":"notAsked","text":"yrket kräver ingen legitimation","held":[],"missing":[]},
            {"term":"language-must","weight":0.0,"points":0.0,"status":"met","text":"svenska B1 i tal och hörförståelse","held":["svenska B1 i tal och hörförståelse"],"missing":[]},
            {"term":"hours","weight":0.0,"points":0.0,"status":"notAsked","text":"ingen arbetstid är angiven","held":[],"missing":[]},
            {"term":"occupation","weight":81.4,"points":81.4,"status":"met","text":"samma yrke: vårdbiträde","held":["samma yrke: vårdbiträde"],"missing":[]},
            {"term":"skills","weight":0.0,"points":0.0,"status":"notAsked","text":"inga krav på kompetens är angivna","held":[],"missing":[]},
            {"term":"skills-merit","weight":18.6,"points":0.0,"status":"unknown","text":"fråga om kompetenser","held":[],"missing":["x"]},
            {"term":"experience","weight":0.0,"points":0.0,"status":"notAsked","text":"inget krav på erfarenhet är angivet","held":[],"missing":[]},
            {"term":"education","weight":0.0,"points":0.0,"status":"notAsked","text":"inget krav på utbildning är angivet","held":[],"missing":[]},
            {"term":"language","weight":0.0,"points":0.0,"status":"notAsked","text":"inga meriterande språk är angivna","held":[],"missing":[]}]}
            """.ReplaceLineEndings("")]);
        (run.Code, run.Error).ShouldBe((0, "Unknown to the taxonomy, and compared as themselves: 1 skill id (1 time).\n"));
    }

    [Fact]
    public async Task Results_come_by_participant_in_input_order_best_first_and_near_ones_last()
    {
        var ads = string.Join('\n', Run.Ad, Run.Ad.Replace("a1", "a2").Replace("2026-11-01T", "2026-11-05T"), Run.Ad.Replace("a1", "a3").Replace("yrke-", "other-"),
            Run.Ad.Replace("a1", "a4").Replace("\"occupation\"", "\"driving_license_required\":true,\"occupation\""), Run.Ad.Replace("a1", "a5").Replace("0127", "0126"));
        var people = string.Join('\n', Run.Person.Replace("p1", "p9"), Run.Person);

        (await Run.Of(ads, people, order => order with { WithinReach = 5 })).Pairs.ShouldBe(
            ["p9 a2 100.0", "p9 a1 100.0", "p9 a4 100.0 near", "p1 a2 100.0", "p1 a1 100.0", "p1 a4 100.0 near"]);
        (await Run.Of(ads, Run.Person, order => order with { Top = 1 })).Pairs.ShouldBe(["p1 a2 100.0"]);
        (await Run.Of(ads, Run.Person, order => order with { Top = 0 })).Pairs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_repeated_opening_the_last_counts() =>
        (await Run.Of(Run.Ad + "\n" + """{"id":"a1","removed":true,"removed_date":"2026-11-20T08:00:00"}""", Run.Person)).Results.ShouldBeEmpty();

    [Fact]
    public async Task Of_a_repeated_participant_the_first_counts_and_the_other_is_reported()
    {
        var run = await Run.Of(Run.Ad, Run.Person + "\n" + Run.Person);
        run.Pairs.ShouldBe(["p1 a1 100.0"]);
        run.Error.ShouldContain("participants, line 2: the id “p1” stood in an earlier row.");
        run.Error.ShouldContain("1 row skipped.");
    }

    [Theory]
    [InlineData("""{"id":"p","languages":[{"language":"sv","speaking":"D1"}]}""", "speaking is “D1”: one of A0, A1, A2, B1, B2, C1, C2 is meant")]
    [InlineData("""{"id":"p","skills":[{"skill":"x","evidence":"sworn"}]}""", "evidence is “sworn”: one of stated, work, verified is meant")]
    [InlineData("""{"id":"p","skills":[{"evidence":"work"}]}""", "skill is “”: an id is meant")]
    [InlineData("""{"id":"p","education":[3]}""", "education is “3”")]
    [InlineData("""{"id":"p","languages":["sv"]}""", "language is “\"sv\"”: an id is meant")]
    [InlineData("""{"id":"p","education":[{"level":7}]}""", "level is “7”")]
    [InlineData("""{"id":"p","education":[{"level":3,"assessment":"maybe"}]}""", "assessment is “maybe”")]
    [InlineData("""{"id":"p","experience":[{"occupation":"x","years":-1}]}""", "years is “-1”")]
    [InlineData("""{"id":"p","experience":[{"occupation":"x"}]}""", "years is “”")]
    [InlineData("""{"id":"p","hours":{"min":100,"max":50}}""", "hours is “100–50”")]
    [InlineData("""{"id":"p","hours":{"min":0,"max":150}}""", "hours is “0–150”")]
    [InlineData("""{"id":"p","cannot":["mornings"]}""", "cannot is “mornings”")]
    [InlineData("""{"id":"p","licences":"B"}""", "licences is “\"B\"”: a list is meant")]
    [InlineData("""{"id":"p","reach":[{}]}""", "reach is “{}”: ids are meant")]
    [InlineData("""{"occupations":[]}""", "id is missing")]
    [InlineData("""["p"]""", "the row is no JSON object")]
    [InlineData("""{"id":"p",""", "this is not JSON")]
    public async Task A_participant_that_cannot_be_meant_is_reported_with_line_and_remedy(string row, string says)
    {
        var run = await Run.Of(Run.Ad, $"{row}\n{Run.Person}");
        run.Error.ShouldContain(row.StartsWith('[') ? "participants, " : "participants, line 1: ");
        run.Error.ShouldContain(says);
        run.Code.ShouldBe(0);
        (await Run.Of(Run.Ad, row, order => order with { Strict = true })).Code.ShouldBe(1);
    }

    [Fact]
    public async Task A_malformed_opening_is_reported_skipped_and_counted()
    {
        var run = await Run.Of("{\n" + Run.Ad, Run.Person, order => order with { Strict = true });
        run.Pairs.ShouldBe(["p1 a1 100.0"]);
        run.Error.ShouldContain("openings, line 1: this is not JSON");
        run.Code.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_absent_is_unknown_and_an_empty_list_is_none()
    {
        var ad = Run.Ad.Replace("\"occupation\"", "\"driving_license_required\":true,\"occupation\"");
        async Task<string> Text(string licences) =>
            (await Run.Of(ad, Run.Person.Replace("\"reach\"", licences + "\"reach\""), order => order with { WithinReach = 1 })).Results.Single();

        (await Text("")).ShouldContain("fråga om körkort");
        (await Text("\"licences\":null,")).ShouldContain("fråga om körkort");
        (await Text("\"licences\":[],")).ShouldContain("körkort B saknas");
    }

    [Fact]
    public async Task Either_file_may_be_standard_input()
    {
        var run = await Run.Of(Run.Ad, Run.Person, order => order with { Participants = "-" });
        run.Results.ShouldBeEmpty();
        run.Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_file_is_named_with_what_to_do()
    {
        var run = await Run.Of(Run.Ad, Run.Person, order => order with { Openings = "/nowhere/ads.jsonl" });
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("/nowhere/ads.jsonl");
        run.Error.ShouldContain("Check the names");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_is_a_failure()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("matchning-").FullName, "ads.jsonl.gz");
        await File.WriteAllTextAsync(file, Run.Ad);
        var run = await Run.Of(Run.Ad, Run.Person, order => order with { Openings = file });
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("the file cannot be read further");
    }

    [Fact]
    public async Task A_missing_taxonomy_is_named_with_what_to_do()
    {
        var run = await Run.Of(Run.Ad, Run.Person, order => order with { Taxonomy = "/nowhere" });
        (run.Code, run.Error).ShouldBe((1, "There is no folder /nowhere. Give --taxonomy the folder that holds taxonomy/, relations/ and geo/.\n"));
    }

    [Fact]
    public async Task That_the_texts_are_not_read_is_said() =>
        (await Run.Of(Run.Ad, Run.Person, order => order with { StructuredOnly = false })).Error.ShouldStartWith("This version does not read the ads' texts");

    [Fact]
    public async Task Text_is_for_reading()
    {
        var run = await Run.Of(Run.Ad, Run.Person, order => order with { AsText = true });
        run.Results.ShouldBe([
            "p1",
            "  100,0  a1  Vårdbiträde  (annonsen säger lite)",
            "         ✓ Går att söka: kan sökas till och med 2026-12-01",
            "         ✓ Räckhåll: Botkyrka är inom räckhåll",
            "         ✓ Yrke: samma yrke: vårdbiträde"
        ]);
    }
}
