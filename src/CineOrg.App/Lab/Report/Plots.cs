using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab.Report;

/// <summary>The plots of a run: only of what happened in it.</summary>
internal static class Plots
{
    private static readonly (Say Name, string Colour)[] Priorities =
    [
        (new("basse (LOW)", "LOW"), "--low"), (new("moyenne (MEDIUM)", "MEDIUM"), "--medium"), (new("haute (HIGH)", "HIGH"), "--high"), (new("urgente (URGENT)", "URGENT"), "--urgent"),
    ];

    public static IEnumerable<Plot> Of(IReadOnlyList<Moment> moments)
    {
        List<double> hours = [.. moments.Select(moment => moment.Hour)];
        if (moments.Any(moment => moment.Waiting.Sum() + moment.Done.Sum() > 0))
        {
            yield return new(new("File d’attente, par priorité", "Jobs waiting, by priority"), hours, [.. ByPriority(moments, moment => moment.Waiting)], Stacked: true);
            yield return new(new("Tâches faites, par priorité", "Jobs done, by priority"), hours, [.. ByPriority(moments, moment => moment.Done)], Stacked: true);
        }
        if (moments.Any(moment => moment.P99Ms is not null)) yield return Latency(moments, hours);
        yield return new(new("Charge : 0 faible, 1 moyenne, 2 forte ; et part des processeurs", "Load: 0 low, 1 medium, 2 high; and share of the processors"), hours,
        [
            new(new("charge", "load"), "--accent", [.. moments.Select(moment => (double?)(int)moment.Load)]),
            new(new("processeurs", "processors"), "--quiet", [.. moments.Select(moment => (double?)moment.Cpu)], Dashed: true),
        ], Steps: true, Top: 2);
        if (moments.Any(moment => moment.StreamedMbps > 0))
            yield return new(new("Envoyé aux lecteurs (Mbit/s)", "Sent to players (Mbit/s)"), hours, [new(new("Mbit/s", "Mbit/s"), "--medium", [.. moments.Select(moment => (double?)moment.StreamedMbps)])], Steps: true);
        if (moments.Any(moment => moment.Left.Count > 0)) yield return Quotas(moments, hours);
    }

    private static IEnumerable<Curve> ByPriority(IReadOnlyList<Moment> moments, Func<Moment, IReadOnlyList<int>> count) =>
        Priorities.Select((priority, index) => new Curve(priority.Name, priority.Colour, [.. moments.Select(moment => (double?)count(moment)[index])])).Reverse();

    private static Plot Latency(IReadOnlyList<Moment> moments, List<double> hours) => new(
        new("Temps de réponse aux personnes (ms) et limite des autres", "Time to answer people (ms) and limit of the others"), hours,
        [
            new(new("médiane", "median"), "--low", [.. moments.Select(moment => moment.MedianMs)]),
            new(new("99ᵉ centile", "99th percentile"), "--urgent", [.. moments.Select(moment => moment.P99Ms)]),
            new(new("limite", "limit"), "--quiet", [.. moments.Select(moment => (double?)moment.Limit)], Dashed: true),
        ]);

    private static Plot Quotas(IReadOnlyList<Moment> moments, List<double> hours)
    {
        string[] colours = ["--medium", "--high", "--low", "--urgent"];
        return new(new("Requêtes restantes du jour", "Requests left of the day"), hours,
            [.. moments.SelectMany(moment => moment.Left.Keys).Distinct().Order(StringComparer.Ordinal).Select((name, index) => new Curve(
                new(name, name), colours[index % colours.Length], [.. moments.Select(moment => moment.Left.TryGetValue(name, out var left) ? left : (double?)null)]))], Steps: true);
    }
}
