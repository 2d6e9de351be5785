using Matchning.Permissions;

namespace Matchning.Participants;

/// <summary>A tab on the page of a participant; upper rooms register theirs with <c>AddParticipantTab</c>.</summary>
/// <param name="Order">Left to right.</param>
/// <param name="Text">The Swedish words; the words of this room or of <c>Shell</c> hold the other languages.</param>
/// <param name="PathSuffix">What follows <c>/participants/{id}</c>: <c>/matches</c>.</param>
/// <param name="Needs">Shown to those who may follow it.</param>
public sealed record ParticipantTab(int Order, string Text, string PathSuffix, Permission Needs);
