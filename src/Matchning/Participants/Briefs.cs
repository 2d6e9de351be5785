using Matchning.Shell.Languages;
using Matchning.Taxonomy;
using Microsoft.Extensions.Localization;

namespace Matchning.Participants;

/// <summary>A section in a few words.</summary>
public static class Briefs
{
    /// <summary>What is known of a section, as names, a count or an answer. Of a language the level in speech.</summary>
    public static string InBrief(this Participant person, Section section, Catalogue catalogue, IStringLocalizer<Words> T) => section switch
    {
        _ when person.HasNone.Contains(section) => T[section.NoneInSwedish()],
        Section.Wishes => string.Join("; ", person.Wishes.Select(wish => catalogue.LabelInText(wish.Occupation))),
        Section.Experience => T["{0:0.#} år", person.Experience.Sum(e => e.Years)],
        Section.Skills => T.Plural("{0} kompetens|{0} kompetenser", person.Skills.Count),
        Section.Languages => string.Join(", ", person.Languages.Select(held => $"{catalogue.LabelInText(held.Language)}{(held.Speaking is { } level ? " " + level : "")}")),
        Section.Education => T.Plural("{0} utbildning|{0} utbildningar", person.Educations.Count),
        Section.Licences => person.Licences!.Count == 0 ? T[section.NoneInSwedish()] : string.Join(", ", person.Licences),
        Section.Authorisations => person.Authorisations!.Count == 0 ? T[section.NoneInSwedish()] : T.Plural("{0} legitimation|{0} legitimationer", person.Authorisations.Count),
        Section.Reach => T.Plural("{0} kommun|{0} kommuner", person.Reach!.Count),
        Section.Hours => Hours.InBrief(person.HoursMin, person.HoursMax),
        Section.Times => person.Cannot!.Count == 0 ? T[section.NoneInSwedish()] : string.Join(", ", person.Cannot.Select(time => T[time.InSwedish()].Value)),
        _ => "",
    };
}
