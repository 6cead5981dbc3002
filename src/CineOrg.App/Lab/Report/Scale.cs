using System.Globalization;

namespace CineOrg.App.Lab.Report;

/// <summary>Where values and hours lie in a plot, and how they are written at its axes.</summary>
internal static class Scale
{
    public const double Width = 720, Height = 230, Left = 58, Right = 16, Above = 26, Below = 42;

    private const double Second = 1.0 / 3600, Minute = 1.0 / 60, Day = 24;
    private const int MostMarks = 8;
    private static readonly double[] Steps =
    [
        5 * Second, 10 * Second, 15 * Second, 30 * Second, Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
        1, 2, 3, 6, 12, Day, 2 * Day, 7 * Day, 14 * Day,
    ];

    public static double X(double hour, double last) => Left + (Width - Left - Right) * (last > 0 ? Math.Clamp(hour / last, 0, 1) : 0);

    /// <param name="share">0–1, from below.</param>
    public static double Y(double share) => Height - Below - (Height - Above - Below) * Math.Clamp(share, 0, 1);

    /// <summary>Hours at which the axis is marked, with what is written there and the unit of all of them.</summary>
    public static (IReadOnlyList<(double Hour, string Text)> Marks, string Unit) Marks(double last)
    {
        var step = Steps.FirstOrDefault(step => last / step <= MostMarks, Steps[^1]);
        var (unit, length) = last <= 5 * Minute ? ("s", Second) : last <= 2 ? ("min", Minute) : last <= 3 * Day ? ("h", 1.0) : ("d", Day);
        return ([.. Enumerable.Range(0, (int)Math.Floor(last / step + 1e-9) + 1).Select(mark => (mark * step, (mark * step / length).ToString("0.##", CultureInfo.InvariantCulture)))], unit);
    }

    /// <summary>The least round number that is not below.</summary>
    public static double Nice(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return ((double[])[1, 2, 4, 5, 10]).Select(step => step * unit).First(step => step >= value * 0.9999);
    }

    public static string Short(double value) => value switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{value / 1_000_000:0.##}M"),
        >= 10_000 => string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.#}k"),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
