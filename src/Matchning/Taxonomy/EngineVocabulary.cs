using Matchning.Matching;

namespace Matchning.Taxonomy;

/// <summary>The catalogue as the match engine needs it.</summary>
public static class EngineVocabulary
{
    /// <summary>
    /// What the engine is told: how occupations, municipalities and fields of education hang together, and by which codes they are also
    /// spelt. Other spellings (legacy ids, concept ids of another source) are the business of <see cref="Ids"/>, before the engine.
    /// </summary>
    public static Vocabulary ToVocabulary(this Catalogue catalogue)
    {
        var builder = new VocabularyBuilder();
        foreach (var field in catalogue.All(ConceptKind.Field))
        {
            builder.Field(field.Id);
        }

        foreach (var group in catalogue.All(ConceptKind.Group))
        {
            builder.Group(group.Id, catalogue.FieldOf(group.Id)?.Id);
            Code(builder, Kind.Group, group);
        }

        foreach (var occupation in catalogue.All(ConceptKind.Occupation))
        {
            builder.Occupation(occupation.Id, catalogue.GroupOf(occupation.Id)?.Id, catalogue.FieldOf(occupation.Id)?.Id);
            foreach (var by in catalogue.ReplaceableBy(occupation.Id))
            {
                builder.ReplaceableBy(occupation.Id, by.Id);
            }
        }

        foreach (var municipality in catalogue.All(ConceptKind.Municipality))
        {
            builder.Municipality(municipality.Id, catalogue.RegionOf(municipality.Id)?.Id);
            Code(builder, Kind.Municipality, municipality);
        }

        foreach (var field in catalogue.All(ConceptKind.EducationField))
        {
            builder.EducationField(field.Id, field.Code ?? field.Id);
            Code(builder, Kind.EducationField, field);
        }

        Plain(builder, catalogue, ConceptKind.Skill, Kind.Skill);
        Plain(builder, catalogue, ConceptKind.Language, Kind.Language);
        Plain(builder, catalogue, ConceptKind.Licence, Kind.Licence);
        Plain(builder, catalogue, ConceptKind.Authorisation, Kind.Authorisation);
        Plain(builder, catalogue, ConceptKind.Region, Kind.Region);
        return builder.Build();
    }

    private static void Plain(VocabularyBuilder builder, Catalogue catalogue, ConceptKind concepts, Kind kind)
    {
        foreach (var concept in catalogue.All(concepts))
        {
            builder.Knows(kind, concept.Id);
            Code(builder, kind, concept);
        }
    }

    private static void Code(VocabularyBuilder builder, Kind kind, Concept concept)
    {
        if (concept.Code is { } code && code != concept.Id)
        {
            builder.Alias(kind, code, concept.Id);
        }
    }
}
