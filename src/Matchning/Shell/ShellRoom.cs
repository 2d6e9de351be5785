using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Matchning.Permissions;
using Matchning.Shell.Forms;
using Matchning.Shell.Languages;
using Matchning.Shell.Settings;
using Matchning.Storage;
using Matchning.Storage.Sweeping;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Matchning.Shell;

/// <summary>Layout, navigation, slots, languages, forms, errors, settings, health.</summary>
public static class ShellRoom
{
    /// <summary>Registers pages that live in their rooms, and what all of them share.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options =>
            {
                options.Filters.Add<HandlersOnly>();
                options.Filters.Add<RefillFilter>();
                options.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => new RoomWords<Words>()["”{0}” kan inte läsas.", value]);
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            });
        services.Configure<RazorViewEngineOptions>(options => options.PageViewLocationFormats.Insert(0, "/Shell/{0}.cshtml"));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Text in every script stands in the page as itself; what is markup is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(RoomWords<>));
        services.AddSingleton<Assets>();
        services.AddScoped<KeptForms>();
        services.AddScoped<ISweep, KeptFormSweep>();
        services.AddScoped<CurrentSetting>();
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("form", CookieSecurePolicy.SameAsRequest));
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddNavLink(90, "Inställningar", "/settings", Permission.Administer);

        // Cookies stay valid over a restart; the keys lie beside the database's own, not in it.
        services.AddDataProtection()
            .SetApplicationName("matchning")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(new DataFolder(configuration["data"] ?? "data").Keys, "cookies")));
        return services;
    }

    /// <summary>Errors as pages that help, security headers, static files, languages.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        // The page that tells of an error is read, whatever was being sent; what could not be accepted is not looked at again.
        app.Use((http, next) =>
        {
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                (http.Request.Method, http.Request.ContentType) = (HttpMethods.Get, null);
                http.Features.Set<IAntiforgeryValidationFeature>(null);
            }

            return next();
        });
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (http.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return next();
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public,max-age=31536000,immutable" : "public,max-age=3600",
        });
        app.UseRouting();
        app.UseLanguages();
    }

    /// <summary>After sign-in is known: a form given up for a language switch is kept for the person.</summary>
    public static void UseShellForms(this WebApplication app)
    {
        app.UseLanguageSwitchInForms();
        app.UseAntiforgery();
        app.Use((http, next) =>
        {
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            {
                return next();
            }

            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>The endpoints of this room.</summary>
    public static void MapShell(this WebApplication app)
    {
        app.MapLanguage();
        app.MapGet("/health/live", [OpenToAll] () => Results.Text("live"));
        app.MapGet("/health/ready", [OpenToAll] async (Database db, CancellationToken cancellation) =>
            await db.Database.CanConnectAsync(cancellation) && !(await db.Database.GetPendingMigrationsAsync(cancellation)).Any()
                ? Results.Text("ready")
                : Results.Text("the database cannot be reached or lacks migrations", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/settings/logo", [OpenToAll] async (Database db) =>
            await db.Set<Setting>().Select(s => new { s.Logo, s.LogoType }).SingleOrDefaultAsync() is { Logo: { } logo, LogoType: var type }
                ? Results.Bytes(logo, type ?? MediaTypeNames.Application.Octet)
                : Results.NotFound());
        app.MapRazorPages();
    }
}
