namespace CineOrg.App.Web.Metrics;

/// <summary>What a metric's numbers mean.</summary>
internal enum MetricType
{
    /// <summary>Grows from the start of the program on.</summary>
    Counter,

    /// <summary>As it is now.</summary>
    Gauge,
}

/// <summary>One number, with the labels that tell it from its siblings.</summary>
internal readonly record struct Sample(double Value, params (string Name, string Value)[] Labels);

/// <summary>One metric.</summary>
/// <param name="Unit">As the page of metrics says it.</param>
/// <param name="Labels">Names of its labels, in their order.</param>
/// <param name="Samples">Its numbers at one moment; none where there is nothing to tell.</param>
internal sealed record Metric(string Name, MetricType Type, string Unit, string Help, IReadOnlyList<string> Labels, Func<Standing, IEnumerable<Sample>> Samples);
