namespace Matchning.Demo;

/// <summary>Writes an ad in English, as some eight of a hundred are.</summary>
internal static class EnglishAdWriter
{
    private static readonly DemoText Common = DemoText.Read("common-en");

    public static (string Headline, string Text, IReadOnlyList<DemoDemand> Demands) Write(Dice dice, AdPlan plan)
    {
        var demands = Demands(dice, plan);
        var tasks = dice.Some(plan.Family.Lines("en-tasks", plan), dice.Between(3, 5));
        List<Phrase> person = [.. dice.Some([.. plan.Family.Lines("en-person", plan), .. Common["quality"]], dice.Between(2, 4)).Select(Phrase.Of), .. demands.Musts];
        List<string> merits = [.. demands.Merits.Select(merit => merit.Text), .. dice.Some(plan.Family.Lines("en-merit", plan), dice.Between(0, 2))];
        List<string> offers = dice.Some(Common["offer"], dice.Between(1, 4));
        var lines = new List<string> { dice.Pick(plan.Family.Lines("en-opening", plan)), dice.Pick(Common["about"]), "" };
        if (dice.Chance(65))
        {
            lines.AddRange([dice.Pick(["What you will do", "Your work", "The job"]), .. tasks.Select(task => "- " + task), ""]);
            lines.AddRange([dice.Pick(["We are looking for you who", "You", "Who you are: you"]), .. person.Where(one => one.ContinuesYou).Select(one => "- " + one.Text), ""]);
            lines.AddRange(merits.Count == 0 ? [] : [dice.Pick(["It is a plus if you have", "Nice to have"]), .. merits.Select(merit => "- " + merit), ""]);
            lines.AddRange([dice.Pick(["We offer", "What you get"]), .. offers.Select(offer => "- " + offer), ""]);
        }
        else
        {
            lines.AddRange([$"You will {string.Join(", ", tasks[..^1])} and {tasks[^1]}.", ""]);
            lines.AddRange([string.Join(' ', person.Where(one => one.ContinuesYou).Select(one => $"You {one.Text}.")), ""]);
            lines.AddRange([string.Join(' ', merits.Concat(offers).Select(one => one.TrimEnd('.') + ".")), ""]);
        }

        lines.AddRange(person.Where(one => !one.ContinuesYou).Select(one => one.Text));
        lines.AddRange(demands.Asides.Select(aside => aside.Text));
        lines.AddRange(["", .. dice.Some(Common["apply"], dice.Between(1, 2))]);
        string text = AdPlaceholders.Fill(string.Join('\n', lines).Trim(), plan);
        return (AdPlaceholders.Fill(dice.Pick(plan.Family.Lines("en-headline", plan)), plan), text,
            [.. demands.All.Select(demand => demand with { Words = AdPlaceholders.Fill(demand.Words, plan) })]);
    }

    /// <summary>The demands in English: fewer than in Swedish.</summary>
    private static AdDemands Demands(Dice dice, AdPlan plan)
    {
        var language = Phrase.Of(dice.Pick(Common["language must"]));
        string[] code = language.Code!.Split(' ');
        List<Phrase> musts = [language.Asking("language", true, $"{(code[0] == "either" ? "sv|en" : code[0])} {code[1]} {code[2]}")];
        List<Phrase> merits = [], asides = [];
        if (plan.Experience == Mention.Must)
        {
            var experience = Phrase.Of(dice.Pick(Common["experience must"]));
            musts.Add(experience.Asking("experience", true, experience.Code!));
        }
        else if (plan.Experience == Mention.NotNeeded)
        {
            asides.Add(Phrase.Of(dice.Pick(Common["experience not"])));
        }

        foreach (var (_, mention) in plan.Licences.Where(licence => licence.Class == "B"))
        {
            if (mention == Mention.Must)
            {
                musts.Add(Phrase.Of(dice.Pick(Common["licence B must"])).Asking("licence", true, "B"));
            }
            else if (mention == Mention.Merit)
            {
                merits.Add(Phrase.Of(dice.Pick(Common["licence B merit"])).Asking("licence", false, "B"));
            }
        }

        if (plan.Times is { } times && Common.Has("times " + times))
        {
            var when = Phrase.Of(dice.Pick(Common["times " + times]));
            asides.Add(times == "days" ? when : when.Asking("hours", true, times.Replace('+', ' ')));
        }

        return new AdDemands(musts, merits, asides);
    }
}
