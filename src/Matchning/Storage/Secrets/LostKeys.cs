using System.Reflection;
using Matchning.Storage.Backup;
using Matchning.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage.Secrets;

/// <summary>Keys are made only for a database that holds no secrets: new ones beside secrets of the old would mix two keys for good.</summary>
public static class LostKeys
{
    /// <summary>The columns that hold what <see cref="SecretKeys"/> encrypted.</summary>
    public static IEnumerable<(string Table, string Column)> Secrets(this Database db) => db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
        .Where(p => p.ClrType == typeof(byte[]) && p.PropertyInfo?.GetCustomAttribute<SecretAttribute>() is not null)
        .Select(p => (p.DeclaringType.GetTableName()!, p.GetColumnName()));

    /// <summary>Refuses to go on with a database whose keys are lost.</summary>
    /// <exception cref="RefusedException">It holds secrets and there are no keys, or no whole ones.</exception>
    public static async Task RefuseLostKeysAsync(this Database db, DataFolder folder)
    {
        if (SecretKeys.AreIn(folder))
        {
            SecretKeys.In(folder);
        }
        else if (await db.HoldsSecretsAsync())
        {
            throw new RefusedException($"{SecretKeys.PathIn(folder)} is missing or empty, and the database holds what it encrypted. {SecretKeys.PutBack}");
        }
    }

    /// <summary>Makes the keys of a database without secrets. Called when the database is known to answer: one that is away must not seem empty.</summary>
    public static async Task MakeKeysAsync(this Database db, DataFolder folder)
    {
        await db.RefuseLostKeysAsync(folder);
        if (!SecretKeys.AreIn(folder))
        {
            SecretKeys.MakeIn(folder);
        }
    }

    private static async Task<bool> HoldsSecretsAsync(this Database db)
    {
        foreach (var (table, column) in db.Secrets())
        {
            if (await db.AnyAsync(table, column))
            {
                return true;
            }
        }

        return false;
    }
}
