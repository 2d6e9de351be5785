using System.Runtime.CompilerServices;
using Matchning.Access;

namespace Matchning.Tests.Architecture.Planted.Taxonomy;

/// <summary>A class of a low room that asks a high one, in the body of an asynchronous method only.</summary>
public static class Upwards
{
    public static async Task<object> AskAsync()
    {
        await Task.Yield();
        return RuntimeHelpers.GetUninitializedObject(typeof(Invitations));
    }
}
