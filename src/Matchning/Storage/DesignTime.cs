using Matchning.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Matchning.Storage;

/// <summary>For <c>dotnet ef</c>, which writes the migrations and never connects.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDatabase>
{
    /// <inheritdoc/>
    public SqliteDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDatabase>().UseSqlite("Data Source=design-time").Options, new Actor());
}

/// <summary>For <c>dotnet ef</c>, which writes the migrations and never connects.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDatabase>
{
    /// <inheritdoc/>
    public PostgresDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDatabase>().UseNpgsql("Host=design-time").Options, new Actor());
}
