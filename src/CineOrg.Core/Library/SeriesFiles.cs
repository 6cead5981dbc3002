using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Core.Library;

/// <summary>An episode makes or joins a series, and never a film: it is a copy of that series under the label of its number.</summary>
internal sealed class SeriesFiles(IHoldings holdings, IMovieRepository movies, TimeProvider clock)
{
    /// <summary>An episode whose name tells no title is inventoried and no more.</summary>
    public static bool IsNamed(ReleaseName release) => release is { Kind: ReleaseKind.Episode, Title: { } title } && TitleKey.Of(title).Length > 0;

    /// <param name="release">Of an episode that is named.</param>
    public long NewCopy(ScanBatch batch, LibraryRoot root, Guid id, ReleaseName release, Cause cause)
    {
        var (now, ids, title) = (clock.GetUtcNow(), Ids(release), release.Title!);
        var work = Held(batch.Transaction, TitleKey.Of(title), release.Year, ids) ?? Create(batch.Transaction, title, release.Year, ids, cause, now);
        return holdings.AddCopy(batch.Transaction, id, work, Label(release), root.Key, release, null, now);
    }

    /// <summary>By an id, else by title; a year in the name must not be another's.</summary>
    private Guid? Held(ITransaction transaction, string key, int? year, ExternalIds ids)
    {
        var held = ids.Count == 0 ? [] : holdings.Identified(transaction, ids);
        return held.Concat(holdings.Titled(transaction, key, year))
            .FirstOrDefault(work => work.Kind == MovieKind.Series && (year is null || work.Year is null || work.Year == year))?.MovieId;
    }

    private Guid Create(ITransaction transaction, string title, int? year, ExternalIds ids, Cause cause, DateTimeOffset now)
    {
        var work = new Movie { Id = Guid.CreateVersion7(now), Title = title, Year = year, Kind = MovieKind.Series, ExternalIds = ids, Owned = true };
        movies.Add(transaction, work);
        transaction.Append(new MovieCreated(work.Id, work.Title, work.Year, "file"), cause);
        return work.Id;
    }

    // TMDB counts series apart from films; TVDB's ids here are films'.
    private static ExternalIds Ids(ReleaseName release) => ExternalIds.Of(release.ExternalIds.Where(id => id.Key != "tvdb")
        .Select(id => KeyValuePair.Create(id.Key == "tmdb" ? "tmdbtv" : id.Key, id.Value)));

    /// <summary><c>S01E02</c>, <c>S01</c> for a whole season, empty for all of it.</summary>
    private static string Label(ReleaseName release) =>
        (release.Season is { } season ? string.Create(CultureInfo.InvariantCulture, $"S{season:00}") : "")
        + (release.Episode is { } episode ? string.Create(CultureInfo.InvariantCulture, $"E{episode:00}") : "");
}
