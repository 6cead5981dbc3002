using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>What a film or person was first known as, by a file's name, a filmography or a credit; it stays on record, below every source.</summary>
internal static class FirstWord
{
    public static SourceDocument Of(Movie movie, DateTimeOffset now)
    {
        List<Statement> said = [new(Field.Title, null, movie.Title, TrustOrder.FileName), new(Field.Kind, null, movie.Kind.Word(), TrustOrder.FileName)];
        if (movie.OriginalTitle is { } original) said.Add(new(Field.OriginalTitle, null, original, TrustOrder.FileName));
        if (movie.Year is { } year) said.Add(new(Field.Year, null, $"{year}", TrustOrder.FileName));
        if (movie.DurationMinutes is { } minutes) said.Add(new(Field.DurationMinutes, null, $"{minutes}", TrustOrder.FileName));
        said.AddRange(movie.ExternalIds.Select(id => new Statement(Field.ExternalId, null, $"{id.Key}:{id.Value}", TrustOrder.FileName)));
        return new(TrustOrder.FileName, movie.Id.ToString(), null, now, said);
    }

    public static SourceDocument Of(Person person, DateTimeOffset now) =>
        new(TrustOrder.Credits, person.Id.ToString(), null, now, [new(Field.Name, null, person.Name, TrustOrder.Credits)]);
}
