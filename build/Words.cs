using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// A key is a literal in T["…"], in Plural("…"), in AddNavLink(n, "…") (a word of Shell), or in a member named InSwedish. It needs
/// English in the room's Words.en.resx or in Shell's; what stands there must be used and keep the key's placeholders and forms.
/// </summary>
public class CheckWords : Task
{
    private const string Literal = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
    private static readonly Regex Localizer = new Regex(@"IStringLocalizer(?:<[\w.]+>)?\s+(\w+)");
    private static readonly Regex AnyLiteral = new Regex(Literal);
    private static readonly Regex Plural = new Regex(@"\.Plural\(\s*(?<key>" + Literal + ")");
    private static readonly Regex NavLink = new Regex(@"AddNavLink\(\s*[\w.]+\s*,\s*(?<key>" + Literal + ")");
    private static readonly Regex InSwedish = new Regex(@"\bInSwedish\b[^;{}]*?=>");
    private static readonly Regex Placeholder = new Regex(@"\{(\d)[^}]*\}");

    private static readonly Regex Escape = new Regex(@"\\(?:u([0-9A-Fa-f]{4})|.)");

    [Required] public string Folder { get; set; }
    [Required] public ITaskItem[] Files { get; set; }

    private readonly Dictionary<string, Dictionary<string, string>> english = new Dictionary<string, Dictionary<string, string>>();
    private readonly Dictionary<string, HashSet<string>> said = new Dictionary<string, HashSet<string>>();

    public override bool Execute()
    {
        var files = Files.Select(f => f.ItemSpec).ToList();
        foreach (var file in files.Where(f => f.EndsWith(".resx"))) ReadEnglish(file);
        foreach (var file in files.Where(f => !f.EndsWith(".resx"))) Check(file, File.ReadAllText(file));
        foreach (var room in english)
            foreach (var word in room.Value)
                if (!said.Any(s => (room.Key == "Shell" || s.Key == room.Key) && s.Value.Contains(word.Key)))
                    Fail(Path.Combine(Folder, room.Key, "Words.en.resx"), 0, "nobody says \"" + word.Key + "\": take it away.");
        if (Log.HasLoggedErrors) Log.LogMessage(MessageImportance.High, "WordsLater=true in the environment puts the words off while you write; ./test does not.");
        return !Log.HasLoggedErrors;
    }

    private void ReadEnglish(string file)
    {
        var words = english[RoomOf(file)] = new Dictionary<string, string>();
        foreach (var data in XDocument.Load(file, LoadOptions.SetLineInfo).Root.Elements("data"))
        {
            var (key, value) = ((string)data.Attribute("name"), (string)data.Element("value"));
            var line = ((System.Xml.IXmlLineInfo)data).LineNumber;
            if (words.ContainsKey(key)) Fail(file, line, "\"" + key + "\" stands twice.");
            words[key] = value;
            if (string.IsNullOrWhiteSpace(value)) Fail(file, line, "\"" + key + "\" has no English.");
            else if (!Holes(key).SetEquals(Holes(value))) Fail(file, line, "\"" + key + "\" and its English have different placeholders.");
        }
    }

    private void Check(string file, string text)
    {
        var room = RoomOf(file);
        if (!said.TryGetValue(room, out var literals)) said[room] = literals = new HashSet<string>();
        foreach (Match literal in AnyLiteral.Matches(text)) literals.Add(Unescape(literal.Value));

        var names = new HashSet<string>(Localizer.Matches(text).Cast<Match>().Select(m => m.Groups[1].Value)) { "T", "S", "shared" };
        foreach (Match call in new Regex(@"(?<![\w.])(?:" + string.Join("|", names) + @")\[").Matches(text))
            foreach (var key in KeysIn(text, call.Index + call.Length)) Need(file, text, key.at, room, key.literal);
        foreach (Match plural in Plural.Matches(text)) Need(file, text, plural.Index, room, plural.Groups["key"].Value, isPlural: true);
        foreach (Match link in NavLink.Matches(text)) Need(file, text, link.Index, "Shell", link.Groups["key"].Value);
        foreach (Match member in InSwedish.Matches(text))
            foreach (Match key in AnyLiteral.Matches(text.Substring(member.Index, text.IndexOf(';', member.Index) - member.Index)))
                if (text.LastIndexOf("=>", member.Index + key.Index, StringComparison.Ordinal) is var arrow && text.Substring(arrow + 2, member.Index + key.Index - arrow - 2).Trim().Length == 0)
                    Need(file, text, member.Index + key.Index, room, key.Value);
    }

    /// <summary>The literals that can become the key: up to the first comma or the closing bracket; not those compared with.</summary>
    private static IEnumerable<(int at, string literal)> KeysIn(string text, int at)
    {
        for (var depth = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                var literal = AnyLiteral.Match(text, at);
                if (!literal.Success || literal.Index != at) yield break;
                var before = text.Substring(0, at).TrimEnd();
                if (!before.EndsWith("==") && !before.EndsWith(" is") && !before.EndsWith("!=")) yield return (at, (before.EndsWith("$") ? "$" : "") + literal.Value);
                at += literal.Length - 1;
            }
            else if (text[at] == '[' || text[at] == '(') depth++;
            else if ((text[at] == ']' || text[at] == ')') && depth-- == 0) yield break;
            else if (text[at] == ',' && depth == 0) yield break;
        }
    }

    private void Need(string file, string text, int at, string room, string literal, bool isPlural = false)
    {
        var line = text.Take(at).Count(c => c == '\n') + 1;
        if (literal.StartsWith("$")) { Fail(file, line, "a key is a constant; write {0} and give the value as an argument: " + literal); return; }
        var key = Unescape(literal);
        if (key.Length == 0) return;
        // Quotes inside the quotes of an attribute hide literals from the scan above.
        said[RoomOf(file)].Add(key);
        string value = null;
        if (!(english.TryGetValue(room, out var own) && own.TryGetValue(key, out value)) && !(english.TryGetValue("Shell", out var shared) && shared.TryGetValue(key, out value)))
            Fail(file, line, "\"" + key + "\" has no English in " + (room == "Shell" ? "" : room + "/Words.en.resx or ") + "Shell/Words.en.resx.");
        else if (isPlural && (key.Split('|').Length != 2 || value.Split('|').Length != 2))
            Fail(file, line, "\"" + key + "\" needs two forms, one|other, in Swedish and in English.");
    }

    private string RoomOf(string file)
    {
        var path = Path.GetFullPath(file).Substring(Path.GetFullPath(Folder).TrimEnd('/', '\\').Length + 1).Replace('\\', '/');
        return path.Contains('/') ? path.Substring(0, path.IndexOf('/')) : "";
    }

    private static HashSet<string> Holes(string text) => new HashSet<string>(Placeholder.Matches(text).Cast<Match>().Select(m => m.Groups[1].Value));

    private static string Unescape(string literal) => Escape.Replace(literal.Trim('$').Substring(1, literal.Trim('$').Length - 2), e =>
        e.Groups[1].Success ? ((char)Convert.ToInt32(e.Groups[1].Value, 16)).ToString() : e.Value == "\\n" ? "\n" : e.Value == "\\t" ? "\t" : e.Value.Substring(1));

    private void Fail(string file, int line, string what) => Log.LogError("words", "WORDS", null, file, line, 0, 0, 0, what);
}
