namespace Matchning.Demo;

/// <summary>Writes an ad in English, as some eight of a hundred are.</summary>
internal static class EnglishAdWriter
{
    private static readonly DemoText Common = DemoText.Read("common-en");

    public static (string Headline, string Text, IReadOnlyList<DemoDemand> Demands) Write(Dice dice, AdPlan plan)
    {
        var demands = AdDemands.InEnglish(dice, plan);
        var tasks = dice.Some(plan.Family.Lines("en-tasks", plan.Job), dice.Between(3, 5));
        List<Phrase> person = [.. dice.Some([.. plan.Family.Lines("en-person", plan.Job), .. Common["quality"]], dice.Between(2, 4)).Select(Phrase.Of), .. demands.Musts];
        List<string> merits = [.. demands.Merits.Select(merit => merit.Text), .. dice.Some(plan.Family.Lines("en-merit", plan.Job), dice.Between(0, 2))];
        List<string> offers = dice.Some(Common["offer"], dice.Between(1, 4));
        var lines = new List<string> { dice.Pick(plan.Family.Lines("en-opening", plan.Job)), dice.Pick(Common["about"]), "" };
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
        return (AdPlaceholders.Fill(dice.Pick(plan.Family.Lines("en-headline", plan.Job)), plan), text,
            [.. demands.All.Select(demand => demand with { Words = AdPlaceholders.Fill(demand.Words, plan) })]);
    }
}
