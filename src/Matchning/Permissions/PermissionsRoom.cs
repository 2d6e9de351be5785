using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Matchning.Permissions;

/// <summary>Names of permissions, the table of role × permission, and the check that nobody forgot the door.</summary>
public static class PermissionsRoom
{
    /// <summary>Registers the actor of the request and the one authorization rule there is.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services) => services
        .AddScoped<Actor>()
        .AddScoped<IAuthorizationHandler, NeedsHandler>()
        .AddAuthorizationBuilder()
        // What slipped past the start-up check is closed, not open.
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
        .Services;

    /// <summary>The endpoints that declare neither a permission nor that they are open to all.</summary>
    public static IEnumerable<string> WithoutPermission(IEnumerable<Endpoint> endpoints) => endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null && endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is null)
        .Select(endpoint => endpoint.DisplayName ?? endpoint.ToString() ?? "?")
        .Distinct();

    /// <summary>Stops the program when a page or an endpoint declares no permission. The same in every build and environment.</summary>
    /// <exception cref="InvalidOperationException">Names the pages and endpoints and what to write on them.</exception>
    public static async Task StopIfAnyDoorIsForgottenAsync(this WebApplication app)
    {
        var forgotten = WithoutPermission(await app.AllEndpointsAsync()).ToList();
        if (forgotten.Count > 0)
        {
            throw new InvalidOperationException(
                $"These declare no permission: {string.Join(", ", forgotten)}. Write [Needs(Permission.…)] or [OpenToAll] on each.");
        }
    }

    /// <summary>Every endpoint, pages loaded: a page that is not loaded yet does not show its attributes.</summary>
    public static async Task<IReadOnlyList<RouteEndpoint>> AllEndpointsAsync(this WebApplication app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var all = new List<RouteEndpoint>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints))
        {
            var declared = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await loader.LoadAsync(page, endpoint.Metadata)).HandlerTypeInfo.GetCustomAttributes(inherit: true)
                : [];
            all.Add(new RouteEndpoint(
                endpoint.RequestDelegate ?? (_ => Task.CompletedTask), ((RouteEndpoint)endpoint).RoutePattern, 0,
                new EndpointMetadataCollection([.. endpoint.Metadata, .. declared]), endpoint.DisplayName));
        }

        return all;
    }
}
