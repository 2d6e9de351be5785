using System.CommandLine;

namespace Matchning.Demo;

/// <summary>The verb <c>demo</c>: fills an empty database with fictional people, companies and ads.</summary>
public sealed class DemoVerb : IOfferVerbs
{
    /// <inheritdoc/>
    public IEnumerable<Command> Verbs()
    {
        var scale = new Option<string>("--scale") { Description = "small: 5 municipalities, 300 participants, 1,500 openings, 200 employers.", DefaultValueFactory = _ => "small" };
        scale.AcceptOnlyFromAmong("small");
        var seed = new Option<long>("--seed") { Description = "Another seed gives other people and ads; the same gives the same.", DefaultValueFactory = _ => 1 };
        var data = new Option<string?>("--data") { Description = "The data folder (default ./data)." };
        var demo = new Command("demo", "Fills an empty database with fictional people, companies and ads.") { scale, seed, data };
        demo.SetAction((parsed, cancellation) => WithRooms.RunAsync(parsed.GetValue(data), "Demo", async provider =>
        {
            await ActivatorUtilities.CreateInstance<DemoFilling>(provider).FillAsync(parsed.GetValue(seed), cancellation);
            await Console.Out.WriteLineAsync($"The demo is ready. Sign in as any of the accounts on the sign-in page; their password is {DemoFilling.Password}.");
            return 0;
        }));
        return [demo];
    }
}
