using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Matchning.Shell;

/// <summary>
/// The addresses of static files with a mark of their content, so that browsers keep them for a year and still fetch a new one at once.
/// Read once: files do not change under a running program, and nothing watches them.
/// </summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);

    /// <summary>The address of a file, given as <c>/app.css</c>.</summary>
    public string this[string path] => addresses.GetOrAdd(path, file =>
    {
        using var content = environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream();
        return $"{file}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..16]}";
    });
}
