using System.Text.RegularExpressions;
using Matchning.Permissions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Matchning.Tests;

/// <summary>The addresses of all pages, found by asking the program, each with who may open it.</summary>
public static partial class Addresses
{
    /// <summary>Every page that can be opened: its address with ids filled in, and a role that may (null = everyone).</summary>
    /// <param name="house">The program.</param>
    /// <param name="ids">The value of a route parameter, by the route and the parameter's name; null leaves the page out.</param>
    public static async Task<IReadOnlyList<(string Route, string Url, Role? Role)>> OfPagesAsync(House house, Func<string, string, string?> ids)
    {
        var pages = new List<(string, string, Role?)>();
        foreach (var endpoint in (await house.App.AllEndpointsAsync()).Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).DistinctBy(e => e.RoutePattern.RawText))
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            var missing = false;
            var url = Hole().Replace(route, hole =>
            {
                var value = ids(route, hole.Groups["name"].Value);
                missing |= value is null;
                return value ?? "";
            });
            if (!missing)
            {
                var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Permission;
                pages.Add((route, url, needs is null ? null : Enum.GetValues<Role>().First(role => RoleTable.Allows([role], needs.Value))));
            }
        }

        return pages;
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Hole();
}
