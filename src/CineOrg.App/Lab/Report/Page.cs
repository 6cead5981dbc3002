using System.Globalization;
using System.Text;

namespace CineOrg.App.Lab.Report;

/// <summary>A judged scenario as one page that needs nothing else: light and dark, French and English, no script.</summary>
internal static class Page
{
    public static string Of(Judgement judged)
    {
        var (scenario, text) = (judged.Scenario, new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Html.Text(scenario.Name)} · CineOrg</title><style>{Style.Css}</style></head>
            <body><input type="radio" name="lang" id="fr" checked><input type="radio" name="lang" id="en">
            <main><header><p class="kicker"><code>{Html.Text(scenario.Name)}</code> <span class="langs"><label for="fr">Français</label> · <label for="en">English</label></span></p>
            <h1>{Html.Both(scenario.Title)}</h1>
            <p class="claim {(judged.Held ? "held" : "broken")}"><b>{(judged.Held ? Html.Both("Tenu", "Held") : Html.Both("Rompu", "Broken"))}</b> {Html.Both(scenario.Claim)}</p>
            <p class="quiet">{Html.Both($"Graine {judged.Seed}, {Length(scenario.Hours)} simulées", $"Seed {judged.Seed}, {Length(scenario.Hours)} simulated")}</p></header>
            {Checks(judged)}
            """);
        foreach (var result in judged.Results) text.Append(Variant(result));
        return text.Append(All(judged)).Append("</main></body></html>\n").ToString();
    }

    private static string Checks(Judgement judged) => $"""
        <table><thead><tr><th>{Html.Both("Ce qui est vérifié", "What is checked")}</th><th>{Html.Both("Voulu", "Wanted")}</th><th>{Html.Both("Trouvé", "Found")}</th></tr></thead><tbody>
        {string.Concat(judged.Checks.Select(Row))}</tbody></table>
        """;

    private static string Row(Judged judged) => $"""
        <tr class="{(judged.Held ? "held" : "broken")}"><td><code>{Html.Text(judged.Check.Figure)}</code></td><td>{Html.Text(Sign(judged.Check.Is))} {Number(judged.Check.Value)}{(judged.Check.Times is { } times ? $" × <code>{Html.Text(times)}</code>{(judged.Wanted is { } wanted ? $" = {Number(wanted)}" : "")}" : "")}</td><td>{(judged.Found is { } found ? Number(found) : "–")} {(judged.Held ? "✓" : "✗")}</td></tr>
        """;

    private static string Variant(LabResult result) => $"""
        <section>{(result.Variant.Length > 0 ? $"<h2>{Html.Both("Variante", "Variant")} <code>{Html.Text(result.Variant)}</code></h2>" : "")}
        {string.Concat(Plots.Of(result.Moments).Select(plot => $"<figure><figcaption>{Html.Both(plot.Title)}</figcaption>{plot.Svg()}<ul>{plot.Legend()}</ul></figure>"))}</section>
        """;

    private static string All(Judgement judged) => $"""
        <details><summary>{Html.Both("Tous les chiffres", "All figures")}</summary><table><tbody>
        {string.Concat(judged.Figures.Select(figure => $"<tr><td><code>{Html.Text(figure.Key)}</code></td><td>{Number(figure.Value)}</td></tr>"))}</tbody></table></details>
        """;

    private static string Sign(string comparison) => comparison switch { "<=" => "≤", ">=" => "≥", _ => comparison };

    private static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace(',', '\u202f');

    private static string Length(double hours) => hours switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{hours * 60:0.#} min"),
        <= 72 => string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{hours:0} h ({hours / 24:0.#} × 24 h)"),
    };
}
