using System.Globalization;
using System.Text;
using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab.Report;

/// <summary>A judged scenario as one page that needs nothing else: light and dark, French and English, no script.</summary>
internal static class Page
{
    public static string Of(Judgement judged)
    {
        var (scenario, text) = (judged.Scenario, new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Html.Text(scenario.Title.Fr)} · CineOrg</title><style>{Style.Css}</style></head>
            <body><input type="radio" name="lang" id="fr" aria-label="Français" checked><input type="radio" name="lang" id="en" aria-label="English">
            <main><header><p class="kicker"><code>{Html.Text(scenario.Name)}</code> <span class="langs"><label for="fr">Français</label> · <label for="en">English</label></span></p>
            <h1>{Html.Both(scenario.Title)}</h1>
            <p class="claim {(judged.Held ? "held" : "broken")}"><b>{(judged.Held ? Html.Both("Tenu.", "Held.") : Html.Both("Rompu.", "Broken."))}</b> {Html.Both(scenario.Claim)}</p>
            {Facts(judged)}</header>
            {Checks(judged)}
            """);
        text.Append(Comparison.Of(judged)).Append(Run(judged.Results[0]));
        foreach (var result in judged.Results.Skip(1))
            text.Append(CultureInfo.InvariantCulture, $"<details><summary>{Html.Both("Variante", "Variant")} <code>{Html.Text(result.Variant)}</code></summary>{Run(result)}</details>");
        return text.Append(All(judged)).Append("</main></body></html>\n").ToString();
    }

    private static string Facts(Judgement judged)
    {
        var (scenario, jobs) = (judged.Scenario, judged.Figures.GetValueOrDefault("jobs.asked"));
        (Say Name, string Value)[] facts =
        [
            (new("temps simulé", "time simulated"), Length(scenario.Hours)), (new("à partir de", "from"), scenario.Start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            (new("événements", "happenings"), Html.Number(judged.Figures.GetValueOrDefault("run.steps"))), (new("tâches", "jobs"), Html.Number(jobs)),
            (new("graine", "seed"), judged.Seed.ToString(CultureInfo.InvariantCulture)),
        ];
        return $"<dl class=\"facts\">{string.Concat(facts.Select(fact => $"<div><dt>{Html.Both(fact.Name)}</dt><dd>{fact.Value}</dd></div>"))}</dl>";
    }

    private static string Checks(Judgement judged) => $"""
        <table><thead><tr><th>{Html.Both("Ce qui est vérifié", "What is checked")}</th><th>{Html.Both("Voulu", "Wanted")}</th><th>{Html.Both("Trouvé", "Found")}</th></tr></thead><tbody>
        {string.Concat(judged.Checks.Select(Row))}</tbody></table>
        """;

    private static string Row(Judged judged) => $"""
        <tr class="{(judged.Held ? "held" : "broken")}"><td><code>{Html.Text(judged.Check.Figure)}</code></td><td>{Html.Text(Sign(judged.Check.Is))} {Html.Number(judged.Check.Value)}{(judged.Check.Times is { } times ? $" × <code>{Html.Text(times)}</code>{(judged.Wanted is { } wanted ? $" = {Html.Number(wanted)}" : "")}" : "")}</td><td>{(judged.Found is { } found ? Html.Number(found) : "–")} {(judged.Held ? "✓" : "✗")}</td></tr>
        """;

    private static string Run(LabResult result)
    {
        var behind = new Backdrop(result.Moments);
        return $"""
            <section>{(behind.Legend() is { Length: > 0 } legend ? $"<ul class=\"legend\">{legend}</ul>" : "")}<div class="plots">
            {string.Concat(Plots.Of(result.Moments, behind).Select(plot => $"<figure><figcaption>{Html.Both(plot.Title)}</figcaption>{plot.Svg()}<ul class=\"legend\">{plot.Legend()}</ul></figure>"))}</div></section>
            """;
    }

    private static string All(Judgement judged) => $"""
        <details><summary>{Html.Both("Tous les chiffres", "All figures")}</summary><table><tbody>
        {string.Concat(judged.Figures.Select(figure => $"<tr><td><code>{Html.Text(figure.Key)}</code></td><td>{Html.Number(figure.Value)}</td></tr>"))}</tbody></table></details>
        """;

    private static string Sign(string comparison) => comparison switch { "<=" => "≤", ">=" => "≥", _ => comparison };

    private static string Length(double hours) => hours switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{hours * 60:0.#} min"),
        <= 72 => string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{hours / 24:0.#} × 24 h"),
    };
}
