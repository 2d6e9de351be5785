using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Shell.Forms;
using Matchning.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Matchning.Access;

/// <summary>Sign-in, roles of people, subjects, who may see whom.</summary>
public static class AccessRoom
{
    /// <summary>Registers accounts and the cookie.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                // Length is what makes a password hard to guess; rules about signs only make it hard to remember.
                options.Password.RequiredLength = PasswordLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.User.RequireUniqueEmail = true;
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "matchning";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "back";
            options.ExpireTimeSpan = TimeSpan.FromHours(2);
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = KeepFormAndAskAsync;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddScoped<Invitations>();
        services.AddSingleton<ISaveChangesInterceptor, WriteGuard>();
        services.AddNavLink(80, "Medarbetare", "/coworkers", Permission.Administer);
        return services;
    }

    /// <summary>The shortest password that is taken.</summary>
    public const int PasswordLength = 12;

    /// <summary>Who is signed in, then who that is today: roles are read anew in each request.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (http, next) =>
        {
            if (Guid.TryParse(http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value, out var id))
            {
                var stamp = http.User.FindFirst(new ClaimsIdentityOptions().SecurityStampClaimType)?.Value;
                if (!await BecomeAsync(http.RequestServices.GetRequiredService<Actor>(), http.RequestServices.GetRequiredService<Database>(), id, stamp))
                {
                    // Closed, or signed in before the password was changed: nobody, who is asked to sign in.
                    http.User = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
                }
            }

            await next();
        });
        // An address that leads nowhere is not found, for visitors too; asking them to sign in first would help nobody.
        app.Use((http, next) =>
        {
            if (http.GetEndpoint() is not null)
            {
                return next();
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseAuthorization();
    }

    /// <summary>The endpoints of this room that are not pages.</summary>
    public static void MapAccess(this WebApplication app) => app.MapPost("/sign-out", [OpenToAll] async (SignInManager<Account> signIn) =>
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }).WithMetadata(new RequireAntiforgeryTokenAttribute());

    /// <returns>Whether the account is open and the cookie of today's password.</returns>
    private static async Task<bool> BecomeAsync(Actor actor, Database db, Guid id, string? stamp)
    {
        var found = await db.Accounts.AsNoTracking()
            .Where(a => a.Id == id && a.ClosedAt == null && a.SecurityStamp == stamp)
            .Select(a => new
            {
                a.DisplayName,
                a.CoworkerId,
                a.UnitId,
                a.SubjectId,
                a.IsEmployer,
                Posts = a.Coworker!.Posts.Select(p => new { p.UnitId, p.Unit.BoardId, Partner = p.Unit.Board.Partner.Name, p.Role }).ToList(),
            })
            .SingleOrDefaultAsync();
        if (found is null)
        {
            return false;
        }

        // The unit acted for decides board and roles: another unit is another task.
        var unit = found.Posts.Any(p => p.UnitId == found.UnitId) ? found.UnitId : found.Posts.OrderBy(p => p.UnitId).FirstOrDefault()?.UnitId;
        Role[] roles = found.CoworkerId is not null ? [.. found.Posts.Where(p => p.UnitId == unit).Select(p => p.Role)]
            : found.IsEmployer ? [Role.Employer]
            : found.SubjectId is not null ? [Role.Participant] : [];
        var post = found.Posts.FirstOrDefault(p => p.UnitId == unit);
        actor.Become(id, found.DisplayName, roles, found.CoworkerId, unit, post?.BoardId, post?.Partner ?? "");
        return true;
    }

    /// <summary>Leads to the sign-in page; what an expired session was sending is kept for the same person.</summary>
    private static async Task KeepFormAndAskAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("HX-Request"))
        {
            // A part of a page cannot be replaced by the sign-in page: the whole page goes there, and comes back to where it was.
            var page = Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var address) ? address.PathAndQuery : "/";
            context.Response.Headers["HX-Redirect"] = SignInAndBack(page);
            context.Response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        var back = HttpMethods.IsPost(request.Method) && request.HasFormContentType && Whose(context) is { } expired
            ? await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(request, expired)
            : HttpMethods.IsPost(request.Method) ? request.Path.Value! : request.Path + request.QueryString;
        context.Response.Redirect(SignInAndBack(back));
    }

    private static string SignInAndBack(string back) => "/sign-in" + QueryString.Create("back", back);

    private static Guid? Whose(RedirectContext<CookieAuthenticationOptions> context)
    {
        var options = context.HttpContext.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var cookie = options.CookieManager.GetRequestCookie(context.HttpContext, options.Cookie.Name!);
        var claim = cookie is null ? null : options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier);
        return Guid.TryParse(claim?.Value, out var id) ? id : null;
    }
}
