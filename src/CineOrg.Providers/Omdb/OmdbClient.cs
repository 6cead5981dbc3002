using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Omdb;

/// <summary>OMDb's one address: a film by IMDb id, or by title and year. It tells errors under HTTP 200 (<c>"Response":"False"</c>).</summary>
internal sealed class OmdbClient(IDataProvider data, Uri baseAddress)
{
    public const string Provider = "omdb";
    public static readonly Uri DefaultBase = new("https://www.omdbapi.com/");

    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    public async Task<OmdbFilm?> ById(string imdb, CancellationToken stop) => Known(await data.Read(new(Provider, "id", imdb)
    {
        Address = keys => At($"i={Uri.EscapeDataString(keys[0])}&plot=full"),
    }, OmdbJson.Default.OmdbFilm, stop));

    /// <summary>The one film that OMDb thinks is meant.</summary>
    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    public async Task<OmdbFilm?> ByTitle(string title, int? year, CancellationToken stop) => Known(await data.Read(
        new(Provider, "title", $"title:{TitleKey.Of(title)}{(year is null ? "" : $":{year}")}")
        {
            IsSearch = true,
            Address = _ => At($"t={Uri.EscapeDataString(title)}&plot=full{(year is null ? "" : $"&y={year.Value.ToString(CultureInfo.InvariantCulture)}")}"),
        }, OmdbJson.Default.OmdbFilm, stop));

    private static OmdbFilm? Known(OmdbFilm? film)
    {
        if (film is null || string.Equals(film.Response, "True", StringComparison.OrdinalIgnoreCase)) return film;
        if (film.Error is null || !film.Error.Contains("not found", StringComparison.OrdinalIgnoreCase) && !film.Error.Contains("Incorrect IMDb ID", StringComparison.OrdinalIgnoreCase))
            throw new SourceFailedException(Provider, HtmlText.Of(film.Error) ?? "refused without a reason");
        return null;
    }

    private Uri At(string query) => new(baseAddress, "?" + query);
}
