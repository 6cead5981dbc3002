namespace CineOrg.Core.Catalogue;

/// <summary>One thing a source says of a work or person.</summary>
/// <param name="Field">A word of <see cref="Catalogue.Field"/>.</param>
/// <param name="Language">ISO 639-1, for texts; null when the value has none.</param>
/// <param name="Value">As text; structured values as JSON (see <see cref="Catalogue.Field"/>).</param>
/// <param name="Enricher">Which question it answered: asking again replaces exactly that question's statements.</param>
public sealed record Statement(string Field, string? Language, string Value, string Enricher);

/// <summary>All that one source says of one work or person: the unit that is kept, replaced and merged.</summary>
/// <param name="Source">Its name, such as <c>wikidata</c>.</param>
/// <param name="ExternalId">What the source calls the subject.</param>
/// <param name="Url">Where a reader can check it; null when there is no page.</param>
/// <param name="FetchedAt">When the oldest of its statements was fetched (UTC).</param>
public sealed record SourceDocument(
    string Source, string ExternalId, string? Url, DateTimeOffset FetchedAt, IReadOnlyList<Statement> Statements)
{
    /// <summary>0–1: how surely the source means this subject and no other (see <see cref="Fact"/>); null when it was asked by an id.</summary>
    public double? Confidence { get; init; }
}
