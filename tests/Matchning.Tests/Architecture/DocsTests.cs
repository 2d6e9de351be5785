using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Matchning.Tests.Architecture;

/// <summary>What the docs tell people to type is there to be typed.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Docs = [.. Directory.GetFiles(Sources.Root, "*.md"), .. Directory.GetFiles(Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories)];

    [Fact]
    public void Every_matchning_command_in_the_docs_is_understood()
    {
        var commands = Docs.SelectMany(file => Command().Matches(File.ReadAllText(file)).Select(m => m.Value.Trim('`').TrimEnd())).Distinct().ToList();
        commands.Count.ShouldBeGreaterThan(8);
        commands.Where(line => Problem(line) is not null).Select(line => $"{line}: {Problem(line)}").ShouldBeEmpty();
        Problem("matchning brew coffee").ShouldNotBeNull("a planted one is found");
        Problem("matchning backup FILE --colour red").ShouldNotBeNull("a planted one is found");
    }

    [Fact]
    public void Every_file_and_folder_that_the_docs_name_is_there()
    {
        var missing = Docs.SelectMany(file => Link().Matches(File.ReadAllText(file)).Select(m => (File: file, Target: m.Groups[1].Value)))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.File)!, link.Target)))
            .Select(link => $"{Path.GetFileName(link.File)}: {link.Target}");
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_script_that_the_docs_name_can_be_run()
    {
        var scripts = Docs.SelectMany(file => Script().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)).Distinct().ToList();
        scripts.ShouldContain("run");
        scripts.Where(name => !CanBeRun(Path.Combine(Sources.Root, name))).ShouldBeEmpty();
    }

    private static bool CanBeRun(string path) => File.Exists(path) && !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);

    /// <summary>Why the line is not understood, or null. A mention in running text may leave out what a verb needs, but names no verb or option that is not there.</summary>
    private static string? Problem(string line)
    {
        var parsed = CommandLine.Root().Parse(CommandLineParser.SplitCommandLine(line).Skip(1).ToArray());
        return parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Name != "serve" ? $"{string.Join(' ', parsed.UnmatchedTokens)} is nothing that it knows"
            : parsed.CommandResult.Command is System.CommandLine.RootCommand && !line.Contains("--help", StringComparison.Ordinal) ? "it is no verb" : null;
    }

    [GeneratedRegex(@"`matchning [a-z-][^`]*`|(?<=\n)matchning [a-z][^\n]*")]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/])\./(?!data\b)([a-z][a-z-]*)")]
    private static partial Regex Script();
}
