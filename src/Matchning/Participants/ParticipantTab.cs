using Matchning.Permissions;

namespace Matchning.Participants;

/// <summary>A tab on a participant's pages, added by the room it leads to.</summary>
/// <param name="Order">Left to right.</param>
/// <param name="Text">The Swedish words.</param>
/// <param name="PathSuffix">What follows <c>/participants/{id}</c>.</param>
/// <param name="Needs">Shown to those who may follow it.</param>
public sealed record ParticipantTab(int Order, string Text, string PathSuffix, Permission Needs);
