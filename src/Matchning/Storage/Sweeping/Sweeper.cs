using Matchning.Permissions;

namespace Matchning.Storage.Sweeping;

/// <summary>Takes away what a room has promised not to keep. A scoped service, registered by the room.</summary>
public interface ISweep
{
    /// <summary>Takes away what is past its time, without reading it.</summary>
    Task SweepAsync(CancellationToken cancellation);
}

/// <summary>Lets every room sweep at start and each hour: a promise like "at most a day" holds also when nobody comes by again.</summary>
public sealed class Sweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Sweeper> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the program does not wait for it.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await SweepAsync(stoppingToken);
            await Task.Delay(Between, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sweeps once. One that fails is told in the log and keeps no other from sweeping.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram("Matchning");
            foreach (var sweep in scope.ServiceProvider.GetServices<ISweep>())
            {
                await SweepAsync(sweep, cancellation);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The program is ending; the next start sweeps.
        }
    }

    private async Task SweepAsync(ISweep sweep, CancellationToken cancellation)
    {
        try
        {
            await sweep.SweepAsync(cancellation);
        }
        catch (Exception error) when (error is not OutOfMemoryException and not OperationCanceledException and not ObjectDisposedException)
        {
            log.LogError(error, "{Sweep} could not take away what is past its time; it is tried again in an hour.", sweep.GetType().Name);
        }
    }
}
