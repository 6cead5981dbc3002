using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces.Shapes;

/// <summary>
/// People with lasting tastes (density 1 ÷ rank over 5,000 films), and one who goes through whole filmographies: three times a day 40 films in a row,
/// each of them looked at once and mostly never again. What was asked last is worth least.
/// </summary>
internal static class Crawler
{
    private const ulong Seed = 33;
    private const int Days = 365, PerDay = 120, Scans = 3, Filmography = 40, Films = 5000, Beyond = 60_000, People = 60;

    public static Trace Draw()
    {
        var drawing = new Drawing("crawler", Seed);
        for (var day = 0; day < Days; day++) Day(drawing, Drawing.Start.AddDays(day));
        return drawing.Done();
    }

    private static void Day(Drawing drawing, DateTimeOffset morning)
    {
        for (var act = 0; act < PerDay; act++)
            drawing.Ask(morning.AddDays(drawing.Chance.Next()), $"person-{drawing.Chance.Zipf(People)}", $"film-{drawing.Chance.Zipf(Films)}", drawing.Level());
        for (var scan = 0; scan < Scans; scan++) Scan(drawing, morning.AddDays(drawing.Chance.Next()));
    }

    private static void Scan(Drawing drawing, DateTimeOffset from)
    {
        var first = (int)(drawing.Chance.Next() * Beyond);
        for (var film = 0; film < Filmography; film++)
            drawing.Ask(from.AddSeconds(2 * film), "crawler", $"film-{first + film}", drawing.Chance.Is(0.8) ? Level.Medium : Level.Deep);
    }
}
