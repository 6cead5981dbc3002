using System.Globalization;
using System.Text;

namespace CineOrg.Bench.Traces;

/// <summary>Share of the optimum that each policy reaches at each budget, as a picture for docs/memory.md.</summary>
internal static class BudgetPlot
{
    private const double Width = 640, Height = 380, Left = 48, Right = 110, Top = 20, Bottom = 44, Lowest = 0.4;

    private static readonly (string Policy, string Colour)[] Lines =
        [("ours", "#c8553d"), ("w-tinylfu", "#2a7f9e"), ("s3-fifo", "#6a994e"), ("lfu", "#8e6c8a"), ("sieve", "#b08900"), ("lru", "#7a7a7a"), ("fifo", "#b5b5b5")];

    /// <param name="runs">By budget, rising.</param>
    public static string Svg(IReadOnlyList<TraceRun> runs)
    {
        var svg = new StringBuilder(Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Share of the optimum served at once, by budget\">\n"))
            .Append("<style>text{font:12px sans-serif;fill:#444}.g{stroke:#8884}path{fill:none;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#ccc}}</style>\n");
        for (var line = 4; line <= 10; line++)
            svg.Append(Text($"<line class=\"g\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(line / 10.0):0.#}\" y2=\"{Y(line / 10.0):0.#}\"/><text x=\"{Left - 6}\" y=\"{Y(line / 10.0) + 4:0.#}\" text-anchor=\"end\">{line * 10} %</text>\n"));
        for (var at = 0; at < runs.Count; at++) svg.Append(Text($"<text x=\"{X(at, runs.Count):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{runs[at].Share * 100:0} %</text>\n"));
        svg.Append(Text($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">works held · MovieLens, works of one size</text>\n"));
        foreach (var (policy, colour) in Lines) Line(svg, runs, policy, colour);
        return svg.Append(Legend()).Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, IReadOnlyList<TraceRun> runs, string policy, string colour)
    {
        var path = string.Concat(runs.Select((run, at) => Text($"{(at == 0 ? 'M' : 'L')}{X(at, runs.Count):0.#} {Y(run[policy] / run["belady"]):0.#}")));
        svg.Append(Text($"<path stroke=\"{colour}\"{(policy == "ours" ? " style=\"stroke-width:4\"" : "")} d=\"{path}\"/>\n"));
    }

    private static string Legend() => string.Concat(Lines.Select((line, at) =>
        Text($"<rect x=\"{Width - Right + 14}\" y=\"{Top + 20 * at}\" width=\"10\" height=\"10\" fill=\"{line.Colour}\"/><text x=\"{Width - Right + 30}\" y=\"{Top + 9 + 20 * at}\">{line.Policy}</text>\n")));

    private static double X(int at, int count) => Left + 20 + (Width - Right - Left - 40) * at / Math.Max(1, count - 1);

    private static double Y(double share) => Top + (Height - Top - Bottom) * (1 - (share - Lowest) / (1 - Lowest));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
