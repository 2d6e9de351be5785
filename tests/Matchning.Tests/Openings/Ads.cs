using System.Text;
using System.Text.Json;
using Matchning.Openings;
using Matchning.Storage.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Matchning.Tests.Openings;

/// <summary>Files of ads for stories, in the feeds' shape.</summary>
internal static class Ads
{
    public static string Ad(string id, string headline, string municipality = "0126", string? lastDay = "2026-12-31", string employer = "Bageriet i Nybro AB", string? text = null,
        string occupation = "Bagare", bool removed = false, int? places = 2) => JsonSerializer.Serialize(new
        {
            id,
            headline,
            application_deadline = lastDay is null ? null : lastDay + "T23:59:59",
            publication_date = "2026-11-01T10:00:00",
            number_of_vacancies = places,
            description = new { text },
            employer = new { name = employer, workplace = employer },
            occupation = new { concept_id = (string?)null, label = occupation },
            workplace_address = new { municipality_code = municipality },
            removed,
        });

    public static string Removal(string id) => $$"""{"id":"{{id}}","removed":true,"removed_date":"2026-11-20T10:00:00"}""";

    public static byte[] File(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n");

    /// <summary>Brings rows in as the command line does.</summary>
    public static Task<ImportRun> BringIn(this House house, params string[] rows) => house.In(async services =>
    {
        var imports = services.GetRequiredService<Imports>();
        var bytes = File(rows);
        var run = await imports.StageAsync(OpeningImport.Name, new ImportFile("ads.jsonl", () => new MemoryStream(bytes)), null, default);
        await imports.StartAsync(run, TimeSpan.FromDays(1));
        await services.GetRequiredService<Matchning.Storage.Database>().SaveChangesAsync();
        return await services.GetRequiredService<ImportBatch>().RunAsync(run.Id, null, default);
    });
}
