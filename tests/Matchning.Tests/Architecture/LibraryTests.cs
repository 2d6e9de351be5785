using System.Xml.Linq;
using Mono.Cecil;
using Shouldly;

namespace Matchning.Tests.Architecture;

/// <summary>The libraries are pure: no packages, no files, no network, no clock.</summary>
public sealed class LibraryTests
{
    private static readonly string[] Impure =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.Net.", "System.Diagnostics.Process", "System.Data.", "System.Environment::GetEnvironmentVariable",
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeProvider", "System.Random::.ctor()", "System.Random::get_Shared", "System.Console", "System.Threading.Thread::Sleep",
    ];

    public static TheoryData<string> Libraries() =>
        [.. new[] { "Matchning.Matching", "Matchning.AdReading", "Matchning.Evaluation" }.Where(name => Directory.Exists(Path.Combine(Sources.Root, "src", name)))];

    [Theory, MemberData(nameof(Libraries))]
    public void A_library_has_no_packages(string library)
    {
        var packages = XDocument.Load(Path.Combine(Sources.Root, "src", library, library + ".csproj")).Descendants()
            .Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference").Select(e => (string?)e.Attribute("Include"));
        packages.Except(library == "Matchning.Evaluation" ? ["MathNet.Numerics"] : []).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Libraries))]
    public void A_library_touches_neither_files_nor_network_nor_clock(string library) =>
        ImpureIn(Path.Combine(AppContext.BaseDirectory, library + ".dll")).ShouldBeEmpty();

    [Fact]
    public void A_planted_look_at_the_clock_and_at_a_file_is_found()
    {
        var found = ImpureIn(typeof(LibraryTests).Assembly.Location).ToList();
        found.ShouldContain(use => use.Contains("PlantedImpurity", StringComparison.Ordinal) && use.Contains("System.DateTime::get_UtcNow", StringComparison.Ordinal));
        found.ShouldContain(use => use.Contains("PlantedImpurity", StringComparison.Ordinal) && use.Contains("System.IO.File::ReadAllText", StringComparison.Ordinal));
    }

    private static IEnumerable<string> ImpureIn(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(m => m.HasBody))
        {
            foreach (var called in method.Body.Instructions.Select(i => i.Operand).OfType<MethodReference>())
            {
                var name = $"{called.DeclaringType.FullName}::{called.Name}{(called.Parameters.Count == 0 ? "()" : "")}";
                if (Impure.Any(impure => name.StartsWith(impure, StringComparison.Ordinal)))
                {
                    yield return $"{method.FullName} calls {name}";
                }
            }
        }
    }

    private static class PlantedImpurity
    {
        public static string Look() => File.ReadAllText("/dev/null") + DateTime.UtcNow;
    }
}
