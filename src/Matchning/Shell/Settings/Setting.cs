using Matchning.Storage;
using Matchning.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Shell.Settings;

/// <summary>How this installation presents itself. One row.</summary>
public sealed class Setting : IVersioned, IRecorded
{
    /// <summary>The largest logo that is taken, in bytes.</summary>
    public const int LogoBytes = 200_000;

    /// <summary>The longest name of the service, and the longest of the other texts.</summary>
    public const int NameLength = 100, TextLength = 200;

    /// <summary>The only row.</summary>
    public static readonly Guid TheOne = new("00000000-0000-7000-8000-000000000001");

    /// <inheritdoc/>
    public Guid Id { get; init; } = TheOne;

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The project or municipality whose service it is; stands on each print.</summary>
    public string ServiceName { get; set; } = "Matchning";

    /// <summary>The public body that answers for the service, as the accessibility statement must name it.</summary>
    public string? PublicBody { get; set; }

    /// <summary>Where people write about the service.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>The day the accessibility was last assessed.</summary>
    public DateOnly? AccessibilityAssessed { get; set; }

    /// <summary>The logo.</summary>
    [NotInHistory]
    public byte[]? Logo { get; set; }

    /// <summary>The logo's type, found by its content: image/png or image/jpeg.</summary>
    public string? LogoType { get; set; }

    /// <summary>The day the statement was last changed.</summary>
    public DateOnly? AccessibilityUpdated { get; set; }

    /// <summary>Fictional people and one-click sign-in. Set by <c>demo</c> only, in a database that was empty.</summary>
    public bool Demo { get; set; }

    /// <inheritdoc/>
    public Guid RecordId => Id;

    /// <inheritdoc/>
    public string RecordKind => nameof(Setting);

    /// <summary>The type of a picture by its first bytes, or null for anything else, whatever its name says.</summary>
    public static string? PictureType(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : null;
}

/// <summary>Maps <see cref="Setting"/>.</summary>
public sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.ToTable("Settings");
        setting.Property(s => s.Version).IsConcurrencyToken();
        setting.Property(s => s.ServiceName).HasMaxLength(Setting.NameLength);
        setting.Property(s => s.PublicBody).HasMaxLength(Setting.TextLength);
        setting.Property(s => s.ContactEmail).HasMaxLength(Setting.TextLength);
        setting.Property(s => s.LogoType).HasMaxLength(20);
    }
}

/// <summary>The settings, read once a request.</summary>
public sealed class CurrentSetting(Database db)
{
    private Setting? read;

    /// <summary>The row without the logo's bytes, or what holds before anyone has set anything.</summary>
    public async Task<Setting> GetAsync() => read ??= await db.Set<Setting>().AsNoTracking()
        .Select(s => new Setting
        {
            ServiceName = s.ServiceName,
            PublicBody = s.PublicBody,
            ContactEmail = s.ContactEmail,
            AccessibilityAssessed = s.AccessibilityAssessed,
            AccessibilityUpdated = s.AccessibilityUpdated,
            LogoType = s.LogoType,
            Demo = s.Demo,
        })
        .SingleOrDefaultAsync() ?? new Setting();
}
