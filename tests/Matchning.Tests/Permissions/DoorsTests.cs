using System.Net;
using System.Text.RegularExpressions;
using Matchning.Partners;
using Matchning.Permissions;
using Matchning.Tests.Architecture.Planted.Taxonomy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Matchning.Tests.Permissions;

/// <summary>Every page and endpoint lets in exactly those whom the table of role × permission names.</summary>
public sealed partial class DoorsTests
{
    [Fact]
    public async Task Each_role_is_let_in_where_the_table_says_so_and_nowhere_else()
    {
        await using var house = await House.OpenAsync();
        var doors = (await house.App.AllEndpointsAsync()).SelectMany(e => MethodsOf(e).Select(method => (Endpoint: e, Method: method))).ToList();
        doors.Count.ShouldBeGreaterThan(20);
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>().Cast<Role?>().Prepend(null))
        {
            var person = role is null ? house.Visitor() : await house.SignedInAs(role.Value);
            foreach (var (endpoint, method) in doors)
            {
                var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Permission;
                if (endpoint.RoutePattern.RawText == "/sign-out" && method == HttpMethod.Post)
                {
                    continue;
                }

                using var answer = method == HttpMethod.Get ? await person.GetRaw(AddressOf(endpoint)) : await person.PostRaw(AddressOf(endpoint));
                if (!AsTheTableSays(role, needs, answer))
                {
                    wrong.Add($"{role?.ToString() ?? "visitor"} {method} {endpoint.RoutePattern.RawText} ({needs?.ToString() ?? "open"}): {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_without_a_declared_permission_stops_the_program()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => House.OpenAsync(also: services => services.AddRazorPages().AddApplicationPart(typeof(Upwards).Assembly)));
        error.Message.ShouldContain("declare no permission");
        error.Message.ShouldContain("Planted/Forgotten");
    }

    [Fact]
    public async Task An_endpoint_without_a_declared_permission_stops_the_program()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddRazorPages();
        await using var app = builder.Build();
        app.MapGet("/declared", [OpenToAll] () => "");
        await app.StopIfAnyDoorIsForgottenAsync();
        app.MapGet("/planted", () => "");
        (await Should.ThrowAsync<InvalidOperationException>(app.StopIfAnyDoorIsForgottenAsync)).Message.ShouldContain("/planted");
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_at_the_next_click()
    {
        await using var house = await House.OpenAsync();
        var administrator = await house.SignedInAs(Role.Administrator);
        (await administrator.Get("/settings")).Status.ShouldBe(HttpStatusCode.OK);
        await house.InDatabase(async db =>
        {
            db.Posts.RemoveRange(db.Posts.Where(p => p.CoworkerId == World.CoworkerOf(Role.Administrator, World.Huddinge)));
            await db.SaveChangesAsync();
        });
        (await administrator.Get("/settings")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Shut: a visitor is asked to sign in, a person is told no. Open: anything else; without a form's token a POST ends there.</summary>
    private static bool AsTheTableSays(Role? role, Permission? needs, HttpResponseMessage answer)
    {
        var asked = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/sign-in?back=", StringComparison.Ordinal);
        if (needs is { } permission && (role is null || !RoleTable.Allows([role.Value], permission)))
        {
            return role is null ? asked : answer.StatusCode == HttpStatusCode.Forbidden;
        }

        return !asked && answer.StatusCode != HttpStatusCode.Forbidden && (int)answer.StatusCode < 500 | AddressIsError(answer);
    }

    private static bool AddressIsError(HttpResponseMessage answer) => answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/error/", StringComparison.Ordinal);

    private static IEnumerable<HttpMethod> MethodsOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        return endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not null || methods is null or { Count: 0 }
            ? [HttpMethod.Get, HttpMethod.Post]
            : methods.Where(m => m is "GET" or "POST").Select(m => HttpMethod.Parse(m));
    }

    private static string AddressOf(RouteEndpoint endpoint) => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), hole =>
        hole.Value.Contains(":guid", StringComparison.Ordinal) ? World.Subject.ToString() : hole.Value.Contains(":int", StringComparison.Ordinal) ? "404" : hole.Value.Contains('?', StringComparison.Ordinal) ? "" : "something");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
