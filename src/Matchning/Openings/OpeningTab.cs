using Matchning.Permissions;

namespace Matchning.Openings;

/// <summary>A tab on an opening's pages, added by the room it leads to.</summary>
/// <param name="Order">Left to right.</param>
/// <param name="Text">The Swedish words.</param>
/// <param name="PathSuffix">What follows <c>/openings/{id}</c>.</param>
/// <param name="Needs">Shown to those who may follow it.</param>
public sealed record OpeningTab(int Order, string Text, string PathSuffix, Permission Needs);
