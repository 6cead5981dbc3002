using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.Providers.Wikidata;

internal sealed record WikidataEntities(IReadOnlyDictionary<string, WikidataEntity> Entities);

/// <summary>An item. Empty maps come as <c>[]</c> from older recordings, hence elements rather than dictionaries.</summary>
internal sealed record WikidataEntity(
    string? Id, JsonElement Labels, JsonElement Aliases, JsonElement Claims, JsonElement Sitelinks, JsonElement Missing)
{
    public bool IsMissing => Missing.ValueKind != JsonValueKind.Undefined;
}

/// <summary>Claims of one property alone (<c>wbgetclaims</c>).</summary>
internal sealed record WikidataClaims(JsonElement Claims);

internal sealed record WikidataTitleHits(IReadOnlyList<WikidataTitleHit> Search);
internal sealed record WikidataTitleHit(string Id);
internal sealed record WikidataStatementHits(WikidataQuery? Query);
internal sealed record WikidataQuery(IReadOnlyList<WikidataPage>? Search);

/// <param name="Title">Of the item's page: its Q id.</param>
internal sealed record WikidataPage(string Title);

/// <summary>Of the query service (SPARQL 1.1 results, JSON).</summary>
internal sealed record SparqlAnswer(SparqlResults? Results);
internal sealed record SparqlResults(IReadOnlyList<SparqlRow>? Bindings);
internal sealed record SparqlRow(SparqlValue? Statement, SparqlValue? Item);
internal sealed record SparqlValue(string? Value);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WikidataEntities))]
[JsonSerializable(typeof(WikidataClaims))]
[JsonSerializable(typeof(WikidataEntity))]
[JsonSerializable(typeof(WikidataTitleHits))]
[JsonSerializable(typeof(WikidataStatementHits))]
[JsonSerializable(typeof(SparqlAnswer))]
internal sealed partial class WikidataJson : JsonSerializerContext;
