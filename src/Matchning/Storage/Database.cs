using System.Reflection;
using Matchning.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Storage;

/// <summary>
/// The one way to the data. It has no sets of its own: it applies the configurations found in the assembly, and each room
/// adds its sets as extension properties. <see cref="Actor"/> decides what the filters of the rooms let through.
/// </summary>
public abstract class Database(DbContextOptions options, Actor actor) : DbContext(options)
{
    /// <summary>Who reads and writes through this context.</summary>
    public Actor Actor => actor;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Database).Assembly);
        foreach (var room in Rooms.Of<IShapesTheModel>())
        {
            room.Shape(modelBuilder, this);
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseHouseConventions();
}

/// <summary>What a room does to the model that needs the context itself: filters by who is looking, text search.</summary>
public interface IShapesTheModel
{
    /// <summary>Adds to the model. <paramref name="database"/> may be captured: it stands for the context of each query.</summary>
    void Shape(ModelBuilder model, Database database);
}

/// <summary>Finds what the rooms offer of one kind. The order is by name, so that it is the same at each start.</summary>
public static class Rooms
{
    /// <summary>One instance of each class that implements <typeparamref name="T"/> and can be made without arguments.</summary>
    public static IEnumerable<T> Of<T>() => Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)) && type.GetConstructor(Type.EmptyTypes) is not null)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!);
}

/// <summary>The model on SQLite, the embedded default.</summary>
public sealed class SqliteDatabase(DbContextOptions<SqliteDatabase> options, Actor actor) : Database(options, actor);

/// <summary>The model on PostgreSQL, when several people depend on it.</summary>
public sealed class PostgresDatabase(DbContextOptions<PostgresDatabase> options, Actor actor) : Database(options, actor)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Columns that are searched by prefix or sorted by a stored key compare by bytes, as SQLite does.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(p => p.ClrType == typeof(string)))
        {
            if (property.PropertyInfo?.GetCustomAttribute<ComparedByBytesAttribute>() is not null)
            {
                property.SetCollation("C");
            }
        }
    }
}

/// <summary>Marks a stored search form or sort key: compared by bytes on both databases.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComparedByBytesAttribute : Attribute;
