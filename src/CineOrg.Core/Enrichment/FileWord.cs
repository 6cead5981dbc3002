using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>What the scan or a filmography said of a film first; it stays on record, below every source.</summary>
internal static class FileWord
{
    public static SourceDocument Of(Movie movie, DateTimeOffset now)
    {
        List<Statement> said = [new(Field.Title, null, movie.Title, TrustOrder.FileName), new(Field.Kind, null, movie.Kind.Word(), TrustOrder.FileName)];
        if (movie.OriginalTitle is { } original) said.Add(new(Field.OriginalTitle, null, original, TrustOrder.FileName));
        if (movie.Year is { } year) said.Add(new(Field.Year, null, $"{year}", TrustOrder.FileName));
        if (movie.DurationMinutes is { } minutes) said.Add(new(Field.DurationMinutes, null, $"{minutes}", TrustOrder.FileName));
        if (movie.Kind == MovieKind.Series) said.Add(new(Field.Kind, null, movie.Kind.Word(), TrustOrder.FileName));
        said.AddRange(movie.ExternalIds.Select(id => new Statement(Field.ExternalId, null, $"{id.Key}:{id.Value}", TrustOrder.FileName)));
        return new(TrustOrder.FileName, movie.Id.ToString(), null, now, said);
    }
}
