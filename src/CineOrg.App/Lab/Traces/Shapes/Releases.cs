namespace CineOrg.App.Lab.Traces.Shapes;

/// <summary>
/// Two hundred people for two years: six films come out each day, most of what is asked is new and soon forgotten (interest falls as 1 ÷ age), beside a fixed
/// stock of 4,000 classics (density 1 ÷ rank). What was loved last year says little.
/// </summary>
internal static class Releases
{
    private const ulong Seed = 22;
    private const int Days = 2 * 365, PerDay = 90, NewPerDay = 6, Classics = 4000, People = 200;
    private const double NewShare = 0.7;

    public static Trace Draw()
    {
        var drawing = new Drawing("releases", Seed);
        for (var day = 0; day < Days; day++)
            for (var act = 0; act < PerDay; act++) Act(drawing, day);
        return drawing.Done();
    }

    private static void Act(Drawing drawing, int day)
    {
        var chance = drawing.Chance;
        var at = Drawing.Start.AddDays(day + chance.Next());
        var user = $"person-{chance.Zipf(People)}";
        var work = chance.Is(NewShare) ? $"new-{day - chance.Zipf(day + 1)}-{chance.Zipf(NewPerDay)}" : $"classic-{chance.Zipf(Classics)}";
        drawing.Ask(at, user, work, drawing.Level());
    }
}
