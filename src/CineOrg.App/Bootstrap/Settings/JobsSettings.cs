namespace CineOrg.App.Bootstrap.Settings;

/// <summary>How jobs are tried and how long they may wait.</summary>
internal sealed record JobsSettings
{
    [Setting("Heures pendant lesquelles un travail peu pressé attend au plus une heure creuse ou un moment calme ; 0 : il n’attend pas.",
        "Hours for which work that can wait waits at most for a quiet hour or a calm; 0: it does not wait.", Max = 720)]
    public int QuietWaitHours { get; init; } = 24;

    [Setting("Nombre de tentatives d’un type de travail avant l’échec définitif, par exemple Scan=5 ; 3 pour les autres.",
        "Attempts at a type of job before it fails for good, such as Scan=5; 3 for the others.", Form = Form.Attempts)]
    public IReadOnlyList<string> Attempts { get; init; } = [];

    [Setting("Part des requêtes du jour de chaque source que les travaux peu pressés d’un type laissent aux personnes, par exemple EnrichBatch=0.5\u00a0; 0.2 pour ceux qui interrogent des sources.",
        "Share of each source’s daily requests that a type’s LOW jobs leave to people, such as EnrichBatch=0.5; 0.2 for those that ask sources.", Form = Form.Share)]
    public IReadOnlyList<string> QuotaReserves { get; init; } = [];

    [Setting("Condition que tout nouveau travail d’un type attend, par exemple Fingerprint=calm and off_peak\u00a0; voir docs/when.md.",
        "A condition that each new job of a type waits for, such as Fingerprint=calm and off_peak; see docs/when.md.", Form = Form.JobRule)]
    public IReadOnlyList<string> When { get; init; } = [];
}
