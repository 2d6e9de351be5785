namespace Matchning.Demo;

/// <summary>A fictional job ad.</summary>
/// <param name="Id">Eight figures that begin with 99, as no ad of the real feeds does.</param>
/// <param name="Employer">Who hires.</param>
/// <param name="Workplace">Where.</param>
/// <param name="OccupationId">Concept id of the starter taxonomy.</param>
/// <param name="Language"><c>sv</c> or <c>en</c>.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Text">Its text; lines end with a line feed.</param>
/// <param name="Demands">What the text was made to ask for. A text may say more in passing, never less.</param>
/// <param name="Json">The whole ad in the shape of the JobSearch and JobStream feeds, on one line.</param>
public sealed record DemoAd(
    string Id,
    DemoEmployer Employer,
    DemoWorkplace Workplace,
    string OccupationId,
    string Language,
    string Headline,
    string Text,
    IReadOnlyList<DemoDemand> Demands,
    string Json);

/// <summary>One demand of an ad.</summary>
/// <param name="Kind"><c>language</c>, <c>licence</c>, <c>hours</c>, <c>experience</c>, <c>education</c>, <c>authorisation</c>, <c>remote</c> or <c>skill</c>.</param>
/// <param name="Must">False = a merit.</param>
/// <param name="Value">
/// language <c>sv B2 LSRW</c> (level and skills; <c>sv|en</c> = either; a merit names the language only) · licence <c>B</c> ·
/// hours <c>evenings weekends</c> · experience in years · education the first figure of its SUN level · authorisation and skill a concept id.
/// </param>
/// <param name="Words">The words in the text.</param>
public sealed record DemoDemand(string Kind, bool Must, string Value, string Words);
