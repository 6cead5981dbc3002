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
}
