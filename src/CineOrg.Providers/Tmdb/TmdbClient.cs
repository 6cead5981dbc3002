using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Tmdb;

/// <summary>The addresses of TMDB v3. One request per film and language brings everything.</summary>
internal sealed class TmdbClient(IDataProvider data, Uri baseAddress)
{
    public const string Provider = "tmdb";
    public const string MovieKind = "movie";
    public const string SearchKind = "search";
    public const string FindKind = "find";
    public static readonly Uri DefaultBase = new("https://api.themoviedb.org/");

    public static string IdTerm(string imdb) => "imdb:" + imdb;
    public static string TitleTerm(string title, int? year) => $"title:{TitleKey.Of(title)}{(year is null ? "" : $":{year}")}";

    public Task<TmdbMovie?> Movie(string id, string language, CancellationToken stop) => data.Read(new(Provider, MovieKind, id)
    {
        Language = language,
        Address = keys => At($"movie/{Escaped(keys[0])}?language={language}&include_image_language={language},null"
            + "&append_to_response=credits,images,keywords,external_ids,alternative_titles,watch/providers"),
    }, TmdbJson.Default.TmdbMovie, stop);

    public Task<TmdbPerson?> Person(string id, string language, CancellationToken stop) => data.Read(new(Provider, "person", id)
    {
        Language = language,
        Address = keys => At($"person/{Escaped(keys[0])}?language={language}&append_to_response=movie_credits,external_ids"),
    }, TmdbJson.Default.TmdbPerson, stop);

    /// <param name="imdb"><c>tt…</c> or <c>nm…</c>.</param>
    public Task<TmdbFind?> Find(string imdb, CancellationToken stop) => data.Read(new(Provider, FindKind, IdTerm(imdb))
    {
        IsSearch = true,
        Address = _ => At($"find/{Escaped(imdb)}?external_source=imdb_id"),
    }, TmdbJson.Default.TmdbFind, stop);

    public Task<TmdbSearch?> Search(string title, int? year, string language, CancellationToken stop) => data.Read(new(Provider, SearchKind, TitleTerm(title, year))
    {
        IsSearch = true,
        Language = language,
        Address = _ => At($"search/movie?query={Escaped(title)}&language={language}&include_adult=false"
            + (year is null ? "" : $"&year={year.Value.ToString(CultureInfo.InvariantCulture)}")),
    }, TmdbJson.Default.TmdbSearch, stop);

    private Uri At(string path) => new(baseAddress, "3/" + path);
    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
