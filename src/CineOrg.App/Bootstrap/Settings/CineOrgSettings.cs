namespace CineOrg.App.Bootstrap.Settings;

/// <summary>
/// Every setting there is, with its default. A property's path is its key (<c>Http.Port</c> is <c>http:port</c>);
/// nothing is declared anywhere else: files, variables, checks and the documentation follow from here.
/// </summary>
internal sealed record CineOrgSettings
{
    [Setting("Langue quand le navigateur n’en demande aucune.", "Language when the browser asks for none.", Choices = ["fr", "en"])]
    public string Language { get; init; } = "fr";

    public HttpSettings Http { get; init; } = new();
    public LibrarySettings Library { get; init; } = new();
    public MatchingSettings Matching { get; init; } = new();
    public EnrichmentSettings Enrichment { get; init; } = new();
    public ContextSettings Context { get; init; } = new();
    public ProviderSettings Providers { get; init; } = new();
    public JournalSettings Journal { get; init; } = new();
    public PageSettings Pages { get; init; } = new();
    public SearchSettings Search { get; init; } = new();
    public GraphSettings Graph { get; init; } = new();
    public AvailabilitySettings Availability { get; init; } = new();
    public LoadSettings Load { get; init; } = new();
    public DecisionSettings Decisions { get; init; } = new();
    public JobsSettings Jobs { get; init; } = new();
    public NotificationSettings Notifications { get; init; } = new();
    public HousekeepingSettings Housekeeping { get; init; } = new();
    public StorageSettings Storage { get; init; } = new();
    public HookSettings Hooks { get; init; } = new();
}

internal sealed record SearchSettings
{
    [Setting("Garder en mémoire un index de tous les titres et noms (environ 70 Mo par million) ; sinon la recherche de la base répond.", "Keep an index of all titles and names in memory (about 70 MB a million); otherwise the database’s own search answers.")]
    public bool InMemory { get; init; } = true;
}

internal sealed record HttpSettings
{
    [Setting("Port des pages et de l’API ; la démonstration prend le suivant s’il est occupé.", "Port of the pages and the API; the demo takes the next one when it is in use.", Min = 1, Max = 65535)]
    public int Port { get; init; } = 8096;

    [Setting("Adresse d’écoute : localhost ne répond qu’à cette machine, * à tout le réseau.", "Address to listen on: localhost answers this machine only, * the whole network.", Form = Form.Listen)]
    public string Listen { get; init; } = "localhost";

    [Setting("Noms sous lesquels le programme peut être appelé, en plus de localhost.", "Names the program may be called by, besides localhost.", Form = Form.Host)]
    public IReadOnlyList<string> Hosts { get; init; } = [];

    [Setting("Requêtes par minute pour le propriétaire et pour cette machine ; 0 : sans limite.", "Requests a minute for the owner and for this machine; 0: no limit.", Max = 1000000000)]
    public int RequestsPerMinute { get; init; } = 1000;

    [Setting("Requêtes par minute pour chaque visiteur inconnu ; 0 : sans limite.", "Requests a minute for each unknown visitor; 0: no limit.", Max = 1000000000)]
    public int AnonymousRequestsPerMinute { get; init; } = 100;

    [Setting("Laisser tout le réseau lire /metrics ; sinon cette machine et qui montre la clé du propriétaire.", "Let the whole network read /metrics; otherwise this machine and whoever shows the owner’s key.")]
    public bool OpenMetrics { get; init; }
}

internal sealed record MatchingSettings
{
    [Setting("Ressemblance à partir de laquelle un fichier est rattaché à un film connu sans demander.", "Likeness from which a file joins a known film without asking.", Max = 1)]
    public double Threshold { get; init; } = 0.85;
}

internal sealed record JournalSettings
{
    [Setting("Jours pendant lesquels les événements livrés sont gardés.", "Days for which delivered events are kept.", Min = 1, Max = 3650)]
    public int KeepDays { get; init; } = 30;

    [Setting("Taille du journal, en mégaoctets, au-delà de laquelle les plus anciens événements livrés partent.", "Size of the journal, in megabytes, above which the oldest delivered events go.", Min = 16, Max = 1048576)]
    public int MaxMegabytes { get; init; } = 1024;
}

internal sealed record PageSettings
{
    [Setting("Mémoire, en mégaoctets, pour les pages déjà composées ; 0 n’en garde aucune.", "Memory, in megabytes, for pages already rendered; 0 keeps none.", Max = 16384)]
    public int CacheMegabytes { get; init; } = 32;
}
