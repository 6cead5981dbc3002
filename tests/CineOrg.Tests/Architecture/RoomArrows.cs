using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>One room of the heart knowing another.</summary>
internal sealed record RoomArrow(string From, string To, string File);

/// <summary>The floors of the heart: arrows go down, and on one floor never in a circle.</summary>
internal static partial class RoomArrows
{
    private static readonly string[][] Floors =
    [
        ["Events", "Catalogue"],
        ["Jobs", "Library", "Housekeeping", "Social"],
        ["Enrichment", "Availability"],
        ["Publishing", "Context"],
    ];

    [GeneratedRegex(@"^src/CineOrg\.Core/(?<room>[^/]+)/")]
    private static partial Regex Room { get; }

    // "CineOrg.Core.Jobs…", or "Jobs.Job" from a sister namespace, which needs no using.
    [GeneratedRegex(@"\bCineOrg\.Core\.(?<room>[A-Z]\w*)|(?<![\w.])(?<sister>[A-Z]\w*)\.(?<type>[A-Z]\w*)")]
    private static partial Regex Mention { get; }

    public static IReadOnlyList<string> BrokenBy(IReadOnlyList<SourceFile> files)
    {
        var arrows = Between(files);
        return
        [
            .. files.Select(RoomOf).OfType<string>().Distinct().Where(room => FloorOf(room) < 0).Select(room => $"{room} stands on no floor"),
            .. arrows.Where(arrow => FloorOf(arrow.To) > FloorOf(arrow.From)).Select(arrow => $"{arrow.From} ↑ {arrow.To} in {arrow.File}"),
            .. arrows.Where(arrow => Leads(arrows, arrow.To, arrow.From)).Select(arrow => $"{arrow.From} ⟲ {arrow.To} in {arrow.File}"),
        ];
    }

    private static List<RoomArrow> Between(IReadOnlyList<SourceFile> files)
    {
        var types = files.Where(file => RoomOf(file) is not null)
            .SelectMany(file => SourceText.TypesDeclaredIn(file).Select(type => (RoomOf(file)!, type)))
            .ToHashSet();
        return [.. files.Where(file => RoomOf(file) is not null).SelectMany(file => From(file, types)).Distinct()];
    }

    private static IEnumerable<RoomArrow> From(SourceFile file, HashSet<(string Room, string Type)> types) =>
        Mention.Matches(SourceText.CodeOf(file))
            .Select(match => match.Groups["room"] is { Success: true } room ? room.Value
                : types.Contains((match.Groups["sister"].Value, match.Groups["type"].Value)) ? match.Groups["sister"].Value
                : null)
            .OfType<string>()
            .Where(to => to != RoomOf(file))
            .Select(to => new RoomArrow(RoomOf(file)!, to, file.Path));

    private static bool Leads(List<RoomArrow> arrows, string start, string end)
    {
        var seen = new HashSet<string> { start };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var room))
            foreach (var next in arrows.Where(arrow => arrow.From == room && seen.Add(arrow.To)))
                open.Push(next.To);
        return seen.Contains(end);
    }

    private static string? RoomOf(SourceFile file) => Room.Match(file.Path) is { Success: true } match ? match.Groups["room"].Value : null;

    private static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));
}
