using Matchning.Access;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matchning.Tests;

/// <summary>
/// The real program on a real port, over a database of its own that holds the fixed <see cref="World"/>:
/// <code>
/// await using var house = await House.OpenAsync(store);
/// var page = await (await house.SignedInAs(Role.Caseworker)).Get("/participants");
/// </code>
/// </summary>
public sealed class House : IAsyncDisposable
{
    private readonly List<Person> people = [];

    // The machine lends a user 128 watchers of files; many houses at once would use them up.
    static House() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");

    private House(WebApplication app, Store store, string folder, string? connection, HouseClock clock, QueryCounter queries) =>
        (App, Store, Folder, Connection, Clock, Queries) = (app, store, folder, connection, clock, queries);

    /// <summary>The program.</summary>
    public WebApplication App { get; }

    /// <summary>On which database it runs.</summary>
    public Store Store { get; }

    /// <summary>What <c>--data</c> names.</summary>
    public string Folder { get; }

    /// <summary>The connection string, or null for SQLite in the folder.</summary>
    public string? Connection { get; }

    /// <summary>The time that the program goes by.</summary>
    public HouseClock Clock { get; }

    /// <summary>What requests ask of the database: reset, get a page, count.</summary>
    public QueryCounter Queries { get; }

    /// <summary>The address of the program.</summary>
    public Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Opens a house on a fresh copy of the world. <paramref name="also"/> registers on top of the rooms.</summary>
    public static async Task<House> OpenAsync(Store store = Store.Sqlite, Action<IServiceCollection>? also = null)
    {
        var (folder, connection) = await Template.CopyAsync(store);
        return await OpenAsync(store, folder, connection, new HouseClock(), also);
    }

    /// <summary>Opens a house in a given folder, for example the one of a house that was closed.</summary>
    public static async Task<House> OpenAsync(Store store, string folder, string? connection, HouseClock clock, Action<IServiceCollection>? also = null)
    {
        var queries = new QueryCounter();
        var app = await WebProgram.BuildAsync(Arguments(folder, connection), services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
            services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(queries));
            services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(queries));
            also?.Invoke(services);
        });
        await app.StartAsync();
        return new House(app, store, folder, connection, clock, queries);
    }

    /// <summary>The arguments of <c>serve</c>.</summary>
    public static string[] Arguments(string folder, string? connection) =>
        ["--urls", "http://127.0.0.1:0", "--data", folder, "--Logging:LogLevel:Default", "Error", .. connection is null ? [] : new[] { "--ConnectionStrings:Database", connection }];

    /// <summary>Someone who is not signed in.</summary>
    public Person Visitor()
    {
        var visitor = new Person(Address);
        people.Add(visitor);
        return visitor;
    }

    /// <summary>Someone of the <see cref="World"/>, signed in by cookie; the board is Huddinge's labour-market board unless named.</summary>
    public async Task<Person> SignedInAs(Role role, Guid? board = null) => await SignedInAs(World.AccountOf(role, board ?? World.Huddinge));

    /// <summary>The holder of an account, signed in by cookie.</summary>
    public async Task<Person> SignedInAs(Guid account)
    {
        var person = Visitor();
        var (name, value) = await CookieOf(account);
        person.Cookies.Add(Address, new System.Net.Cookie(name, value, "/"));
        return person;
    }

    /// <summary>The cookie that signing in gives, without the hashing of a password.</summary>
    public async Task<(string Name, string Value)> CookieOf(Guid account)
    {
        using var scope = App.Services.CreateScope();
        var found = await scope.ServiceProvider.GetRequiredService<Database>().Set<Account>().SingleAsync(a => a.Id == account);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(found);
        var options = App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow() + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>Reads or prepares data as the program itself.</summary>
    public Task<T> InDatabase<T>(Func<Database, Task<T>> work) => In(services => work(services.GetRequiredService<Database>()));

    /// <summary>Reads or prepares data as the program itself.</summary>
    public Task InDatabase(Func<Database, Task> work) => InDatabase(async db => { await work(db); return 0; });

    /// <summary>Uses the services of a room; as the program itself, or as who <paramref name="become"/> says.</summary>
    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> work, Action<Actor>? become = null)
    {
        using var scope = App.Services.CreateScope();
        (become ?? (actor => actor.BecomeTheProgram("Test")))(scope.ServiceProvider.GetRequiredService<Actor>());
        return await work(scope.ServiceProvider);
    }

    /// <summary>Waits until no job is due any more.</summary>
    public async Task JobsDone()
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            var now = Clock.Now;
            if (!await InDatabase(db => db.Set<Job>().AnyAsync(j => (j.State == JobState.Waiting && j.Due <= now) || j.State == JobState.Running)))
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("A job was not done within 30 seconds.");
    }

    /// <summary>Ends the program and leaves folder and database.</summary>
    public async Task CloseAsync()
    {
        people.ForEach(person => person.Dispose());
        people.Clear();
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        // A house opened in the folder of another was taken away with it.
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        if (Connection is not null)
        {
            await Template.DropAsync(Connection);
        }
    }
}
