using System.Text.Json;

namespace Matchning.Taxonomy.JobTech;

/// <summary>
/// What the published taxonomy does not say: which occupations require an authorisation. The product's own table says it, and is carried
/// over by SSYK code where it speaks of a group, by name where it speaks of an occupation.
/// </summary>
internal static class FolderAuthorisations
{
    public static void Read(JsonElement tree, CatalogueBuilder builder)
    {
        var starter = Catalogue.Starter;
        foreach (var authorisation in starter.All(ConceptKind.Authorisation))
        {
            builder.Add(authorisation);
        }

        foreach (var group in JobTechFolder.Groups(tree))
        {
            var ofGroup = starter.All(ConceptKind.Group).FirstOrDefault(known => known.Code == group.Required("ssyk_code_2012")) is { } same
                ? starter.AuthorisationOf(same.Id) : null;
            if (ofGroup is not null)
            {
                builder.AddAuthorisation(group.Required("id"), ofGroup.Id);
            }

            foreach (var occupation in group.Many("narrower"))
            {
                // Of the same group as well: a name alone may be a loose synonym, and this excludes people.
                if (starter.Resolve(ConceptKind.Occupation, null, occupation.Required("preferred_label")) is { } known
                    && starter.GroupOf(known.Id)?.Code == group.Required("ssyk_code_2012"))
                {
                    Occupation(occupation.Required("id"), starter.AuthorisationOf(known.Id), ofGroup, builder);
                }
            }
        }
    }

    private static void Occupation(string id, Concept? own, Concept? ofGroup, CatalogueBuilder builder)
    {
        if (own is not null && own != ofGroup)
        {
            builder.AddAuthorisation(id, own.Id);
        }
        else if (own is null && ofGroup is not null)
        {
            builder.AddExemption(id);
        }
    }

    /// <summary>Licences in the product's spelling and order, with the feed's concept ids and legacy ids as other names.</summary>
    public static void Licences(CatalogueBuilder builder)
    {
        foreach (var (conceptId, licence) in FeedIds.Licences)
        {
            builder.Add(Catalogue.Starter.Find(ConceptKind.Licence, licence) is { } known && known.Id == licence
                ? known
                : new Concept(licence, ConceptKind.Licence, licence, null, licence, null, []));
            builder.AddAlias(conceptId, licence);
        }
    }
}
