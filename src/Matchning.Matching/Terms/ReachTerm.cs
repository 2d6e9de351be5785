namespace Matchning.Matching;

/// <summary>Whether the workplace is where the person can work. Remote comes before everything, another country before what else is stated.</summary>
internal static class ReachTerm
{
    public static Place PlaceOf(NumberedOpening opening) =>
        opening.Facts.Remote ? Place.Anywhere
        : opening.Facts.Abroad ? Place.Nowhere
        : opening.Municipality != 0 ? Place.InMunicipality(opening.Municipality)
        : opening.Region != 0 ? Place.InRegion(opening.Region)
        : Place.Anywhere;

    public static bool Holds(NumberedPerson person, Place place) => place.Kind switch
    {
        PlaceKind.Anywhere => true,
        PlaceKind.Municipality => Array.BinarySearch(person.Reach, place.Number) >= 0,
        PlaceKind.Region => person.Regions.Contains(place.Number),
        _ => false,
    };

    public static Part Tell(Vocabulary vocabulary, NumberedPerson person, NumberedOpening opening)
    {
        var place = PlaceOf(opening);
        if (place.Kind == PlaceKind.Anywhere)
        {
            return opening.Facts.Remote ? Parts.Must(Term.Reach, Status.Met, [new Item(ItemKey.Remote)], []) : Parts.NotAsked(Term.Reach);
        }

        if (place.Kind == PlaceKind.Nowhere)
        {
            return Parts.Must(Term.Reach, Status.Missing, [], [new Item(ItemKey.Abroad)]);
        }

        var unknown = person.Facts.Reach is null;
        var item = new Item(place.Kind == PlaceKind.Region ? ItemKey.Region : ItemKey.Municipality)
        {
            Id = vocabulary.Numbers[place.Number],
            Unknown = unknown,
        };
        return unknown ? Parts.Must(Term.Reach, Status.Unknown, [], [item])
            : Holds(person, place) ? Parts.Must(Term.Reach, Status.Met, [item], [])
            : Parts.Must(Term.Reach, Status.Missing, [], [item]);
    }
}

internal enum PlaceKind : byte { Nowhere, Anywhere, Region, Municipality }

/// <summary>Where an opening asks people to come. Ordered: what everyone reaches first.</summary>
internal readonly record struct Place(PlaceKind Kind, int Number)
{
    public static readonly Place Nowhere = new(PlaceKind.Nowhere, 0);
    public static readonly Place Anywhere = new(PlaceKind.Anywhere, 0);
    public static Place InMunicipality(int number) => new(PlaceKind.Municipality, number);
    public static Place InRegion(int number) => new(PlaceKind.Region, number);
}
