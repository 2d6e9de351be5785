namespace Matchning.Taxonomy;

/// <summary>How concepts relate, by id of the concept the relation starts from.</summary>
internal sealed record Relations(
    IReadOnlyDictionary<string, IReadOnlyList<Concept>> Children,
    IReadOnlyDictionary<string, IReadOnlyList<Concept>> Skills,
    IReadOnlyDictionary<string, IReadOnlyList<Concept>> ReplaceableBy,
    IReadOnlyDictionary<string, IReadOnlyList<Concept>> Authorisations,
    IReadOnlySet<string> WithoutAuthorisation,
    IReadOnlyDictionary<string, IReadOnlyList<Concept>> Fields);

/// <summary>Where municipalities are, and how far apart.</summary>
internal sealed class Geography(IReadOnlyDictionary<string, (double Latitude, double Longitude)> positions)
{
    private const double EarthRadiusKm = 6371.0;

    /// <summary>Great-circle distance; null where either position is not known.</summary>
    public double? DistanceKm(string from, string to)
    {
        if (!positions.TryGetValue(from, out var a) || !positions.TryGetValue(to, out var b))
        {
            return null;
        }

        double latitude = double.DegreesToRadians(b.Latitude - a.Latitude);
        double longitude = double.DegreesToRadians(b.Longitude - a.Longitude);
        double h = Math.Pow(Math.Sin(latitude / 2), 2)
            + (Math.Cos(double.DegreesToRadians(a.Latitude)) * Math.Cos(double.DegreesToRadians(b.Latitude)) * Math.Pow(Math.Sin(longitude / 2), 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(h));
    }
}
