using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Wikidata;

/// <summary>The addresses of Wikidata's MediaWiki API. Every request says <c>maxlag</c>, so that a busy Wikidata can decline.</summary>
/// <param name="languages">ISO 639-1, of labels and Wikipedias.</param>
internal sealed class WikidataClient(IDataProvider data, Uri baseAddress, IReadOnlyList<string> languages)
{
    public const string Provider = "wikidata";
    public const string EntityKind = "entity";
    public const string TitleSearch = "title-search";
    public const string StatementSearch = "statement-search";
    public const string FilmSearch = "film-search";
    public static readonly Uri DefaultBase = new("https://www.wikidata.org/");

    private const int EntitiesAtOnce = 50;
    private const int TitlesAtOnce = 20;
    private const int LabelsAtOnce = 50;
    private const int MostHits = 200;

    public static string TitleTerm(string title) => "title:" + TitleKey.Of(title);

    public async Task<WikidataEntity?> Entity(string id, CancellationToken stop) =>
        (await Entities([id], stop)).GetValueOrDefault(id);

    public Task<IReadOnlyDictionary<string, WikidataEntity>> Entities(IReadOnlyList<string> ids, CancellationToken stop) =>
        Batches(EntityKind, "labels|aliases|claims|sitelinks", ids, EntitiesAtOnce, stop);

    public Task<IReadOnlyDictionary<string, WikidataEntity>> Labels(IEnumerable<string> ids, CancellationToken stop) =>
        Batches("label", "labels", [.. ids.Distinct()], LabelsAtOnce, stop);

    /// <summary>ISO 3166-1 alpha-2 of a country (P297); null when it has none.</summary>
    public async Task<string?> CountryCode(string id, CancellationToken stop) =>
        (await data.Read(new(Provider, "country", id)
        {
            Address = keys => At($"action=wbgetclaims&entity={keys[0]}&property=P297"),
        }, WikidataJson.Default.WikidataClaims, stop))?.Claims.Texts("P297").FirstOrDefault();

    /// <summary>Items whose label or alias begins so.</summary>
    public async Task<IReadOnlyList<string>> FindByTitle(string title, string language, CancellationToken stop) =>
        [.. ((await data.Read(new(Provider, TitleSearch, TitleTerm(title))
        {
            IsSearch = true,
            Language = language,
            Address = _ => At($"action=wbsearchentities&search={Uri.EscapeDataString(title)}&language={language}&type=item&limit={TitlesAtOnce}"),
        }, WikidataJson.Default.WikidataTitleHits, stop))?.Search ?? []).Select(hit => hit.Id).Where(IsItem)];

    /// <summary>Films with these words, in this order, in a label or alias of any language.</summary>
    public async Task<IReadOnlyList<string>> FindFilms(string title, CancellationToken stop) =>
        [.. ((await data.Read(new(Provider, FilmSearch, TitleTerm(title))
        {
            IsSearch = true,
            Address = _ => At($"action=query&list=search&srlimit={TitlesAtOnce}&srprop=&srsearch={Uri.EscapeDataString(Films(title))}"),
        }, WikidataJson.Default.WikidataStatementHits, stop))?.Query?.Search ?? []).Select(page => page.Title).Where(IsItem)];

    /// <summary>Items with any of the statements, such as <c>P345=tt0017136</c>.</summary>
    public async Task<IReadOnlyList<string>> FindByStatement(IReadOnlyList<string> statements, CancellationToken stop) =>
        [.. ((await data.Read(new(Provider, StatementSearch, statements)
        {
            IsSearch = true,
            Gathering = WikidataStatements.Gathering(baseAddress, statements),
            Address = keys => At($"action=query&list=search&srlimit={MostHits}&srprop=&srsearch={Uri.EscapeDataString("haswbstatement:" + string.Join('|', keys))}"),
        }, WikidataJson.Default.WikidataStatementHits, stop))?.Query?.Search ?? []).Select(page => page.Title).Where(IsItem)];

    private async Task<IReadOnlyDictionary<string, WikidataEntity>> Batches(string kind, string props, IReadOnlyList<string> ids, int atOnce, CancellationToken stop)
    {
        var found = new Dictionary<string, WikidataEntity>();
        foreach (var batch in ids.Distinct().Chunk(atOnce))
        {
            var answer = await data.Read(Batch(kind, props, batch), WikidataJson.Default.WikidataEntities, stop);
            foreach (var (id, entity) in answer?.Entities ?? new Dictionary<string, WikidataEntity>())
                if (!entity.IsMissing) found[id] = entity;
            // A merged item answers under the id it was merged into.
            foreach (var id in batch.Where(id => answer is not null && !answer.Entities.ContainsKey(id) && batch.Length == 1))
                found[id] = answer!.Entities.Values.FirstOrDefault() ?? throw new SourceFailedException(Provider, $"{id} is not in the answer");
        }
        return found;
    }

    private DataRequest Batch(string kind, string props, string[] ids) => new(Provider, kind, ids)
    {
        BatchProperty = "entities",
        Address = keys => At($"action=wbgetentities&ids={string.Join('|', keys)}&props={props}&languages={string.Join('|', languages.Append("en").Append("mul").Distinct())}"
            + $"&sitefilter={string.Join('|', languages.Select(language => language + "wiki"))}"),
    };

    private static string Films(string title) =>
        $"\"{title.Replace('"', ' ')}\" haswbstatement:{string.Join('|', WikidataWords.FilmClasses.Select(type => "P31=" + type))}";

    private Uri At(string query) => new(baseAddress, $"w/api.php?{query}&format=json&formatversion=2&maxlag=5");
    private static bool IsItem(string id) => ExternalIdPattern.IsValid(Provider, id);
}
