using Matchning.Matching;
using Matchning.Openings;
using Matchning.Participants;
using Matchning.Permissions;
using Matchning.Shell;
using Matchning.Storage;
using Matchning.Shell.Languages;
using Matchning.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Matchning.Matches;

/// <summary>
/// Reads what was nominated once more from the database, through the viewer's filter, and explains it from those rows. What the viewer
/// may not see, or what no longer matches, is not in the answer.
/// </summary>
public sealed class MatchReading(Database db, Actor viewer, MatchIndex index, Catalogue catalogue, Sentences sentences, TimeProvider clock, IStringLocalizer<Words> T)
{
    /// <summary>How long a page waits for the index that is built at start.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The index, once it is built.</summary>
    /// <exception cref="TimeoutException">It is still being built; the error page says to try again.</exception>
    public async Task<MatchIndex> IndexAsync()
    {
        await index.Built.WaitAsync(Patience);
        return index;
    }

    /// <summary>The participant with the whole profile, or null when the viewer may not see them.</summary>
    public Task<Participant?> ParticipantAsync(Guid id) => db.Profiles.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>The opening, or null.</summary>
    public Task<Opening?> OpeningAsync(Guid id) => db.Openings.AsNoTracking().Include(o => o.Employer).SingleOrDefaultAsync(o => o.Id == id);

    /// <summary>Openings for a person, explained, in the order of <paramref name="ids"/>.</summary>
    public async Task<IReadOnlyList<MatchCard>> OpeningsAsync(Participant participant, IEnumerable<Guid> ids)
    {
        var wanted = ids.ToList();
        var found = await db.Openings.AsNoTracking().Include(o => o.Employer).Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id);
        var facts = participant.ToFacts(clock.Today);
        return [.. wanted.Where(found.ContainsKey).Select(id => CardOf(participant, facts, found[id]))];
    }

    /// <summary>People for an opening, explained, in the order of <paramref name="ids"/>; only those whom the viewer may see.</summary>
    public async Task<IReadOnlyList<MatchCard>> PeopleAsync(Opening opening, IEnumerable<Guid> ids)
    {
        var wanted = ids.ToList();
        var found = await db.Profiles.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var demands = opening.ToDemands();
        return [.. wanted.Where(found.ContainsKey).Select(id => CardOf(found[id], opening, demands))];
    }

    /// <summary>The ids of what an index nominated.</summary>
    public static IEnumerable<Guid> Ids(IReadOnlyList<Nominated> nominated) => nominated.Select(n => Guid.Parse(n.Id));

    private MatchCard CardOf(Participant participant, PersonFacts facts, Opening opening)
    {
        var why = Explaining.Explain(index.Vocabulary, facts, opening.ToDemands(), clock.Today);
        return new MatchCard(opening.Id, $"/openings/{opening.Id}", opening.Headline, FactsOf(opening), why, PartsOf(participant, why), sentences.Closes(why), ProfileOf(participant), IsAd: true)
        {
            WhyHref = $"/participants/{participant.Id}/matches/why?opening={opening.Id}",
        };
    }

    private MatchCard CardOf(Participant participant, Opening opening, OpeningDemands demands)
    {
        var why = Explaining.Explain(index.Vocabulary, participant.ToFacts(clock.Today), demands, clock.Today);
        return new MatchCard(participant.Id, $"/participants/{participant.Id}", participant.Name, FactsOf(participant), why, PartsOf(participant, why), sentences.Closes(why), ProfileOf(participant), IsAd: false)
        {
            WhyHref = $"/openings/{opening.Id}/matches/why?participant={participant.Id}",
        };
    }

    /// <summary>The parts in words; an occupation that comes from experience and is not wished for is said to, since the two are different answers to "why this".</summary>
    private IReadOnlyList<PartInWords> PartsOf(Participant participant, Explanation why)
    {
        var occupation = why[Term.Occupation];
        var by = occupation.Held.Concat(occupation.Missing).FirstOrDefault(item => item is { Key: ItemKey.Occupation, Closeness: not Closeness.None });
        var isWished = by is null || participant.Wishes.Any(wish => wish.Occupation == (by.HeldId ?? by.Id));
        return [.. sentences.Of(why).Select(part => part.Term != Term.Occupation || isWished ? part : part with { Text = T["{0} (erfarenhet, inte önskemål)", part.Text] })];
    }

    private Guid? ProfileOf(Participant participant) => viewer.May(Permission.EditParticipants) ? participant.Id : null;

    private List<string> FactsOf(Opening opening)
    {
        string?[] facts =
        [
            opening.Employer?.Name ?? opening.WorkplaceName,
            (opening.MunicipalityId ?? opening.RegionId) is { } place ? catalogue.Label(place) : null,
            opening.LastDay is { } last ? T["sista dag {0}", last.InWords(clock.Today)].Value : T["löpande"].Value,
            opening.Places is > 1 ? T.Plural("{0} plats|{0} platser", opening.Places.Value) : null,
        ];
        return [.. facts.OfType<string>()];
    }

    private List<string> FactsOf(Participant participant)
    {
        string?[] facts =
        [
            participant.Wishes.Count > 0 ? T["söker {0}", string.Join("; ", participant.Wishes.Select(w => catalogue.LabelInText(w.Occupation)))].Value : null,
            participant.HomeMunicipality is { } home ? catalogue.Label(home) : null,
            participant is { HoursMin: { } min, HoursMax: { } max } ? (min == max ? T["{0} procent", min] : T["{0}–{1} procent", min, max]).Value : null,
        ];
        return [.. facts.OfType<string>()];
    }
}
