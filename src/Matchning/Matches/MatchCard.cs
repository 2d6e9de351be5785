using Matchning.Matching;

namespace Matchning.Matches;

/// <summary>One match as a caseworker or an agent reads it: what or who, the score, and why.</summary>
/// <param name="Id">The id of what is proposed: the opening, or the person.</param>
/// <param name="Href">Where its own page is.</param>
/// <param name="Title">The headline, or the name.</param>
/// <param name="Facts">The line under it.</param>
/// <param name="Why">The explanation.</param>
/// <param name="Parts">The explanation in words.</param>
/// <param name="Closes">Within reach: what would close the gap.</param>
/// <param name="Participant">The person whose profile the links to what is missing lead to; null for a viewer who may not change it.</param>
/// <param name="IsAd">The title is the text of an ad, in its own language.</param>
public sealed record MatchCard(
    Guid Id, string Href, string Title, IReadOnlyList<string> Facts, Explanation Why, IReadOnlyList<PartInWords> Parts, IReadOnlyList<string> Closes, Guid? Participant, bool IsAd)
{
    /// <summary>The address of the explanation on a page of its own.</summary>
    public required string WhyHref { get; init; }

    /// <summary>The section of the profile where what is left would be filled in.</summary>
    public string? ClosesIn => Why.Closes is [var first, ..] ? SectionOf(first.Key == ItemKey.Language ? Term.LanguageMust : Term.Licence) : null;

    /// <summary>The musts that are met, in one line.</summary>
    public string MustsMet => string.Join("; ", Parts.Where(p => p is { Term: <= Term.Hours, Status: Status.Met }).SelectMany(p => p.Held.Count > 0 ? p.Held : [p.Text]));

    /// <summary>What stands in a line of its own: all that is not a met must and not unasked; first what speaks for, then what speaks against.</summary>
    public IEnumerable<PartInWords> Lines => Parts
        .Where(p => p.Status != Status.NotAsked && !(p.Term <= Term.Hours && (p.Status == Status.Met || Closes.Count > 0)))
        .OrderBy(p => p.Status);

    /// <summary>The mark beside a status, an icon that always stands with the word.</summary>
    public static string IconOf(Status status) => status switch
    {
        Status.Met => "met",
        Status.Partly => "partly",
        Status.Missing => "missing",
        _ => "unknown",
    };

    /// <summary>The section of the profile where what a term asks for is filled in.</summary>
    public static string? SectionOf(Term term) => term switch
    {
        Term.Reach => "profile/reach",
        Term.Licence or Term.Authorisation => "profile/licences",
        Term.LanguageMust or Term.Language => "profile/languages",
        Term.Hours => "profile/hours",
        Term.Occupation => "profile/wishes",
        Term.Skills or Term.SkillsMerit => "profile/skills",
        Term.Experience => "profile/experience",
        Term.Education => "profile/education",
        _ => null,
    };
}
