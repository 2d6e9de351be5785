using System.Diagnostics;
using Matchning.Openings;
using Matchning.Storage;
using Matchning.Storage.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Matchning.Tests.Openings;

public sealed class RealAdsImportTests(ITestOutputHelper output)
{
    [Theory, BothDatabases]
    public async Task All_real_ads_come_in_once_and_the_second_time_change_nothing(Store store)
    {
        var folder = SharedData.Folder;
        await using var house = await House.OpenAsync(store);
        var watch = Stopwatch.StartNew();
        (await Sum(house, folder)).ShouldBe((4087, 4087, 0, 0, 0));
        output.WriteLine($"{store}: 4,087 ads in {watch.Elapsed.TotalSeconds:0.0} s");
        (await Sum(house, folder)).ShouldBe((4087, 0, 0, 4087, 0));
        (await house.InDatabase(db => db.Openings.CountAsync())).ShouldBe(4087);
        foreach (var opening in await house.InDatabase(db => db.Openings.AsNoTracking().ToListAsync()))
        {
            opening.ToDemands().Id.ShouldBe(opening.Id.ToString());
        }
    }

    private static Task<(int Total, int New, int Changed, int Unchanged, int Refused)> Sum(House house, string folder) => house.In(async services =>
    {
        var sum = (Total: 0, New: 0, Changed: 0, Unchanged: 0, Refused: 0);
        foreach (var name in new[] { "ads.jsonl.gz", "ads-without-text.jsonl.gz" })
        {
            var imports = services.GetRequiredService<Imports>();
            var run = await imports.StageAsync(OpeningImport.Name, new ImportFile(name, () => File.OpenRead(Path.Combine(folder, name))), null, default);
            await imports.StartAsync(run, TimeSpan.FromDays(1));
            await services.GetRequiredService<Database>().SaveChangesAsync();
            run = await services.GetRequiredService<ImportBatch>().RunAsync(run.Id, null, default);
            sum = (sum.Total + run.Total, sum.New + run.New, sum.Changed + run.Changed, sum.Unchanged + run.Unchanged, sum.Refused + run.Refused);
        }

        return sum;
    });
}
