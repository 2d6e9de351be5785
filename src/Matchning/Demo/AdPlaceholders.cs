using System.Globalization;
using System.Text.RegularExpressions;

namespace Matchning.Demo;

/// <summary>Puts names and numbers in the places that the texts leave open.</summary>
internal static partial class AdPlaceholders
{
    public static string Fill(string text, AdPlan plan)
    {
        var job = plan.Job;
        if (job.One.EndsWith("biträde", StringComparison.Ordinal))
        {
            text = text.Replace("en {yrke}", "ett {yrke}", StringComparison.Ordinal).Replace("en ny {yrke}", "ett nytt {yrke}", StringComparison.Ordinal);
        }

        if (job.English is { } english && "AEIOUaeiou".Contains(english[0], StringComparison.Ordinal))
        {
            text = text.Replace(" a {job}", " an {job}", StringComparison.Ordinal);
        }

        string filled = Place().Replace(text, match => match.Groups[1].Value switch
        {
            "yrke" => job.One,
            "Yrke" => Capital(job.One),
            "yrken" => job.Many,
            "Yrken" => Capital(job.Many),
            "job" => job.English ?? job.One,
            "Job" => Capital(job.English ?? job.One),
            "plats" => plan.Workplace.Place,
            "kommun" => DemoPlaces.Of(plan.Workplace.Municipality).Name,
            "arbetsgivare" => plan.Employer.Name,
            "anställda" => plan.Employer.Employees.ToString(CultureInfo.InvariantCulture),
            "kontakt" => plan.Employer.Contact.Name,
            "epost" => plan.Employer.Contact.Email,
            "telefon" => plan.Employer.Contact.Phone,
            var unknown => throw new InvalidOperationException($"The texts name '{{{unknown}}}', which nothing fills."),
        });
        return Blank().Replace(filled, "\n\n");
    }

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    [GeneratedRegex(@"\{(\p{L}+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blank();
}
