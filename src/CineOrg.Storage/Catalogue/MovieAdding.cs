using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>Adds films and the titles they are found by. Thousands a second pass here during a scan.</summary>
internal static class MovieAdding
{
    public static void Add(Lane lane, Movie movie, DateTimeOffset now)
    {
        lane.Ask("""
            insert into works(uuid, kind, canonical_title, sort_key, original_title, year, duration_minutes, level, created_at, updated_at)
            values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(movie.Id).With((int)movie.Kind).With(movie.Title).With(SortKey.Of(movie.OriginalTitle ?? movie.Title, null))
            .With(movie.OriginalTitle).With(movie.Year).With(movie.DurationMinutes).With((int)movie.Level).With(now).With(now).Run();
        var id = lane.LastId;
        foreach (var key in Elision.Keys(movie.Title)) AddTitle(lane, id, key);
        foreach (var key in movie.OriginalTitle is { } original ? Elision.Keys(original) : []) AddTitle(lane, id, key);
        Knowledge.OfWorks.AddIds(lane, id, movie.ExternalIds, now);
    }

    /// <param name="worth">As <see cref="FoundBy"/> tells.</param>
    public static void AddTitle(Lane lane, long id, string key, int worth = 0)
    {
        if (key.Length > 0) lane.Ask("insert or ignore into work_titles(work_id, title_key, worth) values(?, ?, ?)").With(id).With(key).With(worth).Run();
    }
}
