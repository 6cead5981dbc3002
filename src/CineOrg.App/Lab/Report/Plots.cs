using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab.Report;

/// <summary>The plots of a run: only of what happened in it.</summary>
internal static class Plots
{
    private static readonly Say Jobs = new("tâches", "jobs"), Requests = new("requêtes", "requests"), Milliseconds = new("ms", "ms"), Megabits = new("Mbit/s", "Mbit/s"), Percent = new("%", "%");

    private static readonly (Say Name, string Colour)[] Priorities =
    [
        (new("basse (LOW)", "LOW"), "--low"), (new("moyenne (MEDIUM)", "MEDIUM"), "--medium"), (new("haute (HIGH)", "HIGH"), "--high"), (new("urgente (URGENT)", "URGENT"), "--urgent"),
    ];

    public static IEnumerable<Plot> Of(IReadOnlyList<Moment> moments, Backdrop behind)
    {
        if (moments.Any(moment => moment.Waiting.Sum() + moment.Done.Sum() > 0))
        {
            yield return new(new("File d’attente, par priorité", "Jobs waiting, by priority"), Jobs, behind, [.. ByPriority(moments, moment => moment.Waiting)], Stacked: true);
            yield return new(new("Tâches faites, par priorité", "Jobs done, by priority"), Jobs, behind, [.. ByPriority(moments, moment => moment.Done)], Stacked: true);
        }
        if (moments.Any(moment => moment.P99Ms is not null))
        {
            yield return Latency(moments, behind);
            yield return new(new("Combien d’autres sont servis à la fois, au plus", "How many others are served at once, at most"), Requests, behind,
                [new(new("limite", "limit"), "--accent", [.. moments.Select(moment => (double?)moment.Limit)])], Steps: true);
        }
        yield return new(new("Part des processeurs occupée", "Share of the processors that is busy"), Percent, behind,
            [new(new("processeurs", "processors"), "--accent", [.. moments.Select(moment => (double?)moment.Cpu * 100)])], Top: 100);
        if (moments.Any(moment => moment.StreamedMbps > 0))
            yield return new(new("Envoyé aux lecteurs", "Sent to players"), Megabits, behind, [new(new("films", "films"), "--medium", [.. moments.Select(moment => (double?)moment.StreamedMbps)])], Steps: true);
        if (moments.Any(moment => moment.Left.Count > 0)) yield return Quotas(moments, behind);
    }

    private static IEnumerable<Curve> ByPriority(IReadOnlyList<Moment> moments, Func<Moment, IReadOnlyList<int>> count) =>
        Priorities.Select((priority, index) => new Curve(priority.Name, priority.Colour, [.. moments.Select(moment => (double?)count(moment)[index])])).Reverse();

    private static Plot Latency(IReadOnlyList<Moment> moments, Backdrop behind) => new(
        new("Temps de réponse aux personnes", "Time to answer people"), Milliseconds, behind,
        [
            new(new("médiane", "median"), "--low", [.. moments.Select(moment => moment.MedianMs)]),
            new(new("99ᵉ centile", "99th percentile"), "--urgent", [.. moments.Select(moment => moment.P99Ms)]),
        ]);

    private static Plot Quotas(IReadOnlyList<Moment> moments, Backdrop behind)
    {
        string[] colours = ["--medium", "--high", "--low", "--urgent"];
        return new(new("Requêtes restantes du jour", "Requests left of the day"), Requests, behind,
            [.. moments.SelectMany(moment => moment.Left.Keys).Distinct().Order(StringComparer.Ordinal).Select((name, index) => new Curve(
                new(name, name), colours[index % colours.Length], [.. moments.Select(moment => moment.Left.TryGetValue(name, out var left) ? left : (double?)null)]))], Steps: true);
    }
}
