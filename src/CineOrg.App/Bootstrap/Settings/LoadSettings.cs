namespace CineOrg.App.Bootstrap.Settings;

/// <summary>From where on the machine counts as busy, and for how long that must hold.</summary>
internal sealed record LoadSettings
{
    [Setting("Pour chaque signal, les valeurs où commencent la charge moyenne et la charge forte : inFlight (requêtes des personnes en cours), latency (ms, 95ᵉ centile), cpu, memory, io (%), disk (ms par accès), streaming (Mbit/s vers les lecteurs). Un signal absent n’est pas regardé.",
        "For each signal, the values where medium and high load begin: inFlight (people’s requests under way), latency (ms, 95th percentile), cpu, memory, io (%), disk (ms an access), streaming (Mbit/s to players). A signal that is left out is not looked at.",
        Form = Form.Threshold)]
    public IReadOnlyList<string> Thresholds { get; init; } =
        ["inFlight=8/32", "latency=250/1000", "cpu=70/90", "memory=85/95", "io=20/50", "disk=50/200", "streaming=200/600"];

    [Setting("Comment les requêtes que personne n’attend (préchargement, arrière-plan) sont limitées\u00a0: gradient, gradient2, aimd, aimd:MS (au-delà de MS millisecondes, c’est lent), fixed:N ou none.",
        "How requests that nobody waits for (prefetch, background) are limited: gradient, gradient2, aimd, aimd:MS (slower than MS milliseconds counts as slow), fixed:N or none.", Form = Form.Limit)]
    public string OthersLimit { get; init; } = "gradient";

    [Setting("Part d’un seuil sous laquelle un signal doit descendre pour l’avoir quitté.", "Share of a threshold below which a signal must fall to have left it.", Min = 0.1, Max = 1)]
    public double Slack { get; init; } = 0.8;

    [Setting("Secondes pendant lesquelles une charge plus forte doit durer pour être crue.", "Seconds for which a higher load must last to be believed.", Max = 3600)]
    public int RiseSeconds { get; init; } = 2;

    [Setting("Secondes pendant lesquelles une charge plus faible doit durer pour être crue.", "Seconds for which a lower load must last to be believed.", Max = 3600)]
    public int FallSeconds { get; init; } = 10;

    [Setting("Minutes de charge faible après lesquelles le travail en retard est rattrapé, à toute heure.", "Minutes of low load after which work left over is caught up with, at any hour.", Min = 1, Max = 1440)]
    public int CalmMinutes { get; init; } = 10;
}
