using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>Films as lists show them, fetched one by one by key.</summary>
internal static class MovieItems
{
    private const string Shown = "select w.uuid, " + ShownTexts.TitleOfWork + """
        , w.original_title, w.year, w.duration_minutes, w.kind, w.level, w.genres, w.directors, w.poster, w.copies
        from works w where w.id = ?1
        """;

    /// <summary>The films of these ids in their order; those gone meanwhile are left out.</summary>
    public static List<MovieItem> Of(Lane lane, IReadOnlyList<int> ids, string language)
    {
        var items = new List<MovieItem>(ids.Count);
        foreach (var id in ids)
            if (One(lane, id, language) is { } item) items.Add(item);
        return items;
    }

    public static IReadOnlyList<MovieItem> Of(Lane lane, IReadOnlyList<Guid> ids, string language) =>
        [.. ids.Select(id => Knowledge.OfWorks.Find(lane, id)).OfType<long>().Select(id => One(lane, id, language)).OfType<MovieItem>()];

    public static MovieItem? One(Lane lane, long id, string language)
    {
        using var row = lane.Ask(Shown).With(id).With(language).With(ShownWords.Other(language));
        return row.Next() ? Item(row) : null;
    }

    private static MovieItem Item(Row row) => new()
    {
        Id = row.Guid(0),
        Title = row.Text(1),
        OriginalTitle = row.TextOrNull(2),
        Year = row.IntOrNull(3),
        DurationMinutes = row.IntOrNull(4),
        Kind = ShownWords.Kind(row.Int(5)),
        Level = ShownWords.Level(row.Int(6)),
        Genres = CatalogueJson.Words(row, 7),
        Directors = CatalogueJson.Words(row, 8),
        PosterUrl = CatalogueJson.Image(row, 9)?.Url,
        Copies = ShownWords.Copies(row.Int(10)),
    };
}
