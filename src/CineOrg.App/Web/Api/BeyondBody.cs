using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Discovering;

namespace CineOrg.App.Web.Api;

/// <summary>What the sources know for a search, as the API tells it.</summary>
internal sealed class BeyondBody(Discovery discovery, IMovieRepository movies)
{
    /// <summary>For whoever is shown only what they can play: what sources alone know is not that.</summary>
    public static readonly SearchedBeyond Nothing = new([], IsComplete: true, [], [], null);

    /// <returns>Null when what was found here is enough.</returns>
    public async Task<SearchedBeyond?> Within(string text, string language, SearchAnswer found, HttpContext context) =>
        discovery.IsWanted(text, found.Movies) ? await Told(text, language, await discovery.Find(text, language, context.RequestAborted), context.RequestAborted) : null;

    public async Task<SearchedBeyond> More(string text, string language, int answered, CancellationToken stop) =>
        await Told(text, language, await discovery.More(text, language, answered, stop), stop);

    private async Task<SearchedBeyond> Told(string text, string language, Discovered found, CancellationToken stop)
    {
        var held = (await movies.Items([.. found.Films.Select(film => film.Known).OfType<Guid>()], language, stop)).ToDictionary(film => film.Id, film => film.Copies);
        return new(
            [.. found.Films.Select(film => Of(film, held))], found.IsComplete, found.Answered, found.Failed,
            found.IsComplete ? null : $"/v1/works/search/beyond?q={Uri.EscapeDataString(text)}&lang={language}&answered={found.Answered.Count}");
    }

    private static BeyondItem Of(FoundFilm film, Dictionary<Guid, string> held) => new(
        film.Source, film.ExternalId, film.Film.Title, film.Film.OriginalTitle, film.Film.Year, film.Film.Kind.Word(), film.DurationMinutes,
        film.Film.ExternalIds.ToDictionary(id => id.Key, id => id.Value), film.Sources,
        film.Known is { } known ? held.GetValueOrDefault(known, "none") : "none", film.Known);
}
