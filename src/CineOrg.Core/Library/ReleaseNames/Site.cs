using System.Collections.Frozen;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>The name of a site in front of the title: "www.example.com - ", "[ www.example.org ] - ".</summary>
internal static class Site
{
    private static readonly FrozenSet<string> Domains = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "com", "org", "net", "info", "to", "cc", "me", "tv", "io", "co", "fr", "mx", "ag", "am", "lt", "sbs", "phd", "lat", "cam", "pics", "world", "center", "site", "club", "xyz", "re", "se", "ws", "ph", "eu", "li", "is", "st", "nu", "top", "live", "link", "online", "fun", "icu", "vip", "pro", "one", "life", "boo", "foo", "tel", "ing", "fi", "mov", "rs", "bz", "it", "es", "cx");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Domains.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>The first atom after it, 0 when there is none.</returns>
    public static int Skip(ReadOnlySpan<char> text, ReadOnlySpan<Atom> atoms)
    {
        if (atoms.Length < 3) return 0;
        var named = IsWww(text[atoms[0].Start..atoms[0].End]);
        for (var i = 1; i < Math.Min(atoms.Length - 1, named ? 6 : 3); i++)
        {
            if (!named && (text[atoms[i - 1].End] != '.' || atoms[i].Start - atoms[i - 1].End != 1)) return 0;
            var parted = atoms[i + 1].Apart || (named && atoms[i + 1].Bracket != atoms[i].Bracket);
            if (parted && (named || Lookup.Contains(text[atoms[i].Start..atoms[i].End]))) return i + 1;
        }
        return 0;
    }

    private static bool IsWww(ReadOnlySpan<char> word) =>
        word.Equals("www", StringComparison.OrdinalIgnoreCase) || word.Equals("ww", StringComparison.OrdinalIgnoreCase);
}
