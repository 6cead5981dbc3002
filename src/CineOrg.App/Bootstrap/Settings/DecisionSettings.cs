namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Which decisions are kept, to be explained and made again.</summary>
internal sealed record DecisionSettings
{
    [Setting("Part des décisions dont les données sont longues (travail suivant, chemin du graphe) qui est gardée\u00a0; les autres le sont toutes.", "Share of the decisions whose inputs are long (the next job, a way along the graph) that is kept; all of the others are.", Max = 1)]
    public double Share { get; init; } = 0.05;

    [Setting("Jours pendant lesquels elles sont gardées.", "Days for which they are kept.", Min = 1, Max = 3650)]
    public int KeepDays { get; init; } = 30;

    [Setting("Décisions gardées au plus\u00a0; les plus anciennes partent les premières.", "Decisions kept at most; the oldest go first.", Min = 1, Max = 100_000_000)]
    public int Most { get; init; } = 200_000;
}
