using CineOrg.App.Web.Pages.Frame;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Discovering;

namespace CineOrg.App.Web.Pages.Discover;

/// <summary>What a search shows beyond the films that it found here.</summary>
/// <param name="Here">Films that stand in the catalogue although the words did not find them.</param>
/// <param name="New">Films that stand nowhere here yet.</param>
public sealed record Beyond(string Text, Discovered Found, IReadOnlyList<MovieItem> Here, IReadOnlyList<FoundFilm> New)
{
    /// <summary>Where an unfinished list goes on; null when all sources have answered.</summary>
    public string? More => Found.IsComplete ? null : Address(Text, Found.Answered.Count);

    public static string Address(string text, int answered) => $"/search/beyond?q={Uri.EscapeDataString(text)}&answered={answered}";
}

/// <summary>Asks the sources when a search found too little here.</summary>
internal sealed class BeyondFilms(Discovery discovery, IMovieRepository movies)
{
    /// <returns>Null when what was found here is enough.</returns>
    public async Task<Beyond?> Within(string text, SearchAnswer found, Reader reader, CancellationToken stop) =>
        IsWanted(text, found, reader) ? await Of(text, found, await discovery.Find(text, reader.Language, stop), reader, stop) : null;

    /// <summary>As soon as more sources than these have answered.</summary>
    public async Task<Beyond?> More(string text, SearchAnswer found, int answered, Reader reader, CancellationToken stop) =>
        IsWanted(text, found, reader) ? await Of(text, found, await discovery.More(text, reader.Language, answered, stop), reader, stop) : null;

    /// <summary>Not asked yet: whoever types is not finished, and whoever fetches ahead has not asked.</summary>
    public Beyond? Later(string text, SearchAnswer found, Reader reader) =>
        IsWanted(text, found, reader) ? new(text, Discovered.Nothing with { IsComplete = false }, [], []) : null;

    // What only sources know cannot be played yet: whoever looks less far than everything is not shown it.
    private bool IsWanted(string text, SearchAnswer found, Reader reader) =>
        reader.Viewing.Level == Curiosity.High && text.Length > 0 && discovery.IsWanted(text, found.Movies);

    private async Task<Beyond> Of(string text, SearchAnswer answer, Discovered found, Reader reader, CancellationToken stop)
    {
        var shown = answer.Movies.Select(film => film.Id).ToHashSet();
        var known = found.Films.Select(film => film.Known).OfType<Guid>().Where(id => !shown.Contains(id)).ToList();
        return new(text, found, await movies.Items(known, reader.Language, stop), [.. found.Films.Where(film => film.Known is null)]);
    }
}
