using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces.Shapes;

/// <summary>
/// A family for six years: children see their forty films again every week or two, two long cycles are gone through in order without end (longer than small
/// budgets hold: recency fails), December has films of its own every year, and each evening somebody looks at a few films once.
/// </summary>
internal static class Household
{
    private const ulong Seed = 11;
    private const int Days = 6 * 365, Children = 40, Cycle = 350, December = 60;

    public static Trace Draw()
    {
        var drawing = new Drawing("household", Seed);
        for (var day = 0; day < Days; day++) Day(drawing, day);
        return drawing.Done();
    }

    private static void Day(Drawing drawing, int day)
    {
        var morning = Drawing.Start.AddDays(day);
        var chance = drawing.Chance;
        for (var film = 0; film < 4; film++) drawing.Ask(Evening(), "child", $"child-{chance.Zipf(Children)}", Level.Deep);
        for (var episode = 0; episode < 2; episode++) drawing.Ask(Evening(), "one", $"cycle-{(day * 2 + episode) % Cycle}", Level.Deep);
        if (day % 2 == 0) drawing.Ask(Evening(), "two", $"saga-{day / 2 % Cycle}", Level.Medium);
        if (morning.Month == 12) for (var film = 0; film < 6; film++) drawing.Ask(Evening(), "one", $"december-{chance.Zipf(December)}", drawing.Level());
        for (var look = 0; look < 3; look++) drawing.Ask(Evening(), "two", $"once-{day}-{look}", drawing.Level());

        DateTimeOffset Evening() => morning.AddHours(17 + 5 * chance.Next());
    }
}
