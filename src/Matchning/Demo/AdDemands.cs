using System.Globalization;

namespace Matchning.Demo;

/// <summary>The demands of a planned ad, put into words.</summary>
/// <param name="Musts">What is demanded.</param>
/// <param name="Merits">What would be a merit: objects of "du har".</param>
/// <param name="Asides">Whole sentences: times of the day, and what is not needed.</param>
internal sealed record AdDemands(IReadOnlyList<Phrase> Musts, IReadOnlyList<Phrase> Merits, IReadOnlyList<Phrase> Asides)
{
    private static readonly DemoText Swedish = DemoText.Read("common");

    public IEnumerable<DemoDemand> All => Musts.Concat(Merits).Concat(Asides).Select(phrase => phrase.Demand).OfType<DemoDemand>();

    /// <param name="dice">Its dice.</param>
    /// <param name="plan">What to say.</param>
    /// <param name="running">Running text: phrases that fit a list only are left out.</param>
    public static AdDemands InWords(Dice dice, AdPlan plan, bool running)
    {
        List<Phrase> musts = [], merits = [], asides = [];
        foreach (var (@class, mention) in plan.Licences)
        {
            Say(mention, "licence " + @class, "licence", @class);
        }

        if (plan.Swedish is { } level && One("language must", phrase => phrase.Code!.StartsWith(level, StringComparison.Ordinal) && Fits(phrase)) is { } swedish)
        {
            musts.Add(swedish.Asking("language", true, "sv " + Skills(swedish.Code!)));
        }

        if (plan.Either && One("language either", Fits) is { } either)
        {
            musts.Add(either.Asking("language", true, "sv|en " + Skills(either.Code!)));
        }

        if (plan.English && One("language english") is { } english)
        {
            musts.Add(english.Asking("language", true, "en " + Skills(english.Code!)));
        }

        if (plan.LanguageMerit && One("language merit") is { } merit)
        {
            merits.Add(merit.Asking("language", false, merit.Code!));
        }

        if (plan.LanguageNotNeeded)
        {
            asides.AddRange(One("language not") is { } not ? [not] : []);
        }

        if (plan.Experience is Mention.NotNeeded)
        {
            asides.AddRange(One("experience not") is { } not ? [not] : []);
        }
        else if (plan.Experience != Mention.None)
        {
            bool must = plan.Experience == Mention.Must;
            string section = must ? "experience must" : "experience merit";
            string years = plan.Years.ToString(CultureInfo.InvariantCulture);
            if ((One(section, phrase => phrase.Code == years) ?? One(section)) is { } found)
            {
                (must ? musts : merits).Add(found.Asking("experience", must, found.Code!));
            }
        }

        if (plan.Education && Pick(plan.Family.Lines("education", plan).Select(Phrase.Of)) is { } education)
        {
            musts.Add(education.Asking("education", true, education.Code!));
        }

        if (plan.Authorisation is { } authorisation)
        {
            // A statutory demand is never left out for want of a fitting form: the first phrase fits everywhere.
            var phrase = One("authorisation must") ?? Phrase.Of(Swedish["authorisation must"][0]);
            musts.Add(phrase.With("legitimation", authorisation).Asking("authorisation", true, authorisation.Id));
            asides.AddRange(dice.Chance(15) ? [Phrase.Of(Swedish["authorisation soon"][0])] : []);
        }

        foreach (var skill in plan.SkillMusts)
        {
            musts.AddRange(One(skill.IsHabit() ? "habit must" : "skill must") is { } must ? [must.With("kunskap", skill).Asking("skill", true, skill.Id)] : []);
        }

        foreach (var skill in plan.SkillMerits)
        {
            merits.AddRange(One(skill.IsHabit() ? "habit merit" : "skill merit") is { } of ? [of.With("kunskap", skill).Asking("skill", false, skill.Id)] : []);
        }

        if (plan.Times is { } times && One("times " + times) is { } when)
        {
            asides.Add(times is "days" or "early" ? when : when.Asking("hours", true, times.Replace('+', ' ')));
        }

        if (plan.Remote && One("remote") is { } remote)
        {
            asides.Add(remote.Asking("remote", true, remote.Code!));
        }

        return new AdDemands(musts, merits, asides);

        bool Fits(Phrase phrase) => !plan.SpokenOnly || phrase.Code!.EndsWith(" LS", StringComparison.Ordinal);

        void Say(Mention mention, string section, string kind, string value)
        {
            switch (mention)
            {
                case Mention.Must when One(section + " must") is { } must:
                    musts.Add(must.Asking(kind, true, value));
                    break;
                case Mention.Merit when One(section + " merit") is { } of:
                    merits.Add(of.Asking(kind, false, value));
                    break;
                case Mention.NotNeeded when One("licence not") is { } not:
                    asides.Add(not);
                    break;
            }
        }

        Phrase? One(string section, Func<Phrase, bool>? where = null) => Pick(Swedish.Optional(section).Select(Phrase.Of).Where(where ?? (_ => true)),
            objects: section.EndsWith("merit", StringComparison.Ordinal));

        Phrase? Pick(IEnumerable<Phrase> from, bool objects = false)
        {
            List<Phrase> fitting = [.. from.Where(phrase => objects || !running || phrase.ContinuesYou || phrase.IsSentence)];
            return fitting.Count == 0 ? null : dice.Pick(fitting);
        }
    }

    private static string Skills(string code) => code.EndsWith(" S", StringComparison.Ordinal) ? code[..^1] + "LS" : code;
}
