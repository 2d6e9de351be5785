using System.Globalization;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Taxonomy;

public sealed class InTextTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    [Theory]
    [InlineData("Vårdbiträde", "vårdbiträde")]
    [InlineData("Servitör/Servitris", "servitör/servitris")]
    [InlineData("IT-tekniker", "IT-tekniker")]
    [InlineData("Excel", "Excel")]
    [InlineData("Microsoft 365", "Microsoft 365")]
    [InlineData("Fortnox och Visma", "Fortnox och Visma")]
    [InlineData("Supported Employment", "Supported Employment")]
    [InlineData("Reaktorteknik", "reaktorteknik")]
    [InlineData("B (personbil)", "B (personbil)")]
    public void A_label_within_a_sentence_loses_its_capital_unless_it_is_a_name(string label, string within) => InText.Of(label).ShouldBe(within);

    [Theory]
    [InlineData("sv-SE", "svenska")]
    [InlineData("en-GB", "Swedish")]
    public void Languages_have_a_capital_in_English_and_places_always(string culture, string swedish)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Catalogue.Starter.LabelInText("sv").ShouldBe(swedish);
        Catalogue.Starter.LabelInText("0126").ShouldBe("Huddinge");
    }

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
