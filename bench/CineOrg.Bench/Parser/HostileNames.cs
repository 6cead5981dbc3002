using System.Text;

namespace CineOrg.Bench.Parser;

/// <summary>Pieces that make a parser go back over its steps when repeated.</summary>
internal static class HostileNames
{
    private const int Length = 65_536;

    public static IReadOnlyList<string> All { get; } =
    [
        "(", "[", "((1999)", "a.", "X.", "2012.", "S01E01.", "1x02 ", "1080p.", "DD+", "[tmdbid=", "tt12345678", "{edition-x}", "-", "x-", "é", "e\u0301",
        "a/", "(a/", " / ", "aka ", "www.", "\ud800", "[a]", "part2 ", "CD ", "DTS-HD.MA.", "- 12 [", "第", "... ", "' ", "\u202e",
    ];

    public static string Repeat(string piece) => new StringBuilder().Insert(0, piece, Length / piece.Length).ToString();
}
