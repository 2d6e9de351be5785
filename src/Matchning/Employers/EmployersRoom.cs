using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Employers;

/// <summary>Employers, their workplaces and contacts; suggestions that ads make.</summary>
public static class EmployersRoom
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddEmployers(this IServiceCollection services) => services
        .AddScoped<EmployersNamed>()
        .AddNavLink(40, "Arbetsgivare", "/employers", Permission.ReadEmployers);

    /// <summary>One answer while typing.</summary>
    public sealed record Choice(string Label, string? Hint);

    /// <summary><c>GET /employers/search?q=</c>: at most ten names, confirmed ones first.</summary>
    public static void MapEmployers(this IEndpointRouteBuilder app) =>
        app.MapGet("/employers/search", [Needs(Permission.ReadEmployers)] async (string? q, Database db, IStringLocalizer<Words> T) =>
            (await db.Employers.FoundBy(q).Where(e => e.Status != EmployerStatus.OtherName)
                .OrderBy(e => e.Status == EmployerStatus.Confirmed ? 0 : 1).ThenBy(e => e.SortName).Take(10)
                .Select(e => new { e.Name, e.Status, e.OrganisationNumber }).ToListAsync())
            .Select(e => new Choice(e.Name, e.OrganisationNumber?.ToString() ?? (e.Status == EmployerStatus.Suggested ? T["Förslag från annons"].Value : null))));

    /// <summary>Those whose name has every typed word as the beginning of one of its words, or whose number is typed.</summary>
    public static IQueryable<Employer> FoundBy(this IQueryable<Employer> employers, string? typed)
    {
        if (OrganisationNumber.Read(typed) is { } number)
        {
            return employers.Where(e => e.OrganisationNumber == number);
        }

        foreach (var word in SearchForm.Words(typed).Take(6))
        {
            var (first, inside) = (word, " " + word);
            employers = employers.Where(e => e.SearchName.StartsWith(first) || e.SearchName.Contains(inside));
        }

        return employers;
    }
}
