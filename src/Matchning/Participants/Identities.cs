using Matchning.Storage;
using Matchning.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Matchning.Participants;

/// <summary>Numbers, between what people type and what is stored: encrypted, and a keyed hash to find the whole number by.</summary>
public sealed class Identities(Database db, SecretKeys keys, TimeProvider clock)
{
    /// <summary>Reads a number as typed today.</summary>
    public bool TryRead(string? text, out PersonalNumber number, out NumberFault fault)
    {
        var isNumber = PersonalNumber.TryRead(text, clock.Today, out var read, out fault);
        number = read ?? default;
        return isNumber;
    }

    /// <summary>The participants that the viewer may see and who have, or had, the number.</summary>
    public IQueryable<Participant> Holders(PersonalNumber number)
    {
        var hash = keys.HashOf(number.Canonical);
        var holders = db.Set<Identity>().Where(identity => identity.Hash == hash).Select(identity => identity.ParticipantId);
        return db.Set<Participant>().Where(participant => holders.Contains(participant.Id));
    }

    /// <summary>Gives a participant the number, as the one now in use.</summary>
    public void Give(Participant participant, PersonalNumber number) => participant.Add(number, keys, clock.Today);

    /// <summary>The number as people read it. Only for viewers at level <em>full</em>.</summary>
    public string Shown(Identity identity) => keys.Decrypt(identity.Number) is var number ? $"{number[..8]}-{number[8..]}" : "";

    /// <summary>The day of birth in a number, to compare by.</summary>
    public string BornAbout(Identity identity) =>
        identity.Kind == NumberKind.Coordination ? WithoutSixty(keys.Decrypt(identity.Number)) : keys.Decrypt(identity.Number)[..8];

    /// <summary>What to tell about a number that cannot be read, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(NumberFault fault) => fault switch
    {
        NumberFault.CheckDigit => "Numrets sista siffra stämmer inte med de andra. Jämför med handlingen: någon siffra är fel.",
        NumberFault.Date => "Numret börjar med ett datum som inte finns eller som ligger i framtiden. Jämför med handlingen.",
        _ => "Numret kan inte läsas. Skriv det som ÅÅÅÅMMDD-NNNN, eller ÅÅÅÅMMDD-T123 för ett tillfälligt nummer.",
    };

    private static string WithoutSixty(string number) =>
        number[..6] + (int.Parse(number[6..8], System.Globalization.CultureInfo.InvariantCulture) - 60).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
