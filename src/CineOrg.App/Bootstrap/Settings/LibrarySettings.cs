namespace CineOrg.App.Bootstrap.Settings;

internal sealed record LibrarySettings
{
    [Setting("Dossiers de vidéos ; « cineorg scan DOSSIER » en ajoute.", "Folders of videos; “cineorg scan FOLDER” adds some.", Form = Form.Folder)]
    public IReadOnlyList<string> Roots { get; init; } = [];

    [Setting("Extensions des fichiers vidéo, sans point ; majuscules et minuscules se valent.", "Extensions of video files, without a dot; upper and lower case are alike.", Form = Form.Word)]
    public IReadOnlyList<string> Extensions { get; init; } =
        ["mkv", "mp4", "m4v", "avi", "mov", "wmv", "webm", "ts", "m2ts", "mpg", "mpeg", "ogv", "flv", "iso", "strm"];

    [Setting("Surveiller les dossiers et inscrire les nouveaux films d’eux-mêmes.", "Watch the folders and take in new films by themselves.")]
    public bool Watch { get; init; } = true;

    [Setting("Minutes entre deux comparaisons des dates de dossiers, pour les partages réseau que rien ne surveille.", "Minutes between two comparisons of folder times, for network shares that tell nothing.", Min = 1, Max = 10080)]
    public int RescanMinutes { get; init; } = 15;

    [Setting("Secondes sans changement avant qu’un fichier soit tenu pour entier.", "Seconds without a change before a file counts as whole.", Max = 3600)]
    public int SettleSeconds { get; init; } = 5;

    [Setting("Enrichir peu à peu les films possédés, sans attendre qu’on ouvre leur page.", "Enrich owned films little by little, without waiting for their page to be opened.")]
    public bool EnrichOwned { get; init; } = true;
}
