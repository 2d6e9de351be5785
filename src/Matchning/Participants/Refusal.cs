namespace Matchning.Participants;

/// <summary>Why a change of a participant is refused. <see cref="Refusals"/> has the sentence of each.</summary>
public enum Refusal { NameMissing, NameTooLong, FamilyNameTooLong, PhoneUnreadable, EmailUnreadable, HoursOutOfRange, YearsOutOfRange, LevelOutOfRange, TextTooLong, AlreadyThere, TooMany }

/// <summary>The sentences.</summary>
public static class Refusals
{
    /// <summary>The field that a refused name is told beside.</summary>
    public static string FieldOfName(this Refusal? refusal) => refusal == Refusal.FamilyNameTooLong ? nameof(Participant.FamilyName) : nameof(Participant.GivenName);

    /// <summary>What to tell the one who typed, in Swedish: the key of the room's words.</summary>
    public static string InSwedish(this Refusal refusal) => refusal switch
    {
        Refusal.NameMissing => "Skriv förnamnet. Har personen bara ett namn, skriv det här.",
        Refusal.NameTooLong => "Förnamnet är för långt. Det får ha högst 100 tecken.",
        Refusal.FamilyNameTooLong => "Efternamnet är för långt. Det får ha högst 100 tecken.",
        Refusal.PhoneUnreadable => "Telefonnumret kan inte stämma. Skriv det som 070-123 45 67, eller med landsnummer: +46 70 123 45 67.",
        Refusal.EmailUnreadable => "E-postadressen kan inte stämma. Skriv den som namn@exempel.se.",
        Refusal.HoursOutOfRange => "Skriv två heltal från 1 till 100, det lägsta först.",
        Refusal.YearsOutOfRange => "Skriv antal år från 0,1 till 60, till exempel 4,5.",
        Refusal.LevelOutOfRange => "Nivån finns inte. Välj en nivå i listan.",
        Refusal.TextTooLong => "Texten är för lång. Korta den.",
        Refusal.AlreadyThere => "Det finns redan i profilen.",
        Refusal.TooMany => "Det ryms högst 60 rader. Ta bort någon som inte längre gäller.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
