using Matchning.Storage;
using Matchning.Storage.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matchning.Tests.Storage;

public sealed class JobsTests
{
    [Theory, BothDatabases]
    public async Task A_job_is_done_once_and_says_so(Store store)
    {
        var work = new Work();
        await using var house = await WithAsync(store, work);
        await AddAsync(house, "a");
        await house.JobsDone();
        work.Done.ShouldBe(["a"]);
        (await StateAsync(house)).ShouldBe((JobState.Done, 1, null));
    }

    [Theory, BothDatabases]
    public async Task A_job_that_fails_is_tried_again_later_and_given_up_in_the_end_with_its_reason(Store store)
    {
        var work = new Work { Fails = true };
        await using var house = await WithAsync(store, work);
        await AddAsync(house, "a");
        for (var attempt = 1; attempt <= Job.MostAttempts; attempt++)
        {
            await house.JobsDone();
            (await StateAsync(house)).ShouldBe((attempt < Job.MostAttempts ? JobState.Waiting : JobState.Failed, attempt, "the printer is on fire"));
            house.Clock.Advance(TimeSpan.FromHours(2));
        }

        await Task.Delay(700);
        work.Started.ShouldBe(Job.MostAttempts);
    }

    [Theory, BothDatabases]
    public async Task A_job_left_by_a_killed_process_is_taken_up_again(Store store)
    {
        await using var killed = await WithAsync(store, new Work { Hangs = true });
        await AddAsync(killed, "a");
        await UntilAsync(async () => (await StateAsync(killed)).State == JobState.Running);
        // What a killed process leaves: a running job with a lease that nobody renews.
        var left = await killed.InDatabase(db => db.Jobs.SingleAsync());
        await killed.CloseAsync();

        var work = new Work();
        killed.Clock.Advance(TimeSpan.FromMinutes(3));
        await using var again = await House.OpenAsync(store, killed.Folder, killed.Connection, killed.Clock, services => services.AddSingleton<IJobKind>(work));
        await again.InDatabase(db => db.Jobs.Where(j => j.State != JobState.Done).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.LeasedUntil, left.LeasedUntil)));
        await again.JobsDone();
        work.Done.ShouldBe(["a"]);
        await again.CloseAsync();
    }

    [Fact]
    public async Task Two_workers_on_PostgreSQL_do_each_job_once()
    {
        var work = new Work { Takes = TimeSpan.FromMilliseconds(20) };
        await using var house = await WithAsync(Store.Postgres, work);
        var names = Enumerable.Range(0, 40).Select(i => $"{i:00}").ToList();
        await AddAsync(house, [.. names]);
        var second = new JobWorker(house.App.Services.GetRequiredService<IServiceScopeFactory>(), house.Clock, NullLogger<JobWorker>.Instance);
        await Task.WhenAll(second.StartAsync(default), house.JobsDone());
        await second.StopAsync(default);
        work.Done.Order().ShouldBe(names);
    }

    private static Task<House> WithAsync(Store store, Work work) => House.OpenAsync(store, services => services.AddSingleton<IJobKind>(work));

    private static Task AddAsync(House house, params string[] abouts) => house.InDatabase(async db =>
    {
        db.Jobs.AddRange(abouts.Select(about => new Job { Kind = Work.Name, About = about, Due = house.Clock.Now }));
        await db.SaveChangesAsync();
    });

    private static Task<(JobState State, int Attempts, string? Message)> StateAsync(House house) =>
        house.InDatabase(async db => { var job = await db.Jobs.AsNoTracking().SingleAsync(); return (job.State, job.Attempts, job.Message); });

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 200 && !await holds(); attempt++)
        {
            await Task.Delay(50);
        }
    }

    private sealed class Work : IJobKind
    {
        public const string Name = "work of a test";
        private readonly List<string> done = [];

        public bool Fails { get; init; }

        public bool Hangs { get; init; }

        public TimeSpan Takes { get; init; }

        public int Started { get; private set; }

        public IReadOnlyList<string> Done { get { lock (done) { return [.. done]; } } }

        public string Kind => Name;

        public async Task RunAsync(string about, CancellationToken cancellation)
        {
            Started++;
            await Task.Delay(Hangs ? Timeout.InfiniteTimeSpan : Takes, cancellation);
            if (Fails)
            {
                throw new InvalidOperationException("the printer is on fire");
            }

            lock (done)
            {
                done.Add(about);
            }
        }
    }
}
