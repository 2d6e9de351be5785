using Microsoft.AspNetCore.Authorization;

namespace Matchning.Permissions;

/// <summary>
/// Declares the permission that a page or an endpoint needs. It is both the declaration that the start-up check looks for
/// and the requirement that is enforced, so the two cannot drift apart.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : Attribute, IAuthorizeData, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>The permission needed.</summary>
    public Permission Permission => permission;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Declares that a page or an endpoint is open to everyone, signed in or not. Saying so is required.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute, IAllowAnonymous;

/// <summary>Lets a request through when the <see cref="Actor"/> of the request holds the permission.</summary>
public sealed class NeedsHandler(Actor actor) : AuthorizationHandler<NeedsAttribute>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (actor.May(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
