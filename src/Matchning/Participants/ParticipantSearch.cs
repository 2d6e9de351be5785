using Matchning.Storage;

namespace Matchning.Participants;

/// <summary>Finding participants by name.</summary>
public static class ParticipantSearch
{
    /// <summary>More words than anyone's name has; each is a question of its own to the database.</summary>
    private const int MostWords = 8;

    /// <summary>Those with a word of the name that begins with each typed word, whatever case and diacritics.</summary>
    public static IQueryable<Participant> Named(this IQueryable<Participant> participants, string? typed)
    {
        var words = SearchForm.Words(typed?.Length > 400 ? typed[..400] : typed).Select(NameWord.Cut).Distinct().Take(MostWords).ToList();
        if (words.Count == 0)
        {
            // Signs alone are no name, and find nobody.
            return participants.Where(_ => false);
        }

        foreach (var word in words)
        {
            // All words that begin with this one lie between it and it followed by the last character there is; an index finds them.
            var end = word + "\uffff";
            participants = participants.Where(p => p.NameWords.Any(w => string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, end) < 0));
        }

        return participants;
    }
}
