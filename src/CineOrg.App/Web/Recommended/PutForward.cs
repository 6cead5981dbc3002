using CineOrg.App.Web.Caching;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Ways;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Recommending;
using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.App.Web.Recommended;

/// <summary>Films put forward to whoever sends a request, as their policy shows them, each with its reasons in words.</summary>
internal sealed class PutForward
{
    /// <summary>Longest list.</summary>
    public const int Most = 100;

    /// <summary>Of somebody's newest uses as many as the formula can look at.</summary>
    private const int MostUses = 2_000;
    private const long MostKept = 4 << 20;

    private readonly Recommender _recommender;
    private readonly IHistory _history;
    private readonly IReceived _received;
    private readonly Moments _moments;
    private readonly IMovieRepository _movies;
    private readonly Showing _showing;
    private readonly BecauseSentence _sentence;
    private readonly ReadyCache<(string Viewer, string Viewing, int Uses), IReadOnlyList<Recommendation>> _lists;

    public PutForward(
        Recommender recommender, IHistory history, IReceived received, Moments moments, IMovieRepository movies, Showing showing, BecauseSentence sentence,
        Changes changes, CacheDesk desk, TimeProvider clock, ILogger<PutForward> log)
    {
        (_recommender, _history, _received, _moments, _movies, _showing, _sentence) = (recommender, history, received, moments, movies, showing, sentence);
        // A list is some reasons a film: two hundred bytes each.
        _lists = new(CacheTimes.Recommendations, changes, () => movies.Generation, MostKept, list => 64 + 200 * list.Count, clock, log);
        desk.Add(CacheTimes.Recommendations.Kind, _lists);
    }

    /// <param name="most">Of each.</param>
    /// <returns>Those named to them from outside, the newest first; those that the formula found, the best first. None stands twice.</returns>
    public async ValueTask<(IReadOnlyList<ToldRecommendation> Received, IReadOnlyList<ToldRecommendation> Found)> Of(HttpContext context, int most = Most)
    {
        var named = await Received(context, most);
        var films = named.Select(one => one.Work.Id).ToHashSet();
        return (named, [.. (await Found(context, most + films.Count)).Where(one => !films.Contains(one.Work.Id)).Take(most)]);
    }

    private async ValueTask<IReadOnlyList<ToldRecommendation>> Found(HttpContext context, int most)
    {
        var (reader, stop) = (Reader.Of(context), context.RequestAborted);
        var found = await Choose(context, reader);
        var shown = await Shown(found.Select(one => one.Film), reader, stop);
        var told = new List<ToldRecommendation>();
        foreach (var one in found.Where(one => shown.ContainsKey(one.Film)).Take(most)) told.Add(await Tell(one, shown[one.Film], reader.Language, stop));
        return told;
    }

    private async ValueTask<IReadOnlyList<ToldRecommendation>> Received(HttpContext context, int most)
    {
        var (reader, stop) = (Reader.Of(context), context.RequestAborted);
        if (reader.Viewer is not { } viewer) return [];
        var named = (await _received.Of(viewer, Most, stop)).GroupBy(one => one.Film).ToList();
        var shown = await Shown(named.Select(one => one.Key), reader, stop);
        return [.. named.Where(one => shown.ContainsKey(one.Key)).Take(most).Select(one => Tell(shown[one.Key], [.. one.Select(film => BecauseSentence.Tell(film, reader.Language))]))];
    }

    private async ValueTask<IReadOnlyList<Recommendation>> Choose(HttpContext context, Reader reader)
    {
        var (viewer, stop) = (reader.Viewer ?? "", context.RequestAborted);
        var taste = new Taste(viewer, await _history.Of(viewer, MostUses, stop), await _history.Dismissed(viewer, stop));
        var everybody = await _history.Everybody(stop);
        if (taste.Uses.Count == 0 && everybody.People == 0) return [];
        var moment = _moments.Of(context);
        return (await _lists.Get((viewer, reader.Viewing.Key, KeyOf(taste, everybody)), () => Task.FromResult<Made<IReadOnlyList<Recommendation>>?>(new(_recommender.For(taste, everybody, moment, Most), [])), stop))!;
    }

    private static int KeyOf(Taste taste, Audience everybody)
    {
        var key = new HashCode();
        key.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(everybody));
        foreach (var use in taste.Uses) key.Add(use);
        foreach (var film in taste.Dismissed.Order()) key.Add(film);
        return key.ToHashCode();
    }

    // What the links hold is looked at once more where the places are: what was measured a moment ago counts.
    private async ValueTask<Dictionary<Guid, MovieItem>> Shown(IEnumerable<Guid> films, Reader reader, CancellationToken stop) =>
        (await _showing.Items(await _movies.Items([.. films], reader.Language, stop), reader.Viewing, stop)).ToDictionary(film => film.Id);

    private async ValueTask<ToldRecommendation> Tell(Recommendation one, MovieItem film, string language, CancellationToken stop)
    {
        var because = new List<ToldBecause>();
        foreach (var reason in one.Because) because.Add(await _sentence.Tell(reason, language, stop));
        return Tell(film, because);
    }

    private static ToldRecommendation Tell(MovieItem film, IReadOnlyList<ToldBecause> because) => new(film, because[0].Kind, because[0].Says, because);
}
