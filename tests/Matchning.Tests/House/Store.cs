using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Matchning.Tests;

/// <summary>Which database a story runs on.</summary>
public enum Store
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a story on both databases: <c>[Theory, BothDatabases] public async Task Sentence(Store store)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    /// <summary>The trait by which <c>./test quick</c> leaves out what needs a server.</summary>
    public const string Trait = "Database";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([RowOf(Store.Sqlite), RowOf(Store.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow<Store> RowOf(Store store)
    {
        var row = new TheoryDataRow<Store>(store);
        row.Traits.Add(Trait, [store.ToString()]);
        return row;
    }
}
