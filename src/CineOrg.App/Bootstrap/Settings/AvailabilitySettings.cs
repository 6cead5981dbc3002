namespace CineOrg.App.Bootstrap.Settings;

internal sealed record AvailabilitySettings
{
    [Setting("Couches de lieux, ajoutées ou changées, telles que « Local/NVMe=5 1.2 2ms file » : nom, rang, poids, délai attendu, accès (file, peer, stream, download, restore, byHand ou none).", "Layers of places, added or changed, such as “Local/NVMe=5 1.2 2ms file”: name, rank, weight, expected latency, access (file, peer, stream, download, restore, byHand or none).", Form = Form.Layer)]
    public IReadOnlyList<string> Locations { get; init; } = [];

    [Setting("Couche d’un dossier de vidéos, telle que « /mnt/bandes=Remote/Backup » ; sans elle, la machine dit s’il est sur un SSD, un disque ou un partage.", "Layer of a folder of videos, such as “/mnt/tapes=Remote/Backup”; without it the machine tells whether it lies on an SSD, a disk or a share.", Form = Form.FolderLayer)]
    public IReadOnlyList<string> Roots { get; init; } = [];

    [Setting("Ne tenir pour visible maintenant que ce qui est sur les disques de cette machine.", "Take for playable now only what lies on this machine’s own disks.")]
    public bool LocalOnly { get; init; }

    [Setting("Services ouverts à tous sans rien payer, tenus pour vôtres tant qu’une personne n’en choisit pas d’autres.", "Services open to all at no cost, taken for theirs until a person chooses others.")]
    public IReadOnlyList<string> Services { get; init; } = ["Internet Archive", "Wikimedia Commons", "YouTube"];

    [Setting("Films nommés à la place d’un film que l’on ne peut pas voir maintenant ; 0 : aucun.", "Films named in place of one that can’t be played now; 0: none.", Max = 24)]
    public int Alternatives { get; init; } = 6;
}
