namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Where a provider's bytes come from.</summary>
internal enum ProviderMode { Http, Replay, Hybrid }

internal sealed record ProviderSettings
{
    [Setting("Adresse électronique ou page de l’exploitant, dite à chaque source : Wikimedia le demande.", "Mail address or page of the operator, told to every source: Wikimedia asks for it.", Form = Form.Contact)]
    public string Contact { get; init; } = "";

    [Setting("D’où viennent les réponses : http (le réseau), replay (un paquet enregistré), hybrid (le paquet, puis le réseau).", "Where answers come from: http (the network), replay (a recorded pack), hybrid (the pack, then the network).")]
    public ProviderMode Mode { get; init; } = ProviderMode.Http;

    [Setting("Dossiers ou archives zip des paquets enregistrés, le premier d’abord ; pour replay et hybrid.", "Folders or zip archives of recorded packs, first one first; for replay and hybrid.", Form = Form.Folder)]
    public IReadOnlyList<string> Packs { get; init; } = [];

    [Setting("Dossier où le mode hybrid enregistre ce que le réseau répond ; vide : « recordings » dans le dossier des données.", "Folder that hybrid mode records the network’s answers into; when empty, “recordings” in the data directory.", Form = Form.FolderOrNone)]
    public string Recording { get; init; } = "";

    [Setting("Mandataire HTTP ; vide, aucun.", "HTTP proxy; none when empty.", Form = Form.AddressOrNone)]
    public string Proxy { get; init; } = "";

    [Setting("Langues des textes demandés aux sources, la plus souhaitée d’abord ; vide : celle de « language », puis l’autre.", "Languages of the texts that sources are asked for, most wanted first; when empty, that of “language”, then the other.", Form = Form.Language)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    [Setting("Pays où l’on regarde des films ici, en codes ISO à deux lettres.", "Countries where films are watched here, as two-letter ISO codes.", Form = Form.Country)]
    public IReadOnlyList<string> Countries { get; init; } = ["FR"];

    [Setting("Ordre de confiance : la première source qui connaît un champ le donne.", "Order of trust: the first source that knows a field gives it.", Form = Form.Word)]
    public IReadOnlyList<string> Trust { get; init; } = ["nfo", "wikidata", "tmdb", "imdb", "omdb", "wikipedia", "demo", "file"];

    [Setting("Ordre de confiance propre à un champ, tel que « summary=wikipedia>tmdb », ou à un champ dans une langue, tel que « summary.fr=tmdb » ; les sources qu’il ne nomme pas suivent dans l’ordre général.", "Order of trust of one field, such as “summary=wikipedia>tmdb”, or of a field in one language, such as “summary.fr=tmdb”; sources it does not name follow in the general order.", Form = Form.FieldTrust)]
    public IReadOnlyList<string> TrustOfFields { get; init; } = ["summary=nfo>wikipedia>tmdb>demo", "biography=wikipedia>tmdb>demo", "credits=wikidata>tmdb>imdb>omdb>demo>nfo"];

    [Setting("Requêtes par jour (UTC) au plus, par source, telles que « omdb=1000 » ; wikimedia compte Wikidata, Wikipédia et Commons ensemble.", "Requests of a day (UTC) at most, per source, such as “omdb=1000”; wikimedia counts Wikidata, Wikipedia and Commons together.", Form = Form.Count)]
    public IReadOnlyList<string> DailyLimits { get; init; } = ["omdb=1000"];

    public AnswerSettings Answers { get; init; } = new();
    public WikidataSettings Wikidata { get; init; } = new();
    public WikipediaSettings Wikipedia { get; init; } = new();
    public CommonsSettings Commons { get; init; } = new();
    public TmdbSettings Tmdb { get; init; } = new();
    public OmdbSettings Omdb { get; init; } = new();
}

internal sealed record AnswerSettings
{
    [Setting("Heures pendant lesquelles une réponse d’une source sert encore sans la redemander, même après un redémarrage.", "Hours for which a source’s answer serves again without asking, also after a restart.", Max = 720)]
    public int Hours { get; init; } = 24;

    [Setting("Heures propres à une source ou à un genre de question, telles que « tmdb=12 » ou « wikipedia/summary=72 » ; 720 (un mois) au plus.", "Hours of one source or one kind of question, such as “tmdb=12” or “wikipedia/summary=72”; 720 (a month) at most.", Form = Form.Hours)]
    public IReadOnlyList<string> HoursOf { get; init; } = [];

    [Setting("Place, en mégaoctets, pour les réponses gardées ; les plus anciennes partent les premières.", "Room, in megabytes, for answers that are kept; the oldest go first.", Min = 1, Max = 1048576)]
    public int Megabytes { get; init; } = 512;
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

internal sealed record CommonsSettings
{
    [Setting("Demander à Wikimedia Commons l’auteur et la licence des images de Wikidata (sans clé).", "Ask Wikimedia Commons for the authors and licences of Wikidata’s images (no key needed).")]
    public bool Enabled { get; init; } = true;

    [Setting("Adresse de Wikimedia Commons.", "Address of Wikimedia Commons.", Form = Form.Address)]
    public string BaseUrl { get; init; } = "https://commons.wikimedia.org";
}

internal sealed record TmdbSettings
{
    [Setting("Lire TMDB, s’il y a une clé ou un enregistrement.", "Read TMDB, when there is a key or a recording.")]
    public bool Enabled { get; init; } = true;

    [Setting("Clé de TMDB (v3) ou jeton (v4) ; vide, TMDB n’est lu que dans un enregistrement.", "TMDB’s key (v3) or token (v4); when empty, TMDB is read from recordings alone.", Secret = true)]
    public string Key { get; init; } = "";

    [Setting("Adresse de TMDB.", "Address of TMDB.", Form = Form.Address)]
    public string BaseUrl { get; init; } = "https://api.themoviedb.org";

    [Setting("Adresse des images de TMDB.", "Address of TMDB’s images.", Form = Form.Address)]
    public string ImagesUrl { get; init; } = "https://image.tmdb.org";
}

internal sealed record OmdbSettings
{
    [Setting("Lire OMDb quand ni Wikidata ni TMDB ne répondent, s’il y a une clé ou un enregistrement.", "Read OMDb when neither Wikidata nor TMDB answers, when there is a key or a recording.")]
    public bool Enabled { get; init; } = true;

    [Setting("Clé d’OMDb ; vide, OMDb n’est lu que dans un enregistrement.", "OMDb’s key; when empty, OMDb is read from recordings alone.", Secret = true)]
    public string Key { get; init; } = "";

    [Setting("Adresse d’OMDb.", "Address of OMDb.", Form = Form.Address)]
    public string BaseUrl { get; init; } = "https://www.omdbapi.com";
}
