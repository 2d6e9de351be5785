using System.IO.Compression;
using System.Text.Json;
using Matchning.Taxonomy;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Taxonomy;

/// <summary>How much of what employers advertise the starter knows by name. Reads data that is not part of the product.</summary>
public sealed class RealAdsTests
{
    [Fact]
    public void Real_ads_resolve_by_the_labels_they_carry()
    {
        string? file = Find(Path.Combine("shared", "data", "ads-without-text.jsonl.gz"));
        Assert.SkipWhen(file is null, "The folder shared/data with real ads is not beside the product: not measured.");

        int ads = 0, occupations = 0, groups = 0, resolved = 0, inGroup = 0, municipalities = 0, places = 0;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file!), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var ad = JsonDocument.Parse(line);
            ads++;
            if (Text(ad, "occupation", "label") is { } label)
            {
                occupations++;
                resolved += Catalogue.Starter.Resolve(ConceptKind.Occupation, null, label) is null ? 0 : 1;
            }

            if (Text(ad, "occupation_group", "label") is { } group)
            {
                groups++;
                inGroup += Catalogue.Starter.Resolve(ConceptKind.Group, null, group) is null ? 0 : 1;
            }

            if (Text(ad, "workplace_address", "municipality") is { } municipality)
            {
                places++;
                municipalities += Catalogue.Starter.Resolve(ConceptKind.Municipality, Text(ad, "workplace_address", "municipality_code"), municipality) is null ? 0 : 1;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{ads} ads: occupation {resolved} of {occupations} ({100.0 * resolved / occupations:0} %), group {inGroup} of {groups} ({100.0 * inGroup / groups:0} %), municipality {municipalities} of {places}");
        ((double)municipalities / places).ShouldBeGreaterThan(0.99);
        ((double)resolved / occupations).ShouldBeGreaterThan(0.4);
    }

    private static string? Text(JsonDocument ad, string part, string name) =>
        ad.RootElement.TryGetProperty(part, out var of) && of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Beside the product's folder, however deep the tests run from.
    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
