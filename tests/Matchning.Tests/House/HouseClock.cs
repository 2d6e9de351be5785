namespace Matchning.Tests;

/// <summary>Time that stands still until a test moves it. Timers run in real time, so that the program's own waiting goes on.</summary>
public sealed class HouseClock : TimeProvider
{
    private long now = Start.UtcTicks;

    /// <summary>A Tuesday morning: 10:00 in Stockholm.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref now), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref now, by.Ticks);
}
