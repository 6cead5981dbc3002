using System.Globalization;
using System.Text;
using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.Report;

/// <summary>What lies behind every plot of a run, so that they can be read against each other: hours, the load as bands, quiet windows as a strip.</summary>
internal sealed class Backdrop(IReadOnlyList<Moment> moments)
{
    private const double Strip = 4;

    public IReadOnlyList<double> Hours { get; } = [.. moments.Select(moment => moment.Hour)];

    /// <summary>What its colours mean; empty when none is there.</summary>
    public string Legend() => string.Concat(
        Item(Load.Medium, "band medium", new("charge moyenne", "medium load")), Item(Load.High, "band high", new("charge forte", "high load")),
        moments.Any(moment => moment.Quiet) ? $"<li><i class=\"quiet-strip\"></i>{Html.Both("heure creuse ou accalmie", "quiet hour or calm")}</li>" : "");

    public void Draw(StringBuilder svg)
    {
        if (Hours.Count == 0) return;
        Spans(svg, moment => moment.Load == Load.Medium, "band medium", Scale.Above, Scale.Height - Scale.Below);
        Spans(svg, moment => moment.Load == Load.High, "band high", Scale.Above, Scale.Height - Scale.Below);
        Spans(svg, moment => moment.Quiet, "quiet-strip", Scale.Height - Scale.Below + 1, Scale.Height - Scale.Below + 1 + Strip);
        var (marks, unit) = Scale.Marks(Hours[^1]);
        foreach (var (hour, text) in marks)
        {
            var x = Scale.X(hour, Hours[^1]);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Scale.Above}\" y2=\"{Scale.Height - Scale.Below}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{Scale.Height - Scale.Below + 20}\" text-anchor=\"middle\">{text}</text>");
        }
        Html.BothIn(svg, Since(unit), Scale.Width - Scale.Right, Scale.Height - 3, "end");
    }

    private static Say Since(string unit) => unit switch
    {
        "s" => new("secondes depuis le début", "seconds since the start"),
        "min" => new("minutes depuis le début", "minutes since the start"),
        "h" => new("heures depuis le début", "hours since the start"),
        _ => new("jours depuis le début", "days since the start"),
    };

    private string Item(Load load, string look, Say name) => moments.Any(moment => moment.Load == load) ? $"<li><i class=\"{look}\"></i>{Html.Both(name)}</li>" : "";

    private void Spans(StringBuilder svg, Func<Moment, bool> holds, string look, double top, double bottom)
    {
        for (var at = 0; at < moments.Count; at++)
        {
            if (!holds(moments[at])) continue;
            var from = at == 0 ? 0 : Hours[at - 1];
            while (at + 1 < moments.Count && holds(moments[at + 1])) at++;
            var (left, right) = (Scale.X(from, Hours[^1]), Scale.X(Hours[at], Hours[^1]));
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{look}\" x=\"{left:0.#}\" y=\"{top:0.#}\" width=\"{right - left:0.#}\" height=\"{bottom - top:0.#}\"/>");
        }
    }
}
