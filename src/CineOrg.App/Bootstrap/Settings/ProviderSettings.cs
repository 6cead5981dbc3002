namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Where a provider's bytes come from.</summary>
internal enum ProviderMode { Http, Replay, Hybrid }

internal sealed record ProviderSettings
{
    [Setting("Adresse électronique ou page de l’exploitant, dite à chaque source : Wikimedia le demande.", "Mail address or page of the operator, told to every source: Wikimedia asks for it.")]
    public string Contact { get; init; } = "";

    [Setting("D’où viennent les réponses : http (le réseau), replay (un paquet enregistré), hybrid (le paquet, puis le réseau).", "Where answers come from: http (the network), replay (a recorded pack), hybrid (the pack, then the network).")]
    public ProviderMode Mode { get; init; } = ProviderMode.Http;

    [Setting("Dossier ou archive zip du paquet enregistré.", "Folder or zip archive of the recorded pack.")]
    public string Pack { get; init; } = "";

    [Setting("Ordre de confiance : la première source qui connaît un champ le donne.", "Order of trust: the first source that knows a field gives it.", Form = Form.Word)]
    public IReadOnlyList<string> Trust { get; init; } = ["wikidata", "tmdb", "wikipedia", "demo", "filename"];

    public WikidataSettings Wikidata { get; init; } = new();
    public WikipediaSettings Wikipedia { get; init; } = new();
    public TmdbSettings Tmdb { get; init; } = new();
}

internal sealed record WikidataSettings
{
    [Setting("Interroger Wikidata (sans clé).", "Ask Wikidata (no key needed).")]
    public bool Enabled { get; init; }

    [Setting("Adresse de Wikidata.", "Address of Wikidata.", Form = Form.Address)]
    public string BaseUrl { get; init; } = "https://www.wikidata.org";
}

internal sealed record WikipediaSettings
{
    [Setting("Interroger Wikipédia (sans clé).", "Ask Wikipedia (no key needed).")]
    public bool Enabled { get; init; }

    [Setting("Adresse de Wikipédia ; {lang} devient la langue.", "Address of Wikipedia; {lang} becomes the language.", Form = Form.AddressPerLanguage)]
    public string BaseUrl { get; init; } = "https://{lang}.wikipedia.org";
}

internal sealed record TmdbSettings
{
    [Setting("Clé de TMDB ; vide, TMDB n’est pas interrogé.", "TMDB’s key; when empty, TMDB is not asked.", Secret = true)]
    public string Key { get; init; } = "";

    [Setting("Adresse de TMDB.", "Address of TMDB.", Form = Form.Address)]
    public string BaseUrl { get; init; } = "https://api.themoviedb.org";
}
