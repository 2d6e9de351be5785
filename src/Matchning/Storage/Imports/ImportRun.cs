using Matchning.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Storage.Imports;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>The file is being read into the table of rows. A process that dies here leaves nothing: the file is read anew.</summary>
    Staging,

    /// <summary>Every row is read and checked; nothing is changed yet.</summary>
    Checked,

    /// <summary>Someone said yes: the rows are applied in batches, and go on being so after a killed process.</summary>
    Applying,

    /// <summary>All rows are applied.</summary>
    Done,
}

/// <summary>One file brought in: who, from what, how far.</summary>
public sealed class ImportRun
{
    /// <summary>Version-7 id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which <see cref="IImportKind"/> reads and applies it.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the file, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file: the same file again goes on with a run that is not finished.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The account that brought it in; null for the command line.</summary>
    public Guid? Account { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string Who { get; init; }

    /// <summary>The unit acted for.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The board acted for.</summary>
    public Guid? Board { get; init; }

    /// <summary>How far it has come.</summary>
    public ImportState State { get; set; }

    /// <summary>Rows of the file, those refused when they were checked included.</summary>
    public int Total { get; set; }

    /// <summary>Rows that have been dealt with, those refused included.</summary>
    public int Applied { get; set; }

    /// <summary>Rows that made something new.</summary>
    public int New { get; set; }

    /// <summary>Rows that changed something.</summary>
    public int Changed { get; set; }

    /// <summary>Rows that said what was known.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows that could not be used.</summary>
    public int Refused { get; set; }

    /// <summary>The last row applied, by <see cref="ImportRow.Id"/>. Moves in the transaction of what the rows did.</summary>
    public long Cursor { get; set; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When a batch was last staged or applied, UTC.</summary>
    public required DateTime TouchedAt { get; set; }

    /// <summary>When someone said yes, UTC: from here on time left is reckoned.</summary>
    public DateTime? ApplyingSince { get; set; }

    /// <summary>When all was applied, UTC.</summary>
    public DateTime? FinishedAt { get; set; }
}

/// <summary>One row of a file. It lives until it is applied; a row with a problem stays, without its content.</summary>
public sealed class ImportRow
{
    /// <summary>The longest name of a column that is told.</summary>
    public const int ColumnLength = 100;

    /// <summary>The order of the rows.</summary>
    public long Id { get; private set; }

    /// <summary>Of which run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The line on which the row begins in the file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The row as its kind wrote it, encrypted: ads hold contacts and sole traders' numbers. Null once it is applied or refused.</summary>
    [Secret]
    public byte[]? Payload { get; set; }

    /// <summary>Whether the row could not be used. A row with a problem that is not refused was used without what is wrong in it.</summary>
    public bool Refused { get; set; }

    /// <summary>The column or member that is wrong.</summary>
    public string? Column { get; set; }

    /// <summary>What stood there, encrypted.</summary>
    public byte[]? Value { get; set; }

    /// <summary>What is wrong: Swedish, a key in the words of the room.</summary>
    public string? Reason { get; set; }

    /// <summary>What to do about it: Swedish, a key in the words of the room.</summary>
    public string? Remedy { get; set; }
}

/// <summary>Maps runs and rows.</summary>
public sealed class ImportMapping : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportRow>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("ImportRuns");
        run.Property(r => r.Kind).HasMaxLength(60);
        run.Property(r => r.FileName).HasMaxLength(200);
        run.Property(r => r.ContentHash).HasMaxLength(64);
        run.Property(r => r.Who).HasMaxLength(200);
        run.HasIndex(r => new { r.Kind, r.ContentHash });
        run.HasIndex(r => new { r.State, r.TouchedAt });
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.ToTable("ImportRows");
        row.Property(r => r.Id).ValueGeneratedOnAdd();
        row.Property(r => r.Column).HasMaxLength(ImportRow.ColumnLength);
        row.Property(r => r.Reason).HasMaxLength(300);
        row.Property(r => r.Remedy).HasMaxLength(300);
        row.HasIndex(r => new { r.RunId, r.Id });
        row.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId);
    }
}

/// <summary>The sets of this folder.</summary>
public static class ImportSets
{
    extension(Database db)
    {
        /// <summary>All imports.</summary>
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();

        /// <summary>Rows waiting to be applied, and those with a problem.</summary>
        public DbSet<ImportRow> ImportRows => db.Set<ImportRow>();
    }
}
