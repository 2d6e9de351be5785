using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matchning.Storage;

/// <summary>Rules that hold for every column.</summary>
public static class Conventions
{
    /// <summary>Instants are UTC, enums are their names, decimals are exact.</summary>
    public static void UseHouseConventions(this ModelConfigurationBuilder model)
    {
        model.Properties<DateTime>().HaveConversion<UtcConverter>();
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<decimal>().HavePrecision(18, 4);
    }

    /// <summary>Stores UTC and reads UTC; anything else is a bug that should be seen where it is made.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : NotUtc(value),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
    {
        private static DateTime NotUtc(DateTime value) =>
            throw new InvalidOperationException($"{value:O} is not UTC. Instants come from TimeProvider.GetUtcNow().UtcDateTime; days are DateOnly.");
    }
}

/// <summary>Marks an entity that two people may edit at once: the second saver is told (see <c>Shell/Forms</c>).</summary>
public interface IVersioned
{
    /// <summary>The entity, as the parts of it name it.</summary>
    Guid Id { get; }

    /// <summary>Counts the saves, from 1. Sent with each form and compared when it comes back.</summary>
    int Version { get; set; }
}
