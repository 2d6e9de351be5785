using Matchning.Storage;

namespace Matchning.Participants;

/// <summary>Finding participants by name.</summary>
public static class ParticipantSearch
{
    /// <summary>Those with a word of the name that begins with each typed word, whatever case and diacritics.</summary>
    public static IQueryable<Participant> Named(this IQueryable<Participant> participants, string? typed)
    {
        foreach (var word in SearchForm.Words(typed).Select(NameWord.Cut))
        {
            // All words that begin with this one lie between it and it followed by the last character there is; an index finds them.
            var end = word + "\uffff";
            participants = participants.Where(p => p.NameWords.Any(w => string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, end) < 0));
        }

        return participants;
    }
}
