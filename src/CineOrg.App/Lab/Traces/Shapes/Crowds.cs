namespace CineOrg.App.Lab.Traces.Shapes;

/// <summary>
/// Five hundred people for a year with lasting tastes (8,000 films), and every tenth day a crowd: a prize or a death draws half of all acts for two days
/// to thirty films that hardly anybody had asked for before and hardly anybody will after.
/// </summary>
internal static class Crowds
{
    private const ulong Seed = 44;
    private const int Days = 365, PerDay = 150, Films = 8000, People = 500, Every = 10, Lasts = 2, Drawn = 30;

    public static Trace Draw()
    {
        var drawing = new Drawing("crowds", Seed);
        for (var day = 0; day < Days; day++)
            for (var act = 0; act < PerDay; act++) Act(drawing, day);
        return drawing.Done();
    }

    private static void Act(Drawing drawing, int day)
    {
        var chance = drawing.Chance;
        var at = Drawing.Start.AddDays(day + chance.Next());
        var user = $"person-{chance.Zipf(People)}";
        var crowd = day % Every < Lasts && chance.Is(0.5);
        // The drawn films stand in the long tail of the same stock: asked now and then before and after.
        var work = crowd ? Films - 1 - (day / Every * Drawn + chance.Zipf(Drawn)) : chance.Zipf(Films);
        drawing.Ask(at, user, $"film-{work}", drawing.Level());
    }
}
