using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Tmdb;

/// <summary>The addresses of TMDB v3. One request per film brings everything in all languages.</summary>
/// <param name="languages">ISO 639-1, of images; the first is that of people, collections and changes.</param>
internal sealed class TmdbClient(IDataProvider data, Uri baseAddress, IReadOnlyList<string> languages)
{
    public const string Provider = "tmdb";
    public const string MovieKind = "movie";
    public const string SearchKind = "search";
    public const string PersonSearchKind = "person-search";
    public const string FindKind = "find";
    public static readonly Uri DefaultBase = new("https://api.themoviedb.org/");
    public static readonly Uri DefaultImages = new("https://image.tmdb.org/");

    private readonly string _language = languages is [var first, ..] ? first : "en";

    public static string IdTerm(string imdb) => "imdb:" + imdb;
    public static string TitleTerm(string title, int? year) => $"title:{TitleKey.Of(title)}{(year is null ? "" : $":{year}")}";

    /// <summary>In English, with everybody's translations appended.</summary>
    public Task<TmdbMovie?> Movie(string id, CancellationToken stop) => data.Read(new(Provider, MovieKind, id)
    {
        Address = keys => At($"movie/{Escaped(keys[0])}?include_image_language={string.Join(',', languages.Append("en").Distinct().Append("null"))}"
            + "&append_to_response=credits,images,keywords,external_ids,release_dates,translations,alternative_titles,watch/providers"),
    }, TmdbJson.Default.TmdbMovie, stop);

    public Task<TmdbPerson?> Person(string id, CancellationToken stop) => data.Read(new(Provider, "person", id)
    {
        Language = _language,
        Address = keys => At($"person/{Escaped(keys[0])}?language={_language}&append_to_response=combined_credits,external_ids,images,translations"),
    }, TmdbJson.Default.TmdbPerson, stop);

    public Task<TmdbCollection?> Collection(string id, CancellationToken stop) => data.Read(new(Provider, "collection", id)
    {
        Language = _language,
        Address = keys => At($"collection/{Escaped(keys[0])}?language={_language}&append_to_response=translations"),
    }, TmdbJson.Default.TmdbCollection, stop);

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

    public Task<TmdbPersonSearch?> SearchPeople(string name, string language, CancellationToken stop) => data.Read(
        new(Provider, PersonSearchKind, "name:" + TitleKey.Of(name))
        {
            IsSearch = true,
            Language = language,
            Address = _ => At($"search/person?query={Escaped(name)}&language={language}&include_adult=false"),
        }, TmdbJson.Default.TmdbPersonSearch, stop);

    /// <summary>What changed on these days, at most 14, both included; 100 a page.</summary>
    /// <param name="kind"><c>movie</c> or <c>person</c>.</param>
    /// <param name="page">From 1.</param>
    public Task<TmdbChanges?> Changes(string kind, DateOnly first, DateOnly last, int page, CancellationToken stop) => data.Read(
        new(Provider, kind + "-changes", $"{Day(first)}:{Day(last)}:{page}")
        {
            IsSearch = true,
            Address = _ => At($"{kind}/changes?start_date={Day(first)}&end_date={Day(last)}&page={page.ToString(CultureInfo.InvariantCulture)}"),
        }, TmdbJson.Default.TmdbChanges, stop);

    /// <summary>Films watched most this week; 20 a page.</summary>
    /// <param name="page">From 1.</param>
    public Task<TmdbSearch?> Trending(int page, CancellationToken stop) => data.Read(new(Provider, "trending", $"week:{page}")
    {
        IsSearch = true,
        Language = _language,
        Address = _ => At($"trending/movie/week?language={_language}&page={page.ToString(CultureInfo.InvariantCulture)}"),
    }, TmdbJson.Default.TmdbSearch, stop);

    /// <summary>Films that came out in a country between two days, the most popular first; 20 a page.</summary>
    /// <inheritdoc cref="Trending"/>
    public Task<TmdbSearch?> CameOut(string country, DateOnly first, DateOnly last, int page, CancellationToken stop) => data.Read(
        new(Provider, "discover", $"{country}:{Day(first)}:{Day(last)}:{page}")
        {
            IsSearch = true,
            Language = _language,
            Address = _ => At($"discover/movie?language={_language}&region={Escaped(country)}&release_date.gte={Day(first)}&release_date.lte={Day(last)}"
                + $"&with_release_type=2%7C3&include_adult=false&sort_by=popularity.desc&page={page.ToString(CultureInfo.InvariantCulture)}"),
        }, TmdbJson.Default.TmdbSearch, stop);

    private Uri At(string path) => new(baseAddress, "3/" + path);
    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
