using Matchning.Participants;
using Matchning.Taxonomy;

namespace Matchning.Tests.Participants;

public sealed class ConceptFieldTests
{
    [Fact]
    public void A_name_that_an_occupation_shares_with_its_group_means_the_occupation() =>
        new ConceptField { Text = "Städare" }.Resolve(Catalogue.Starter, ConceptKind.Occupation, ConceptKind.Group, ConceptKind.Field)!.Kind.ShouldBe(ConceptKind.Occupation);
}
