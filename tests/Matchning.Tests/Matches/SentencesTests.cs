using System.Globalization;
using Matchning.Matches;
using Matchning.Matching;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Matches;

public sealed class SentencesTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly StringLocalizer<Words> _words = new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    [Fact]
    public void A_missing_licence_is_named() => Says(
        new Part(Term.Licence, default, default, Status.Missing, [], [new Item(ItemKey.Licence) { Id = "B" }]),
        "körkort B saknas", "missing: driving licence B");

    [Fact]
    public void A_language_is_read_as_one_with_its_skills_together() => Says(
        new Part(Term.LanguageMust, default, default, Status.Missing, [], [Swedish(LanguageSkills.Listening, Cefr.A2), Swedish(LanguageSkills.Speaking, Cefr.A2)]),
        "svenska B1 i tal och hörförståelse (har A2)", "Swedish B1 in speaking and listening (has A2)");

    [Fact]
    public void Alternatives_stand_with_or_between() => Says(
        new Part(Term.LanguageMust, default, default, Status.Missing, [], [
            Swedish(LanguageSkills.Speaking, Cefr.A0), new Item(ItemKey.Language) { Id = "en", Level = Cefr.B2, HeldLevel = Cefr.B1, Skills = LanguageSkills.Speaking, Alternative = 1 }]),
        "svenska B1 i tal (inga kunskaper än) eller engelska B2 i tal (har B1)",
        "Swedish B1 in speaking (none yet) or English B2 in speaking (has B1)");

    [Fact]
    public void Experience_says_what_is_held_and_what_is_asked() => Says(
        new Part(Term.Experience, default, default, Status.Met, [new Item(ItemKey.Experience) { Id = "yrke-vardbitrade", Years = 1, HeldYears = 4 }], []),
        "1 år som vårdbiträde efterfrågas, personen har 4 år", "asked for as care assistant: 1, held: 4 (years)");

    [Fact]
    public void What_is_not_asked_is_said() =>
        Says(new Part(Term.Education, default, default, Status.NotAsked, [], []), "inget krav på utbildning är angivet", "no education is asked for");

    [Fact]
    public void What_is_unknown_is_asked_about() => Says(
        new Part(Term.Licence, default, default, Status.Unknown, [], [new Item(ItemKey.Licence) { Id = "B", Unknown = true }]),
        "fråga om körkort", "ask about a driving licence");

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_sentence_has_its_english(Part part)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var missing = new List<string>();
        var words = new Noticing(_words, missing);
        var sentences = new Sentences(words, Catalogue.Starter);
        _ = (sentences.Of(part), sentences.Name(part.Term), sentences.Name(part.Status));
        missing.ShouldBeEmpty();
    }

    public static IEnumerable<TheoryDataRow<Part>> Everything =>
        from term in Enum.GetValues<Term>()
        from status in Enum.GetValues<Status>()
        select new TheoryDataRow<Part>(new Part(term, default, default, status, Items(false), Items(true))).WithTestDisplayName($"{term} {status}");

    private static List<Item> Items(bool unknown) =>
    [
        .. from key in Enum.GetValues<ItemKey>()
           from closeness in Enum.GetValues<Closeness>()
           from rank in Enumerable.Range(0, 5)
           select new Item(key)
           {
               Id = rank == 4 ? null : "B",
               HeldId = rank % 2 == 0 ? "C" : null,
               Unknown = unknown && rank == 3,
               Level = Cefr.B1,
               HeldLevel = (Cefr)rank,
               Skills = LanguageSkills.All,
               Closeness = closeness,
               Hours = new HoursRange(50, 50 + rank),
               HeldHours = rank == 1 ? null : new HoursRange(1, 100),
               Time = (WorkTime)rank,
               Day = rank == 0 ? null : new DateOnly(2026, 1, rank),
               Evidence = rank == 3 ? null : (Evidence)(rank % 3),
               Years = rank,
               HeldYears = rank / 2m,
               EducationLevel = rank == 2 ? null : rank * 3,
               HeldEducationLevel = rank == 3 ? null : rank,
               Assessment = rank == 4 ? null : (Assessment)rank
           }
    ];

    private static Item Swedish(LanguageSkills skill, Cefr held) => new(ItemKey.Language) { Id = "sv", Level = Cefr.B1, HeldLevel = held, Skills = skill };

    private void Says(Part part, string swedish, string english)
    {
        var sentences = new Sentences(_words, Catalogue.Starter);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        sentences.Of(part).Text.ShouldBe(swedish);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        sentences.Of(part).Text.ShouldBe(english);
    }

    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    private sealed class Noticing(IStringLocalizer<Words> words, List<string> missing) : IStringLocalizer<Words>
    {
        public LocalizedString this[string name] => Noticed(words[name]);

        public LocalizedString this[string name, params object[] arguments] => Noticed(words[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => words.GetAllStrings(includeParentCultures);

        private LocalizedString Noticed(LocalizedString found)
        {
            if (found.ResourceNotFound)
            {
                missing.Add(found.Name);
            }

            return found;
        }
    }
}
