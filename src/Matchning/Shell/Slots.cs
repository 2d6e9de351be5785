using Matchning.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Matchning.Shell;

/// <summary>A link in the main navigation, added by the room it leads to.</summary>
/// <param name="Order">Left to right.</param>
/// <param name="Text">The Swedish words; the words of <c>Shell</c> hold the other languages.</param>
/// <param name="Path">Where it leads; every page below it belongs to it.</param>
/// <param name="Needs">Shown to those who may follow it.</param>
public sealed record NavLink(int Order, string Text, string Path, Permission Needs);

/// <summary>A view component of an upper room in a place that a lower room names.</summary>
/// <param name="Place">The place: <c>notices</c>, <c>participant-summary</c>, <c>opening-summary</c>, <c>method-evidence</c>.</param>
/// <param name="Order">Top to bottom.</param>
/// <param name="Component">The view component.</param>
public sealed record Slot(string Place, int Order, Type Component);

/// <summary>How rooms fill the places of pages without those pages knowing them.</summary>
public static class SlotRegistration
{
    /// <summary>Adds a link to the main navigation.</summary>
    public static IServiceCollection AddNavLink(this IServiceCollection services, int order, string text, string path, Permission needs) =>
        services.AddSingleton(new NavLink(order, text, path, needs));

    /// <summary>Fills a place with a view component.</summary>
    public static IServiceCollection AddSlot<TComponent>(this IServiceCollection services, string place, int order) where TComponent : ViewComponent =>
        services.AddSingleton(new Slot(place, order, typeof(TComponent)));
}
