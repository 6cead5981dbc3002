using System.Globalization;
using System.Text;

namespace CineOrg.App.Lab.Report;

/// <summary>One line or area of a plot.</summary>
/// <param name="Name">In both languages.</param>
/// <param name="Colour">A custom property of the page, such as <c>--low</c>.</param>
/// <param name="Values">Null where there is nothing.</param>
internal sealed record Curve(Scenarios.Say Name, string Colour, IReadOnlyList<double?> Values, bool Dashed = false);

/// <summary>A plot over the hours of a run, as SVG: curves over each other, or areas stacked.</summary>
/// <param name="Top">Highest value shown at least.</param>
internal sealed record Plot(Scenarios.Say Title, IReadOnlyList<double> Hours, IReadOnlyList<Curve> Curves, bool Stacked = false, bool Steps = false, double Top = 1)
{
    private const double Width = 720, Height = 190, Left = 52, Right = 10, Above = 10, Below = 26;

    public string Svg()
    {
        var svg = new StringBuilder();
        var top = Nice(Math.Max(Top, Highest()));
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Html.Text(Title.En)}\">");
        Grid(svg, top);
        double[] floor = new double[Hours.Count];
        foreach (var curve in Curves)
        {
            if (Stacked) Area(svg, curve, floor, top);
            else Line(svg, curve, top);
        }
        return svg.Append("</svg>").ToString();
    }

    public string Legend() => string.Concat(Curves.Select(curve =>
        $"<li><i style=\"background:var({curve.Colour})\"{(curve.Dashed ? " class=\"dashed\"" : "")}></i>{Html.Both(curve.Name)}</li>"));

    private double Highest() => Stacked
        ? Enumerable.Range(0, Hours.Count).Select(at => Curves.Sum(curve => curve.Values[at] ?? 0)).DefaultIfEmpty(0).Max()
        : Curves.SelectMany(curve => curve.Values).OfType<double>().DefaultIfEmpty(0).Max();

    private void Grid(StringBuilder svg, double top)
    {
        for (var line = 0; line <= 4; line++)
        {
            var (value, y) = (top * line / 4, Y(top * line / 4, top));
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Short(value)}</text>");
        }
        var last = Hours.Count > 0 ? Hours[^1] : 1;
        for (var mark = 0; mark <= 6; mark++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + (Width - Left - Right) * mark / 6:0.#}\" y=\"{Height - 6}\" text-anchor=\"{(mark == 0 ? "start" : mark == 6 ? "end" : "middle")}\">{Time(last * mark / 6, last)}</text>");
    }

    private void Line(StringBuilder svg, Curve curve, double top)
    {
        var path = new StringBuilder();
        var drawn = false;
        double before = 0;
        for (var at = 0; at < Hours.Count; at++)
        {
            if (curve.Values[at] is not { } value)
            {
                drawn = false;
                continue;
            }
            if (drawn && Steps) path.Append(CultureInfo.InvariantCulture, $"L{X(at):0.#} {Y(before, top):0.#}");
            path.Append(drawn ? 'L' : 'M').Append(CultureInfo.InvariantCulture, $"{X(at):0.#} {Y(value, top):0.#}");
            (drawn, before) = (true, value);
        }
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line{(curve.Dashed ? " dashed" : "")}\" style=\"stroke:var({curve.Colour})\" d=\"{path}\"/>");
    }

    private void Area(StringBuilder svg, Curve curve, double[] floor, double top)
    {
        var (up, back) = (new StringBuilder(), new StringBuilder());
        for (var at = 0; at < Hours.Count; at++)
        {
            back.Insert(0, string.Create(CultureInfo.InvariantCulture, $"L{X(at):0.#} {Y(floor[at], top):0.#}"));
            floor[at] += curve.Values[at] ?? 0;
            up.Append(at == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{X(at):0.#} {Y(floor[at], top):0.#}");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"area\" style=\"fill:var({curve.Colour})\" d=\"{up}{back}Z\"/>");
    }

    private double X(int at) => Left + (Width - Left - Right) * (Hours[^1] > 0 ? Hours[at] / Hours[^1] : 0);

    private static double Y(double value, double top) => Height - Below - (Height - Above - Below) * Math.Clamp(value / top, 0, 1);

    private static double Nice(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return ((double[])[1, 2, 4, 5, 10]).Select(step => step * unit).First(step => step >= value * 0.9999);
    }

    private static string Short(double value) => value >= 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.#}k") : value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Time(double hour, double last) => last switch
    {
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{hour * 3600:0} s"),
        < 2 => string.Create(CultureInfo.InvariantCulture, $"{hour * 60:0.#} min"),
        <= 72 => string.Create(CultureInfo.InvariantCulture, $"{hour:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{hour / 24:0.#} d"),
    };
}
