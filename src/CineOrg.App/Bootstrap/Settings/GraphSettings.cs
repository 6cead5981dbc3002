namespace CineOrg.App.Bootstrap.Settings;

internal sealed record GraphSettings
{
    [Setting("Fichier des relations entre films, personnes, genres…\u00a0; vide\u00a0: celles du programme (docs/graph.md).", "File of the relations between films, people, genres…; empty: those of the program (docs/graph.md).", Form = Form.FolderOrNone)]
    public string File { get; init; } = "";

    [Setting("Mémoire, en mégaoctets, que peuvent prendre les liens entre films et personnes (environ 150 par million de films)\u00a0; 0, ou trop peu\u00a0: la base répond.", "Memory, in megabytes, that the links between films and people may take (about 150 a million films); 0, or too little: the database answers.", Max = 65536)]
    public int Megabytes { get; init; } = 512;
}
