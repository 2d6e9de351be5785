using Microsoft.AspNetCore.Mvc.Rendering;

namespace Matchning.Participants.Profile;

/// <summary>How someone answered a question whose answer is a list: not asked, none, or some.</summary>
public enum Answer { Unknown, None, Some }

/// <summary>Between answers and the lists that are stored.</summary>
public static class AnswerWords
{
    /// <summary>The answer that a stored list stands for.</summary>
    public static Answer Of<T>(IReadOnlyCollection<T>? stored) => stored is null ? Answer.Unknown : stored.Count == 0 ? Answer.None : Answer.Some;

    /// <summary>The list to store: null when not asked, empty when none.</summary>
    public static IReadOnlyList<T>? Means<T>(this Answer answer, IReadOnlyList<T> chosen) => answer switch { Answer.Unknown => null, Answer.None => [], _ => chosen };

    /// <summary>The three answers as choices.</summary>
    public static IEnumerable<SelectListItem> Of(string unknown, string none, string some) =>
        [new(unknown, nameof(Answer.Unknown)), new(none, nameof(Answer.None)), new(some, nameof(Answer.Some))];
}
