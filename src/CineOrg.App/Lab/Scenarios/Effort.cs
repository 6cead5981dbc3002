namespace CineOrg.App.Lab.Scenarios;

/// <summary>About how much a scenario asks to be worked out, in happenings of a few microseconds each, so that one that would run for days is refused.</summary>
internal static class Effort
{
    public const double Most = 20_000_000;

    // What one thing costs against one request, as measured.
    private const double PerJob = 100, PerAnswer = 20, PerClick = 20, PerFilm = 50, LookSeconds = 5, Hour = 3600;

    public static double Of(Scenario it) => (1 + it.Variants.Count) * (Clockwork(it) + Crowds(it) + Clicks(it) + Jobs(it) + Films(it) + Seeks(it) + Ahead(it));

    private static double Clockwork(Scenario it) => it.Hours * Hour * (1 / Math.Max(1, it.SenseSeconds) + 1 / LookSeconds);

    private static double Crowds(Scenario it) => it.Crowds.Where(crowd => crowd is not null).Sum(crowd => 2 * crowd.PerSecond * Hour * Math.Max(0, (crowd.To ?? it.Hours) - crowd.From));

    private static double Clicks(Scenario it) =>
        it.People is { PerHour.Count: > 0 } people ? it.Hours * (people.PerHour.Average() * PerClick + 60) + people.Films : 0;

    private static double Jobs(Scenario it) => it.Work.Where(work => work is not null)
        .Sum(work => work.Count * (PerJob + PerAnswer * (it.Types.FirstOrDefault(type => type?.Name == work.Type)?.Requests ?? 0)));

    private static double Seeks(Scenario it) => it.Seeking is { } seeking ? it.Hours * seeking.PerHour * PerFilm + seeking.Films * (seeking.Cast + 1.0) : 0;

    private static double Ahead(Scenario it) => it.Ahead is { } ahead
        ? it.Hours * ahead.PerHour * ahead.Links.Where(link => link is not null).Sum(link => link.Each * (PerJob + PerFilm)) : 0;

    private static double Films(Scenario it) => it.Watching is { } watching ? watching.Watchers * PerFilm * (1 + watching.FilmHours * watching.BreaksPerHour) : 0;
}
