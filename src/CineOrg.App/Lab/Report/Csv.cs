using System.Globalization;
using System.Text;

namespace CineOrg.App.Lab.Report;

/// <summary>A run's moments as a table that any program reads.</summary>
internal static class Csv
{
    private static readonly string[] Priorities = ["low", "medium", "high", "urgent"];

    public static string Of(IReadOnlyList<Moment> moments)
    {
        string[] quotas = [.. moments.SelectMany(moment => moment.Left.Keys).Distinct().Order(StringComparer.Ordinal)];
        var text = new StringBuilder().AppendJoin(',',
        [
            "hour", .. Priorities.Select(word => $"waiting_{word}"), .. Priorities.Select(word => $"done_{word}"), "running", "load", "quiet", "cpu", "people_median_ms",
            "people_p99_ms", "limit", "streamed_mbps", .. quotas.Select(name => $"left_{name}"),
        ]).Append('\n');
        foreach (var moment in moments) text.AppendJoin(',', Row(moment, quotas).Select(Cell)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<double?> Row(Moment moment, string[] quotas) =>
    [
        moment.Hour, .. moment.Waiting.Select(count => (double?)count), .. moment.Done.Select(count => (double?)count), moment.Running, (int)moment.Load, moment.Quiet ? 1 : 0, moment.Cpu,
        moment.MedianMs, moment.P99Ms, moment.Limit, moment.StreamedMbps, .. quotas.Select(name => (double?)moment.Left.GetValueOrDefault(name)),
    ];

    private static string Cell(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
