using System.CommandLine;
using Matchning.Access;
using Matchning.Employers;
using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Storage;
using Matchning.Taxonomy;

namespace Matchning;

/// <summary>The web application: what each request passes, and the endpoints of the rooms.</summary>
public static class WebProgram
{
    /// <summary>Builds the application; the database is ready when it returns.</summary>
    /// <param name="args">Standard configuration, as the verb <c>serve</c> takes it.</param>
    /// <param name="also">Registrations on top: the clock of a test, what a test plants.</param>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<IServiceCollection>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [WithRooms.NoWatching, .. args],
            ContentRootPath = AppContext.BaseDirectory,
            // Pages are looked for in this assembly, whichever program hosts it.
            ApplicationName = typeof(WebProgram).Assembly.GetName().Name,
        });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddRooms(builder.Configuration);
        also?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseShell();
        app.UseAccess();
        app.UseShellForms();
        app.MapShell();
        app.MapTaxonomy().WithMetadata(new NeedsAttribute(Permission.UseOwnAccount));
        app.MapAccess();
        app.MapEmployers();
        await app.StopIfAnyDoorIsForgottenAsync();
        await app.PrepareAsync();
        return app;
    }

    private static async Task PrepareAsync(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeTheProgram("Matchning");
        var db = scope.ServiceProvider.GetRequiredService<Database>();
        try
        {
            await db.PrepareAsync(scope.ServiceProvider.GetRequiredService<DataFolder>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        }
        catch (Exception error) when (SqliteFiles.Unwritable(db, error) is { } unwritable)
        {
            throw unwritable;
        }
    }

    /// <summary>The verb <c>serve</c>. Its arguments are the standard configuration of ASP.NET Core.</summary>
    public static Command Serve()
    {
        var rest = new Argument<string[]>("configuration") { Arity = ArgumentArity.ZeroOrMore, Description = "Standard ASP.NET Core configuration: --urls, --data DIR, --ConnectionStrings:Database …" };
        var serve = new Command("serve", "Serves the web application (default).") { rest };
        serve.TreatUnmatchedTokensAsErrors = false;
        serve.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BuildAsync([.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens]);
            await app.RunAsync(cancellation);
            return 0;
        });
        return serve;
    }
}
