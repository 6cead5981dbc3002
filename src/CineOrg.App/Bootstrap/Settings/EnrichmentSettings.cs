using CineOrg.Core.Catalogue;

namespace CineOrg.App.Bootstrap.Settings;

internal sealed record EnrichmentSettings
{
    public LevelSettings Levels { get; init; } = new();

    [Setting("Millisecondes pendant lesquelles une page ouverte attend les sources avant de se compléter seule.", "Milliseconds for which an opened page waits for the sources before it fills itself in.", Max = 60000)]
    public int BudgetMs { get; init; } = 1500;

    [Setting("Nombre de films trouvés ici au-dessous duquel une recherche interroge aussi les sources ; 0 : jamais.", "Number of films found here below which a search asks the sources too; 0: never.", Max = 100)]
    public int SearchEnough { get; init; } = 5;

    [Setting("Films que les sources mettent en avant chaque jour (ce qui se regarde, ce qui vient de sortir) ; 0 : aucun.", "Films that the sources put forward each day (what is watched, what has just come out); 0: none.", Max = 200)]
    public int ShowcaseFilms { get; init; } = 50;
}

/// <summary>The level that each act of a person needs.</summary>
internal sealed record LevelSettings
{
    [Setting("Niveau auquel un film que l’on possède est amené après un inventaire.", "Level that an owned film is brought to after a scan.")]
    public Level Owned { get; init; } = Level.Basic;

    [Setting("Niveau nécessaire à un film dans une liste.", "Level needed by a film in a list.")]
    public Level List { get; init; } = Level.Initial;

    [Setting("Niveau nécessaire à la page d’un film.", "Level needed by a film’s page.")]
    public Level Page { get; init; } = Level.Basic;

    [Setting("Niveau nécessaire quand on ouvre la distribution ou l’équipe.", "Level needed when cast or crew is opened.")]
    public Level Cast { get; init; } = Level.Medium;

    [Setting("Niveau nécessaire aux images et au synopsis.", "Level needed by images and synopsis.")]
    public Level Images { get; init; } = Level.Deep;

    [Setting("Niveau nécessaire quand on veut voir le film ou savoir où le voir.", "Level needed when somebody wants to watch the film or know where.")]
    public Level Watch { get; init; } = Level.Deep;

    [Setting("Niveau qu’une page ouverte continue de chercher sans faire attendre personne.", "Level that an opened page goes on to fetch without keeping anybody waiting.")]
    public Level Fills { get; init; } = Level.Deep;
}
