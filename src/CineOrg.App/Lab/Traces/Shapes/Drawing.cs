using CineOrg.Core.Catalogue;
using static CineOrg.Core.Catalogue.Level;

namespace CineOrg.App.Lab.Traces.Shapes;

/// <summary>A trace being drawn: requests in any order, sorted and counted in the end.</summary>
internal sealed class Drawing(string name, ulong seed)
{
    private readonly List<(DateTimeOffset At, string User, string Work, Level Level)> _drawn = [];

    public static DateTimeOffset Start { get; } = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public Chance Chance { get; } = new(seed);

    /// <summary>Half of the acts open a page, three in ten its cast, the rest wants images or to watch.</summary>
    public Level Level() => Chance.Next() switch { < 0.5 => Basic, < 0.8 => Medium, _ => Deep };

    public void Ask(DateTimeOffset at, string user, string work, Level level) => _drawn.Add((at, user, work, level));

    public Trace Done()
    {
        var (users, works) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var requests = _drawn.OrderBy(one => one.At).Select(one => new Request(one.At.ToUnixTimeMilliseconds(), Number(users, one.User), Number(works, one.Work), one.Level));
        return new(name, [.. requests], works.Count, users.Count);
    }

    private static int Number(Dictionary<string, int> seen, string id) => seen.TryGetValue(id, out var number) ? number : seen[id] = seen.Count;
}
