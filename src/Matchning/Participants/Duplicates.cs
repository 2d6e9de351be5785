using Matchning.Permissions;
using Matchning.Storage;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Participants;

/// <summary>Someone who may be the same person as the one being registered, and by which fields.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Fields">The fields that match, in Swedish: keys of the room's words.</param>
/// <param name="SameNumber">The same number is the same person: it cannot be registered twice.</param>
public sealed record Lookalike(Guid Id, string Name, IReadOnlyList<string> Fields, bool SameNumber);

/// <summary>
/// Finds who is already registered, among those the viewer may see. A person of another board is never hinted at, not even by a
/// refusal: two boards may both have registered the same person.
/// </summary>
public sealed class Duplicates(Database db, Identities identities, Actor actor)
{
    /// <summary>A namesake is told of, not a whole village of them.</summary>
    private const int Most = 10;

    /// <summary>Those who look like the given person; <paramref name="self"/> is left out.</summary>
    public async Task<IReadOnlyList<Lookalike>> OfAsync(string name, PersonalNumber? number, string? phone, string? email, Guid? self = null)
    {
        var sameNumber = number is { } given ? await identities.Holders(given).Select(p => p.Id).ToListAsync() : [];
        var telephone = Participant.PhoneOf(phone);
        var address = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        var folded = SearchForm.Words(name).Select(NameWord.Cut).ToList();
        var sameName = db.Set<Participant>().Where(p => folded.Count > 0 && p.Subject.HomeBoardId == actor.Board);
        foreach (var word in folded)
        {
            var having = db.Set<NameWord>().Where(w => w.Word == word).Select(w => w.ParticipantId);
            sameName = sameName.Where(p => having.Contains(p.Id));
        }

        var candidates = await db.Set<Participant>().AsNoTracking()
            .Where(p => p.Id != self && (sameNumber.Contains(p.Id) || (telephone != null && p.Phone == telephone) || (address != null && p.Email == address)
                || sameName.Select(same => same.Id).Contains(p.Id)))
            .OrderBy(p => p.SortKey).Take(Most * 3)
            .Include(p => p.NameWords).Include(p => p.Identities).AsSplitQuery().ToListAsync();
        return [.. candidates
            .Select(p => new Lookalike(p.Id, p.Name, [.. Fields(p)], sameNumber.Contains(p.Id)))
            .Where(found => found.Fields.Count > 0)
            .OrderByDescending(found => found.SameNumber).ThenByDescending(found => found.Fields.Count).Take(Most)];

        IEnumerable<string> Fields(Participant p)
        {
            if (sameNumber.Contains(p.Id))
            {
                yield return "Identitetsnummer";
            }

            if (p.NameWords.Select(w => w.Word).ToHashSet().SetEquals(folded))
            {
                var born = p.Identities.Select(identities.BornAbout).ToHashSet();
                if (number is null || born.Count == 0)
                {
                    yield return "namn (födelsedatum är inte känt)";
                }
                else if (born.Contains(number.Value.BornAbout.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)))
                {
                    yield return "namn och födelsedatum";
                }
            }

            if (telephone is not null && p.Phone == telephone)
            {
                yield return "telefonnummer";
            }

            if (address is not null && string.Equals(p.Email, address, StringComparison.OrdinalIgnoreCase))
            {
                yield return "e-postadress";
            }
        }
    }
}
