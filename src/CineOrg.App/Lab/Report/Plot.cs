using System.Globalization;
using System.Text;
using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab.Report;

/// <summary>One line or area of a plot.</summary>
/// <param name="Name">In both languages.</param>
/// <param name="Colour">A custom property of the page, such as <c>--low</c>.</param>
/// <param name="Values">Null where there is nothing.</param>
internal sealed record Curve(Say Name, string Colour, IReadOnlyList<double?> Values, bool Dashed = false);

/// <summary>A plot over the hours of a run, as SVG: curves over each other, or areas stacked.</summary>
/// <param name="Unit">Of the values, written at the top of their axis.</param>
/// <param name="Top">Highest value shown at least.</param>
internal sealed record Plot(Say Title, Say Unit, Backdrop Behind, IReadOnlyList<Curve> Curves, bool Stacked = false, bool Steps = false, double Top = 1)
{
    private IReadOnlyList<double> Hours => Behind.Hours;

    public string Svg()
    {
        var svg = new StringBuilder();
        var top = Scale.Nice(Math.Max(Top, Highest()));
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Scale.Width} {Scale.Height}\" role=\"img\" aria-label=\"{Html.Text(Title.En)}\">");
        Behind.Draw(svg);
        Axis(svg, top);
        double[] floor = new double[Hours.Count];
        foreach (var curve in Curves)
        {
            if (Stacked) Area(svg, curve, floor, top);
            else Line(svg, curve, top);
        }
        return svg.Append("</svg>").ToString();
    }

    public string Legend() => string.Concat(Curves.Where(curve => curve.Values.Any(value => value > 0)).Select(curve =>
        $"<li><i style=\"background:var({curve.Colour})\"{(curve.Dashed ? " class=\"dashed\"" : "")}></i>{Html.Both(curve.Name)}</li>"));

    private double Highest() => Stacked
        ? Enumerable.Range(0, Hours.Count).Select(at => Curves.Sum(curve => curve.Values[at] ?? 0)).DefaultIfEmpty(0).Max()
        : Curves.SelectMany(curve => curve.Values).OfType<double>().DefaultIfEmpty(0).Max();

    private void Axis(StringBuilder svg, double top)
    {
        const int lines = 4;
        for (var line = 0; line <= lines; line++)
        {
            var y = Scale.Y((double)line / lines);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{(line == 0 ? "axis" : "grid")}\" x1=\"{Scale.Left}\" x2=\"{Scale.Width - Scale.Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{Scale.Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Scale.Short(top * line / lines)}</text>");
        }
        Html.BothIn(svg, Unit, 4, 14, "start");
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
            if (drawn && Steps) path.Append(CultureInfo.InvariantCulture, $"L{X(at):0.#} {Scale.Y(before / top):0.#}");
            path.Append(drawn ? 'L' : 'M').Append(CultureInfo.InvariantCulture, $"{X(at):0.#} {Scale.Y(value / top):0.#}");
            (drawn, before) = (true, value);
        }
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line{(curve.Dashed ? " dashed" : "")}\" style=\"stroke:var({curve.Colour})\" d=\"{path}\"/>");
    }

    private void Area(StringBuilder svg, Curve curve, double[] floor, double top)
    {
        if (curve.Values.All(value => value is null or 0)) return;
        var (up, back) = (new List<string>(), new List<string>());
        for (var at = 0; at < Hours.Count; at++)
        {
            back.Add(string.Create(CultureInfo.InvariantCulture, $"L{X(at):0.#} {Scale.Y(floor[at] / top):0.#}"));
            floor[at] += curve.Values[at] ?? 0;
            up.Add(string.Create(CultureInfo.InvariantCulture, $"{(at == 0 ? 'M' : 'L')}{X(at):0.#} {Scale.Y(floor[at] / top):0.#}"));
        }
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"area\" style=\"fill:var({curve.Colour})\" d=\"{string.Concat(up)}{string.Concat(Enumerable.Reverse(back))}Z\"/>");
    }

    private double X(int at) => Scale.X(Hours[at], Hours[^1]);
}
