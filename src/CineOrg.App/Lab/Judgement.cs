using System.Globalization;
using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab;

/// <summary>A check and whether it holds.</summary>
/// <param name="Found">Null: the run has no such figure, so nothing is shown by it and the check does not hold.</param>
internal sealed record Judged(CheckSpec Check, double? Found, double? Wanted)
{
    public bool Held => Found is { } found && Wanted is { } wanted && Check.Is switch
    {
        "=" => Math.Abs(found - wanted) < 1e-9,
        "<=" => found <= wanted,
        "<" => found < wanted,
        ">=" => found >= wanted,
        _ => found > wanted,
    };

    /// <summary>For people.</summary>
    public string Told => string.Create(CultureInfo.InvariantCulture,
        $"{Check.Figure} {Check.Is} {Check.Value}{(Check.Times is null ? "" : $" × {Check.Times}")}: {(Found is { } found ? found : "no such figure")}{(Check.Times is null || Wanted is null ? "" : $" against {Wanted:0.####}")}");
}

/// <summary>A scenario with all its variants, run and judged.</summary>
/// <param name="Figures">Of the scenario itself by name, of its variants as <c>variant.figure</c>.</param>
internal sealed record Judgement(Scenario Scenario, int Seed, IReadOnlyList<LabResult> Results, IReadOnlyDictionary<string, double> Figures, IReadOnlyList<Judged> Checks)
{
    public bool Held => Checks.All(check => check.Held);

    /// <param name="seed">Null: the scenario's own.</param>
    /// <param name="decisions">0–1: share of the decisions that is kept.</param>
    public static Judgement Of(Scenario scenario, int? seed, double decisions = 0)
    {
        var chosen = seed ?? scenario.Seed;
        List<LabResult> results =
        [
            LabRun.Of(scenario, "", scenario.Choices, chosen, decisions),
            .. scenario.Variants.Select(variant => LabRun.Of(scenario, variant.Key, variant.Value, chosen)),
        ];
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var result in results)
            foreach (var (name, value) in result.Figures) figures[result.Variant.Length == 0 ? name : $"{result.Variant}.{name}"] = value;
        return new(scenario, chosen, results, figures, [.. scenario.Checks.Select(check => Judge(check, figures))]);
    }

    private static Judged Judge(CheckSpec check, SortedDictionary<string, double> figures)
    {
        double? found = figures.TryGetValue(check.Figure, out var value) ? value : null;
        double? wanted = check.Times is null ? check.Value : figures.TryGetValue(check.Times, out var times) ? check.Value * times : null;
        return new(check, found, wanted);
    }
}
