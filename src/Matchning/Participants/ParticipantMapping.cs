using Matchning.Access;
using Matchning.Matching;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matchning.Participants;

/// <summary>Maps <see cref="Participant"/> and its parts.</summary>
public sealed class ParticipantMapping :
    IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<Wish>, IEntityTypeConfiguration<Experience>, IEntityTypeConfiguration<SkillHeld>,
    IEntityTypeConfiguration<LanguageHeld>, IEntityTypeConfiguration<Education>, IEntityTypeConfiguration<Identity>, IEntityTypeConfiguration<NameWord>
{
    private const int ConceptLength = 60;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("Participants");
        participant.HasOne(p => p.Subject).WithOne().HasForeignKey<Participant>(p => p.Id);
        participant.Property(p => p.Id).ValueGeneratedNever();
        participant.Property(p => p.Version).IsConcurrencyToken();
        participant.Property(p => p.GivenName).HasMaxLength(Participant.NameLength);
        participant.Property(p => p.FamilyName).HasMaxLength(Participant.NameLength);
        participant.Property(p => p.SortKey).HasMaxLength(120);
        participant.Property(p => p.Phone).HasMaxLength(20);
        participant.Property(p => p.Email).HasMaxLength(Participant.EmailLength);
        participant.Property(p => p.HomeMunicipality).HasMaxLength(4);
        participant.Property(p => p.InterpreterLanguage).HasMaxLength(ConceptLength);
        participant.Property(p => p.Adaptations).HasMaxLength(Participant.AdaptationsLength);
        AsWords(participant.Property(p => p.Reach!), code => code);
        AsWords(participant.Property(p => p.Licences!), code => code);
        AsWords(participant.Property(p => p.Authorisations!), code => code);
        AsWords(participant.Property(p => p.Cannot!), Enum.Parse<WorkTime>);
        AsWords(participant.Property(p => p.HasNone), Enum.Parse<Section>);
        participant.Property(p => p.HasNone).IsRequired();
        participant.Ignore(p => p.CurrentIdentity);
        participant.HasIndex(p => p.SortKey);
        participant.HasIndex(p => p.Phone);
        participant.HasIndex(p => p.Email);
        participant.HasMany(p => p.Wishes).WithOne().HasForeignKey(part => part.ParticipantId);
        participant.HasMany(p => p.Experience).WithOne().HasForeignKey(part => part.ParticipantId);
        participant.HasMany(p => p.Skills).WithOne().HasForeignKey(part => part.ParticipantId);
        participant.HasMany(p => p.Languages).WithOne().HasForeignKey(part => part.ParticipantId);
        participant.HasMany(p => p.Educations).WithOne().HasForeignKey(part => part.ParticipantId);
        participant.HasMany(p => p.Identities).WithOne().HasForeignKey(part => part.ParticipantId);
        participant.HasMany(p => p.NameWords).WithOne().HasForeignKey(part => part.ParticipantId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Wish> wish)
    {
        Part(wish, "Wishes");
        wish.Property(w => w.Occupation).HasMaxLength(ConceptLength);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Experience> experience)
    {
        Part(experience, "Experience");
        experience.Property(e => e.Occupation).HasMaxLength(ConceptLength);
        experience.Property(e => e.Years).HasPrecision(4, 1);
        experience.Property(e => e.Country).HasMaxLength(2);
        experience.Property(e => e.Note).HasMaxLength(Experience.NoteLength);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SkillHeld> skill)
    {
        Part(skill, "SkillsHeld");
        skill.Property(s => s.Skill).HasMaxLength(ConceptLength);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<LanguageHeld> language)
    {
        Part(language, "LanguagesHeld");
        language.Property(l => l.Language).HasMaxLength(ConceptLength);
        language.Property(l => l.SfiCourse).HasMaxLength(10);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Education> education)
    {
        Part(education, "Educations");
        education.Property(e => e.Field).HasMaxLength(ConceptLength);
        education.Property(e => e.Country).HasMaxLength(2);
        education.Property(e => e.Title).HasMaxLength(Education.TitleLength);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Identity> identity)
    {
        Part(identity, "Identities");
        identity.Property(i => i.Hash).HasMaxLength(64);
        // Within a board a number belongs to one person; two boards may know the same person without knowing of each other.
        identity.HasIndex(i => new { i.Hash, i.BoardId }).IsUnique();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<NameWord> word)
    {
        word.ToTable("NameWords");
        word.HasKey(w => new { w.ParticipantId, w.Word });
        word.Property(w => w.Word).HasMaxLength(NameWord.WordLength);
        word.HasIndex(w => w.Word);
        word.HasOne(w => w.Subject).WithMany().HasForeignKey(w => w.ParticipantId);
    }

    private static void Part<T>(EntityTypeBuilder<T> part, string table) where T : ParticipantPart
    {
        part.ToTable(table);
        part.Property(p => p.Id).ValueGeneratedNever();
        part.HasOne(p => p.Subject).WithMany().HasForeignKey(p => p.ParticipantId);
    }

    /// <summary>A short list in one column, words parted by commas; null stays null, so that "not asked" and "none" differ.</summary>
    private static void AsWords<T>(PropertyBuilder<List<T>> property, Func<string, T> read) => property.HasConversion(
        list => string.Join(',', list),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(read).ToList(),
        new ValueComparer<List<T>>((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), list => list.Count, list => list.ToList()));
}

/// <summary>Hides persons from whoever may not know of them: the set and each part of it.</summary>
public sealed class ParticipantVisibility : IShapesTheModel
{
    /// <inheritdoc/>
    public void Shape(ModelBuilder model, Database database)
    {
        model.Entity<Participant>().HasQueryFilter(Disclosure.VisibleThrough<Participant>(database, p => p.Subject));
        model.Entity<NameWord>().HasQueryFilter(Disclosure.VisibleThrough<NameWord>(database, p => p.Subject));
        Part<Wish>(model, database);
        Part<Experience>(model, database);
        Part<SkillHeld>(model, database);
        Part<LanguageHeld>(model, database);
        Part<Education>(model, database);
        Part<Identity>(model, database);
    }

    private static void Part<T>(ModelBuilder model, Database database) where T : ParticipantPart =>
        model.Entity<T>().HasQueryFilter(Disclosure.VisibleThrough<T>(database, p => p.Subject));
}

/// <summary>The sets of this room.</summary>
public static class ParticipantSets
{
    extension(Database db)
    {
        /// <summary>The participants that the viewer may know of.</summary>
        public DbSet<Participant> Participants => db.Set<Participant>();

        /// <summary>The participants with all parts that the engine is told of; the numbers are not among them.</summary>
        public IQueryable<Participant> Profiles => db.Set<Participant>()
            .Include(p => p.Subject).Include(p => p.Wishes).Include(p => p.Experience).Include(p => p.Skills).Include(p => p.Languages).Include(p => p.Educations).AsSplitQuery();
    }
}
