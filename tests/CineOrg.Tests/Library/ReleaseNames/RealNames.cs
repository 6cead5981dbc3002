using System.Text;
using System.Text.Json;

namespace CineOrg.Tests.Library.ReleaseNames;

/// <summary>Names that others wrote, with what they expect of them: read in place, never copied here.</summary>
internal static class RealNames
{
    public static string? File(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("CINEORG_TEST_DATA") ?? NextToClone();
        var path = root is null ? null : Path.Combine([root, .. parts]);
        return path is not null && System.IO.File.Exists(path) ? path : null;
    }

    private static string? NextToClone()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CineOrg.slnx")))
                return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data"));
        return null;
    }

    public static IEnumerable<(string Input, JsonElement Expected)> OfKind(string path, string kind) =>
        from line in System.IO.File.ReadLines(path)
        let row = JsonDocument.Parse(line).RootElement
        where row.GetProperty("kind").GetString() == kind
        select (row.GetProperty("input").GetString()!, row.GetProperty("expected"));

    /// <summary>NFC, small letters, separators as one space.</summary>
    public static string Folded(string? title)
    {
        var text = new StringBuilder((title ?? "").Normalize().ToLowerInvariant());
        text.Replace('.', ' ').Replace('_', ' ');
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Letters and digits alone: paths lose the colons and question marks of true titles.</summary>
    public static string Bare(string? title) => new([.. (title ?? "").Normalize().ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
