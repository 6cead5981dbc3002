namespace CineOrg.App.Bootstrap.Settings;

internal sealed record GraphSettings
{
    [Setting("Fichier des relations entre films, personnes, genres…\u00a0; vide\u00a0: celles du programme (docs/graph.md).", "File of the relations between films, people, genres…; empty: those of the program (docs/graph.md).", Form = Form.FolderOrNone)]
    public string File { get; init; } = "";

    [Setting("Garder en mémoire les liens entre films et personnes (environ 100 Mo pour un million de films)\u00a0; sinon la base répond.", "Keep the links between films and people in memory (about 100 MB for a million films); otherwise the database answers.")]
    public bool InMemory { get; init; } = true;
}
