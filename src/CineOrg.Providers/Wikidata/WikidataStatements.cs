using System.Text.Json;
using System.Text.RegularExpressions;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Wikidata;

/// <summary>
/// Looks up many ids by one query of Wikidata's query service: <c>VALUES</c> tells which item has which statement, which a search for
/// any of them would not.
/// </summary>
internal static partial class WikidataStatements
{
    /// <summary>Ids in one query (50 to 200 answer well within its minute).</summary>
    private const int Most = 50;
    private static readonly Uri QueryService = new("https://query.wikidata.org/sparql");
    private static readonly byte[] NoHits = Answer([]);

    [GeneratedRegex(@"\AP[1-9][0-9]{0,6}=[A-Za-z0-9]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AnId { get; }

    /// <returns>Null for what is no plain id.</returns>
    public static Gathering? Gathering(Uri baseAddress, IReadOnlyList<string> statements)
    {
        if (statements is not [var one] || !AnId.IsMatch(one)) return null;
        var service = baseAddress == WikidataClient.DefaultBase ? QueryService : new(baseAddress, "sparql");
        return new(Most, keys => new($"{service}?format=json&query={Uri.EscapeDataString(Query(keys))}"), Split, NoHits);
    }

    private static string Query(IEnumerable<string> statements)
    {
        var properties = statements.Select(statement => statement.Split('=')).GroupBy(parts => parts[0], parts => parts[1]).Select(property =>
            $"{{ VALUES (?statement ?id) {{ {string.Join(' ', property.Select(id => $"(\"{property.Key}={id}\" \"{id}\")"))} }} ?item wdt:{property.Key} ?id }}");
        return $"SELECT ?statement ?item WHERE {{ {string.Join(" UNION ", properties)} }}";
    }

    /// <exception cref="JsonException">No answer of the query service.</exception>
    private static Dictionary<string, ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body)
    {
        var rows = JsonSerializer.Deserialize(body.Span, WikidataJson.Default.SparqlAnswer)?.Results?.Bindings ?? throw new JsonException("No bindings.");
        return rows.Where(row => row.Statement?.Value is not null && row.Item?.Value is not null)
            .GroupBy(row => row.Statement!.Value!, row => row.Item!.Value!.Split('/')[^1])
            .ToDictionary(hits => hits.Key, hits => (ReadOnlyMemory<byte>)Answer(hits));
    }

    /// <summary>As the search for one statement answers.</summary>
    private static byte[] Answer(IEnumerable<string> items) => JsonSerializer.SerializeToUtf8Bytes(
        new(new([.. items.Distinct().Order(StringComparer.Ordinal).Select(item => new WikidataPage(item))])), WikidataJson.Default.WikidataStatementHits);
}
