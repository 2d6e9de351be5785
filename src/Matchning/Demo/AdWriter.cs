using System.Globalization;
using System.Text;

namespace Matchning.Demo;

/// <summary>Writes an ad in the manner of its employer: short and running, in lists, as a municipality, as a staffing agency.</summary>
internal sealed class AdWriter
{
    private static readonly DemoText Common = DemoText.Read("common");
    private static readonly string[] Given = ["{kontakt}", "{epost}", "{telefon}"];

    private readonly Dice _dice;
    private readonly AdPlan _plan;
    private readonly StringBuilder _text = new();
    private string _opening = "";

    private AdWriter(Dice dice, AdPlan plan)
    {
        _dice = dice;
        _plan = plan;
    }

    private string Manner => _plan.Employer.Sort switch
    {
        EmployerSort.Small => "small",
        EmployerSort.Municipality => "municipality",
        EmployerSort.Staffing => "staffing",
        _ => "company",
    };

    public static (string Headline, string Text, IReadOnlyList<DemoDemand> Demands) Write(Dice dice, AdPlan plan)
    {
        var writer = new AdWriter(dice, plan);
        string headline = plan.Headline ?? dice.Pick(writer.Lines("headline"));
        writer._opening = plan.Opening ?? writer.OpeningFor(headline);
        bool running = plan.Employer.Sort switch
        {
            EmployerSort.Small => dice.Chance(60),
            EmployerSort.Company => dice.Chance(20),
            _ => dice.Chance(6),
        };
        var demands = AdDemands.InWords(dice, plan, running);
        if (running)
        {
            writer.Running(demands);
        }
        else
        {
            writer.Listed(demands);
        }

        string text = writer.Fill(writer._text.ToString().Trim());
        return (writer.Fill(headline), text, [.. demands.All.Select(demand => demand with { Words = writer.Fill(demand.Words) })]);
    }

    /// <summary>An opening that does not contradict the headline: no "school kitchen" under "pub".</summary>
    private string OpeningFor(string headline)
    {
        string? setting = _plan.Family.SettingOf(headline);
        return _dice.Pick([.. Lines("opening").Where(opening => setting is null || _plan.Family.SettingOf(opening) is not { } other || other == setting)]);
    }

    private IReadOnlyList<string> Lines(string section) => _plan.Family.Lines(section, _plan);

    private void Running(AdDemands demands)
    {
        string about = _dice.Pick(Common["about " + Manner]);
        Paragraph(_dice.Chance(50) ? [_opening, about] : [about, _opening]);
        var tasks = _dice.Some(Lines("tasks"), _dice.Between(3, 4));
        Paragraph([$"Du kommer bland annat att {string.Join(", ", tasks[..^1])} och {tasks[^1]}."]);
        var person = Person(_dice.Between(1, 2)).Concat(demands.Musts).ToList();
        Paragraph([.. person.Select(phrase => phrase.ContinuesYou ? $"Du {phrase.Text}." : phrase.Text)]);
        List<string> merits = [.. demands.Merits.Concat(_dice.Some(Lines("merit"), 1).Select(Phrase.Of)).Select(phrase => phrase.Text).Distinct()];
        Paragraph([.. demands.Asides.Select(phrase => phrase.Text), merits.Count == 0 ? "" : $"Det är meriterande om du har {And(merits)}."]);
        Paragraph(Applying(_dice.Between(1, 2)));
    }

    private void Listed(AdDemands demands)
    {
        bool municipal = _plan.Employer.Sort == EmployerSort.Municipality;
        Paragraph(_dice.Chance(50) ? [_dice.Pick(Common["about " + Manner])] : []);
        Heading("work", 55);
        Paragraph([_opening]);
        Heading("tasks", 100);
        Bullets(_dice.Some(Lines("tasks"), _dice.Between(4, municipal ? 8 : 6)).Select(Capital));

        var person = Person(_dice.Between(2, 4));
        var asked = municipal ? person : [.. person.Concat(demands.Musts.Where(must => must.ContinuesYou)).OrderBy(phrase => phrase.Demand is null && _dice.Chance(60))];
        Heading("person", 100);
        Bullets(asked.Select(phrase => phrase.Text));
        List<Phrase> rest = [.. demands.Musts.Except(asked)];
        List<Phrase> listed = [.. rest.Where(must => municipal || !must.IsSentence)];
        if (listed.Count > 0)
        {
            Heading("must", 100);
            Bullets(listed.Select(must => Capital(must.Text)));
        }

        Paragraph([.. rest.Except(listed).Select(must => must.Text)]);
        List<string> merits = [.. demands.Merits.Select(merit => merit.Text).Concat(_dice.Some(Lines("merit"), _dice.Between(0, 3))).Distinct()];
        if (merits.Count > 0)
        {
            Heading("merit", 100);
            Bullets(merits);
        }

        Paragraph([.. demands.Asides.Select(aside => aside.Text)]);
        if (_dice.Chance(80))
        {
            Heading("offer", 100);
            Bullets(_dice.Some([.. Common["offer " + Manner], .. Lines("offer")], _dice.Between(2, 4)));
        }

        Facts();
        Heading("apply", 50);
        Paragraph(Applying(_dice.Between(1, 3)));
    }

    /// <summary>How to apply; a name, a number or an address is given once.</summary>
    private List<string> Applying(int count)
    {
        var lines = _dice.Some(Common[_plan.Employer.Sort == EmployerSort.Municipality ? "apply municipality" : "apply"], count);
        return [.. lines.Where((line, at) => !lines.Take(at).Any(before => Given.Any(place => line.Contains(place, StringComparison.Ordinal) && before.Contains(place, StringComparison.Ordinal))))];
    }

    private List<Phrase> Person(int count) =>
        [.. _dice.Some(Lines("person"), count).Concat(_dice.Some(Common["quality"], _dice.Between(0, 2))).Distinct().Select(Phrase.Of)];

    /// <summary>What agencies and companies put last: start, hours, place.</summary>
    private void Facts()
    {
        if (_plan.Employer.Sort == EmployerSort.Municipality || !_dice.Chance(40))
        {
            return;
        }

        string hours = (_plan.HoursMin, _plan.HoursMax) switch
        {
            (100, 100) => "Heltid",
            ( >= 1 and var least, var most) when least == most => string.Create(CultureInfo.InvariantCulture, $"Deltid, {least} %"),
            ( >= 1 and var least, var most) => string.Create(CultureInfo.InvariantCulture, $"{least}–{most} %"),
            (0, _) => "Vid behov",
            _ => "Enligt överenskommelse",
        };
        _text.Append("\nStart: ").Append(_dice.Pick(["Omgående", "Enligt överenskommelse", "Så snart som möjligt", "Vid månadsskiftet"]))
            .Append("\nOmfattning: ").Append(hours).Append("\nOrt: {plats}\n");
    }

    private void Heading(string of, int percent)
    {
        if (_dice.Chance(percent))
        {
            string heading = _dice.Pick(Common["heading " + of]);
            _text.Append('\n').Append(_plan.Employer.Sort == EmployerSort.Municipality && of is "tasks" or "must" or "merit" ? heading.ToUpperInvariant() : heading).Append('\n');
        }
    }

    private void Bullets(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            _text.Append("- ").Append(line).Append('\n');
        }

        _text.Append('\n');
    }

    private void Paragraph(IReadOnlyList<string> sentences)
    {
        string paragraph = string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
        if (paragraph.Length > 0)
        {
            _text.Append(_text.Length > 0 && _text[^1] == '\n' && !paragraph.StartsWith('-') ? "" : "\n").Append(paragraph).Append("\n\n");
        }
    }

    private string Fill(string text) => AdPlaceholders.Fill(text, _plan);

    private static string And(List<string> things) => things.Count == 1 ? things[0] : $"{string.Join(", ", things[..^1])} och {things[^1]}";

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
