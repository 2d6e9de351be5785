using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Matchning.Tests.Architecture;

/// <summary>A type or a source file of a room, and the room that it uses.</summary>
public sealed record Use(string Room, string By, string Uses);

/// <summary>The order of rooms as the design's table has it, and what breaks it.</summary>
public static partial class RoomOrder
{
    /// <summary>From the top of the table to the bottom. A room may use those after it.</summary>
    public static readonly string[] Rooms =
    [
        "Demo", "Results", "Programme", "EmployerPages", "MyPages", "Today", "Gatherings", "Placements", "Proposals", "Matches", "Plans", "Guide",
        "Openings", "Employers", "Participants", "Access", "Partners", "Messages", "Taxonomy", "Shell", "Storage", "Permissions",
    ];

    /// <summary>What of the program's own, outside the rooms, every room may use: the shape of a verb.</summary>
    private static readonly string[] OfTheProgram = ["IOfferVerbs", "RefusedException", "WithRooms"];

    /// <summary>The uses of a room above one's own, and rooms that the table does not know.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<Use> uses) =>
        [.. uses.Where(use => use.Room != use.Uses && (Array.IndexOf(Rooms, use.Room) is var own && Array.IndexOf(Rooms, use.Uses) is var used) && (own < 0 || used < 0 || used < own))
            .Select(use => $"{use.By} ({use.Room}) uses {use.Uses}").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every use that the compiled assembly shows, bodies of methods included. Classes made from pages belong to the page's folder.</summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="ownNamespace">The namespace whose children are the rooms.</param>
    /// <param name="folder">The folder of the pages whose children are the rooms, "/" for the root.</param>
    public static IEnumerable<Use> Compiled(string assembly, string ownNamespace, string folder)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var pages = module.Assembly.CustomAttributes
            .Where(a => a.AttributeType.Name == "RazorCompiledItemAttribute")
            .ToDictionary(a => ((TypeReference)a.ConstructorArguments[0].Value).FullName, a => (string)a.ConstructorArguments[2].Value);
        foreach (var type in module.GetTypes())
        {
            var outermost = type;
            while (outermost.DeclaringType is { } outer)
            {
                outermost = outer;
            }

            var room = pages.TryGetValue(outermost.FullName, out var page) ? RoomOfPage(page, folder) : RoomOfName(outermost.FullName, ownNamespace);
            if (room is not null)
            {
                foreach (var used in NamesIn(type).Select(name => RoomOfName(name, "Matchning")).OfType<string>().Distinct())
                {
                    yield return new Use(room, page ?? outermost.FullName, used);
                }
            }
        }
    }

    /// <summary>Every use that a source names: a compiler leaves no trace of a constant or of a partial page.</summary>
    public static IEnumerable<Use> Written(string room, string file, string text) =>
        Named().Matches(text).Select(m => m.Groups["name"].Value).Where(Rooms.Contains).Distinct().Select(used => new Use(room, file, used));

    private static string? RoomOfPage(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length..].TrimStart('/').Split('/') is [var room, _, ..] ? room : null;

    /// <summary>"Matchning.Access.Account" → Access; types of the program itself stand for a room above all.</summary>
    private static string? RoomOfName(string name, string ownNamespace)
    {
        if (!name.StartsWith(ownNamespace + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = name[(ownNamespace.Length + 1)..].Split('.');
        return rest switch
        {
            ["Matching" or "AdReading" or "Evaluation" or "Tests" or "Browser", ..] => null,
            [var one] => OfTheProgram.Contains(one.Split('/', '`')[0]) || ownNamespace != "Matchning" ? null : "(the program)",
            [var room, ..] => room,
            _ => null,
        };
    }

    private static IEnumerable<string> NamesIn(TypeDefinition type)
    {
        IEnumerable<TypeReference?> references =
        [
            type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. type.Fields.Select(f => f.FieldType), .. Attributes(type), .. type.Properties.SelectMany(Attributes), .. type.Methods.SelectMany(Attributes),
            .. type.Methods.Select(m => m.ReturnType), .. type.Methods.SelectMany(m => m.Parameters).Select(p => p.ParameterType),
            .. type.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType),
            .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType).Concat(m.Body.Instructions.SelectMany(InOperand))),
        ];
        return references.OfType<TypeReference>().SelectMany(Flat).Select(t => t.FullName);
    }

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider of) =>
        of.CustomAttributes.SelectMany(a => a.ConstructorArguments.Select(c => c.Value).OfType<TypeReference>().Append(a.AttributeType));

    private static IEnumerable<TypeReference?> InOperand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Flat(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Append(generic.ElementType),
        TypeSpecification wrapped => Flat(wrapped.ElementType),
        GenericParameter => [],
        _ => [Outermost(type)],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex(@"\bMatchning\.(?<name>[A-Z]\w+)|""/(?<name>[A-Z]\w+)/[\w/]+\.cshtml""")]
    private static partial Regex Named();
}
