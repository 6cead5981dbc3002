using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Viewings;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Ways;

/// <param name="Most">Films named in place of one that is hidden; 0: none.</param>
internal sealed record InsteadOptions(int Most);

/// <summary>Names films that can be played now where others were asked for, or would have been shown, and are hidden.</summary>
internal sealed class Instead(Alternatives alternatives, Moments moments, IMovieRepository movies, Showing showing, ReasonNames names, InsteadOptions options)
{
    /// <summary>Named below a list, however many of it are hidden: a hint, no second list.</summary>
    private const int MostOfList = 3;

    /// <summary>Hidden films that a list's hint is looked for from.</summary>
    private const int MostAsked = 4;

    public int Most => options.Most;

    /// <returns>Only what they can play this moment, each with a reason; the most alike first.</returns>
    public async ValueTask<IReadOnlyList<ToldAlternative>> Of(Guid film, HttpContext context, int most)
    {
        if (most <= 0) return [];
        var reader = Reader.Of(context);
        var found = alternatives.To(film, moments.Of(context), reader.Viewer ?? "", Math.Min(2 * most, Wish.Most));
        var playable = await Playable([.. found.Select(one => one.Film)], reader, context.RequestAborted);
        var told = new List<ToldAlternative>();
        foreach (var one in found.Where(one => one.Reasons.Count > 0 && playable.ContainsKey(one.Film)).Take(most))
            told.Add(new(playable[one.Film], await names.Tell(one.Reasons, reader.Language, context.RequestAborted)));
        return told;
    }

    /// <summary>Some for the films of a list that are left out: none that the list shows, none twice, those for the first of them first.</summary>
    public async ValueTask<LeftOut> OfList(int count, IEnumerable<Guid> hidden, IEnumerable<Guid> shown, HttpContext context)
    {
        if (count <= 0) return LeftOut.Nothing;
        var (told, passed) = (new List<ToldAlternative>(), shown.ToHashSet());
        var most = Math.Min(MostOfList, options.Most);
        foreach (var film in hidden.Take(MostAsked))
        {
            if (told.Count == most) break;
            foreach (var one in await Of(film, context, Math.Min(most + passed.Count, Wish.Most)))
                if (told.Count < most && passed.Add(one.Work.Id)) told.Add(one);
        }
        return new(count, told);
    }

    /// <inheritdoc cref="OfList(int, IEnumerable{Guid}, IEnumerable{Guid}, HttpContext)"/>
    public async ValueTask<LeftOut> OfList(MovieQuery query, Page<MovieItem> shown, HttpContext context)
    {
        var (count, hidden) = await showing.Hidden(query, context.Viewing(), shown.TotalItems, context.RequestAborted);
        return await OfList(count, hidden, shown.Items.Select(film => film.Id), context);
    }

    // What the graph found is looked at once more where the places are: what was measured a moment ago counts.
    private async ValueTask<Dictionary<Guid, MovieItem>> Playable(IReadOnlyList<Guid> films, Reader reader, CancellationToken stop) =>
        (await showing.Items(await movies.Items(films, reader.Language, stop), reader.Viewing with { Level = Curiosity.Low }, stop)).ToDictionary(film => film.Id);
}
