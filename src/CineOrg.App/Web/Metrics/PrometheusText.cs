using System.Globalization;
using System.Text;

namespace CineOrg.App.Web.Metrics;

/// <summary>Prometheus' text format, version 0.0.4 (prometheus.io, Exposition formats): one block per metric, a line per number.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<Metric> metrics, Standing now)
    {
        var text = new StringBuilder();
        foreach (var metric in metrics) Write(text, metric, [.. metric.Samples(now)]);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Metric metric, List<Sample> samples)
    {
        if (samples.Count == 0) return;
        text.Append("# HELP ").Append(metric.Name).Append(' ').Append(Escaped(metric.Help, quotes: false)).Append('\n');
        text.Append("# TYPE ").Append(metric.Name).Append(' ').Append(metric.Type.ToString().ToLowerInvariant()).Append('\n');
        foreach (var sample in samples) text.Append(metric.Name).Append(Labels(sample)).Append(' ').Append(Number(sample.Value)).Append('\n');
    }

    private static string Labels(Sample sample) => sample.Labels is not { Length: > 0 } labels ? ""
        : $"{{{string.Join(',', labels.Select(label => $"{label.Name}=\"{Escaped(label.Value, quotes: true)}\""))}}}";

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escaped(string text, bool quotes)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }
}
