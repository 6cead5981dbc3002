using System.Globalization;
using System.Text;

namespace CineOrg.App.Lab.Report;

/// <summary>The figures that a claim speaks of, side by side for all variants of a scenario, as bars.</summary>
internal static class Comparison
{
    private const double Width = 720, Row = 22, Names = 120, Numbers = 90;

    // Beyond this the short bars of an even scale could not be told apart.
    private const double MostOnEvenScale = 40;

    public static string Of(Judgement judged) => judged.Results.Count < 2 ? "" : string.Concat(Spoken(judged).Select(figure => Figure(figure, judged)));

    private static IEnumerable<string> Spoken(Judgement judged) => judged.Checks.SelectMany(check => new[] { check.Check.Figure, check.Check.Times })
        .OfType<string>().Select(figure => WithoutVariant(figure, judged)).Distinct()
        .Where(figure => judged.Results.Select(result => result.Figures.TryGetValue(figure, out var value) ? value : (double?)null).OfType<double>().Distinct().Count() > 1);

    private static string WithoutVariant(string figure, Judgement judged) =>
        judged.Results.FirstOrDefault(result => result.Variant.Length > 0 && figure.StartsWith(result.Variant + '.', StringComparison.Ordinal)) is { } variant
            ? figure[(variant.Variant.Length + 1)..] : figure;

    private static string Figure(string figure, Judgement judged)
    {
        List<(string Name, double Value)> bars = [.. judged.Results.Where(result => result.Figures.ContainsKey(figure)).Select(result => (result.Variant, result.Figures[figure]))];
        var (least, most) = (bars.Where(bar => bar.Value > 0).Select(bar => bar.Value).DefaultIfEmpty(1).Min(), bars.Max(bar => bar.Value));
        var logarithmic = most / least > MostOnEvenScale;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Row * bars.Count + 4}\" role=\"img\" aria-label=\"{Html.Text(figure)}\">");
        foreach (var (at, (name, value)) in bars.Index()) Bar(svg, at, name, value, Share(value, least, most, logarithmic));
        svg.Append("</svg>");
        return $"<figure><figcaption><code>{Html.Text(figure)}</code>{(logarithmic ? $" <small>{Html.Both("échelle logarithmique", "logarithmic scale")}</small>" : "")}</figcaption>{svg}</figure>";
    }

    private static double Share(double value, double least, double most, bool logarithmic) =>
        value <= 0 || most <= 0 ? 0 : logarithmic ? (1 + Math.Log(value / least)) / (1 + Math.Log(most / least)) : value / most;

    private static void Bar(StringBuilder svg, int at, string name, double value, double share)
    {
        var (y, length) = (at * Row + 3, (Width - Names - Numbers) * share);
        if (name.Length == 0) Html.BothIn(svg, new("ce programme", "this program"), Names - 8, y + 13, "end");
        else svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names - 8}\" y=\"{y + 13}\" text-anchor=\"end\">{Html.Text(name)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar{(name.Length == 0 ? " ours" : "")}\" x=\"{Names}\" y=\"{y}\" width=\"{Math.Max(1, length):0.#}\" height=\"{Row - 6}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{Names + length + 6:0.#}\" y=\"{y + 13}\">{Html.Number(value)}</text>");
    }
}
