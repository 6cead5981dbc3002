using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;

namespace CineOrg.Storage.Links.Memory;

/// <summary>All links in memory, as of one place in the feed and what was followed since.</summary>
internal sealed class LinkIndex(IReadOnlyDictionary<LinkTable, TwoWays> tables, Films films, People people, Words words)
{
    private readonly TwoWays[] _tables = [.. Enum.GetValues<LinkTable>().TakeWhile(table => table < LinkTable.DataLayers).Select(table => tables[table])];

    public Films Films => films;
    public People People => people;
    public Words Words => words;

    /// <summary>Roots that are in reach; replaced whole.</summary>
    public IReadOnlySet<long> Reachable { get; set; } = new HashSet<long>();

    /// <summary>Place in the feed up to which everything is in here.</summary>
    public long Seq { get; set; }

    /// <summary>Changes of the catalogue committed when it was last brought up to date.</summary>
    public long Changes { get; set; }

    public long Bytes => _tables.Sum(table => table.Bytes) + films.Bytes + people.Bytes + words.Bytes;

    public TwoWays Table(LinkTable table) => _tables[(int)table];

    public int? Number(string entity, string id) => entity switch
    {
        "Movie" => Guid.TryParseExact(id, "D", out var guid) ? films.Names.Find(guid) : null,
        "Person" => Guid.TryParseExact(id, "D", out var guid) ? people.Names.Find(guid) : null,
        "Collection" => Guid.TryParseExact(id, "D", out var guid) ? words.Collections.Find(guid) : null,
        "Keyword" => words.Keyword(id),
        "Genre" => EntityKeys.Genre(id),
        "Country" => EntityKeys.Country(id),
        "Decade" => EntityKeys.Decade(id),
        _ => null,
    };

    public string Id(string entity, int number) => entity switch
    {
        "Movie" => films.Names.Of(number).ToString(),
        "Person" => people.Names.Of(number).ToString(),
        "Collection" => words.Collections.Of(number).ToString(),
        "Keyword" => words.Keyword(number),
        "Genre" => EntityKeys.Genre(number),
        "Country" => EntityKeys.Country(number),
        _ => EntityKeys.Decade(number),
    };

    public Level LevelOf(string entity, int number) => entity switch
    {
        "Movie" => films.Of(number).Level,
        "Person" => people.LevelOf(number),
        _ => Level.Deep,
    };
}
