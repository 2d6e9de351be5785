using System.Text.Json;
using Matchning.Permissions;
using Matchning.Storage;
using Matchning.Storage.History;
using Matchning.Storage.Secrets;
using Matchning.Storage.Sweeping;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Shell.Forms;

/// <summary>What someone had typed when the session had expired or the language was switched: kept encrypted for the same person for an hour.</summary>
public sealed class KeptForm
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    /// <summary>Version-7 id, in the address of the page that gives it back.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose; null for a visitor.</summary>
    public Guid? Account { get; init; }

    /// <summary>The path of the page.</summary>
    public required string Path { get; init; }

    /// <summary>The fields, encrypted.</summary>
    [Secret]
    public required byte[] Fields { get; init; }

    /// <summary>The end, UTC.</summary>
    public required DateTime Expires { get; init; }
}

/// <summary>Maps <see cref="KeptForm"/>.</summary>
public sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.ToTable("KeptForms");
        form.Property(f => f.Path).HasMaxLength(400);
        form.HasIndex(f => f.Expires);
    }
}

/// <summary>Takes forms away when their hour is over.</summary>
public sealed class KeptFormSweep(Database db, TimeProvider clock) : ISweep
{
    /// <inheritdoc/>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = clock.Now;
        await db.Set<KeptForm>().Where(f => f.Expires < now).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>Keeps forms and gives them back.</summary>
public sealed class KeptForms(Database db, SecretKeys keys, TimeProvider clock)
{
    /// <summary>The name in the address.</summary>
    public const string Key = "kept";

    /// <summary>Passwords are never stored, not even encrypted.</summary>
    private static readonly string[] NotKept = ["__RequestVerificationToken", Languages.Language.Key, "Password", "Current"];

    private const int LongestPath = 400, MostBytes = 256 * 1024;

    /// <summary>Whether the form is of the size that people type; files are not kept.</summary>
    public static bool IsSmall(HttpRequest request) => request.ContentLength <= MostBytes && request.Path.Value!.Length <= LongestPath;

    /// <summary>The address of the page that the form is on.</summary>
    public static string AddressOf(HttpRequest request) => request.PathBase + request.Path.ToUriComponent() + Query(request);

    /// <summary>Keeps the form of the request and returns the address that gives it back; of the page alone where nothing is to be kept.</summary>
    public async Task<string> KeepAsync(HttpRequest request, Guid? account)
    {
        if (!IsSmall(request))
        {
            return AddressOf(request);
        }

        var form = await request.ReadFormAsync();
        var fields = form.Where(field => !NotKept.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToArray());
        if (fields.Count == 0)
        {
            // A page that asks for a password only. Its address may be a secret too: nothing of it is stored.
            return AddressOf(request);
        }

        var kept = new KeptForm
        {
            Account = account,
            Path = request.Path,
            Fields = keys.Encrypt(JsonSerializer.Serialize(fields)),
            Expires = clock.Now + KeptForm.Holds,
        };
        db.Add(kept);
        await db.SaveChangesAsync();

        return request.PathBase + request.Path.ToUriComponent() + Query(request).Add(Key, kept.Id.ToString());
    }

    /// <summary>"handler" would name a handler that only a POST has.</summary>
    private static QueryString Query(HttpRequest request) => QueryString.Create(request.Query.Where(q => q.Key is not ("handler" or Key or Languages.Language.Key)));

    /// <summary>The fields, for the same person on the same page within the hour.</summary>
    public async Task<Dictionary<string, string?[]>?> GiveBackAsync(Guid id, Guid? account, string path)
    {
        var now = clock.Now;
        var kept = await db.Set<KeptForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.Account == account && f.Path == path && f.Expires > now);
        return kept is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(keys.Decrypt(kept.Fields));
    }
}

/// <summary>Fills a page's form with what was kept: the fields read it from the model state, as after an error.</summary>
public sealed class RefillFilter(KeptForms kept, Actor actor) : IAsyncPageFilter
{
    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) && Guid.TryParse(request.Query[KeptForms.Key], out var id)
            && context.HandlerInstance is PageModel page
            && await kept.GiveBackAsync(id, actor.Account, request.Path) is { } fields)
        {
            foreach (var (name, values) in fields)
            {
                page.ModelState.SetModelValue(name, values, string.Join(',', values));
                page.ModelState.MarkFieldValid(name);
            }
        }

        await next();
    }
}
