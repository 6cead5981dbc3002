namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Which decisions are kept, to be explained and made again.</summary>
internal sealed record DecisionSettings
{
    [Setting("Part des décisions de chaque sorte qui est gardée avec ce dont elle a été tirée.", "Share of the decisions of each kind that is kept with all that it was made from.", Max = 1)]
    public double Share { get; init; } = 0.05;

    [Setting("Jours pendant lesquels elles sont gardées.", "Days for which they are kept.", Min = 1, Max = 3650)]
    public int KeepDays { get; init; } = 30;

    [Setting("Décisions gardées au plus\u00a0; les plus anciennes partent les premières.", "Decisions kept at most; the oldest go first.", Min = 1, Max = 100_000_000)]
    public int Most { get; init; } = 200_000;
}
