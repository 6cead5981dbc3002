using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CineOrg.Bench.Identify;

/// <summary>One server on this machine in the shape of Wikidata's and TMDB's APIs, over the same films.</summary>
internal sealed class SourceServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _asked;

    private SourceServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>Requests answered so far.</summary>
    public long Asked => Interlocked.Read(ref _asked);

    public static async Task<SourceServer> Start(IReadOnlyList<KnownWork> works)
    {
        var tokens = new TitleTokens(works);
        var (wikidata, tmdb) = (new WikidataShape(works, tokens), new TmdbShape(works, tokens));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new SourceServer(app);
        app.Run(context => server.Answer(context, wikidata, tmdb));
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext context, WikidataShape wikidata, TmdbShape tmdb)
    {
        Interlocked.Increment(ref _asked);
        var answer = context.Request.Path.StartsWithSegments("/3", out var path) ? Tmdb(context.Request, path, tmdb) : Wikidata(context.Request, wikidata);
        context.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer?.ToJsonString() ?? """{"status_code":34}""", context.RequestAborted);
    }

    private static JsonObject? Tmdb(HttpRequest request, PathString path, TmdbShape tmdb)
    {
        var (last, language) = (path.Value!.Split('/')[^1], Asks(request, "language") is { Length: > 0 } said ? said : "en");
        if (path.StartsWithSegments("/search/movie"))
            return tmdb.Search(Asks(request, "query"), int.TryParse(Asks(request, "year"), CultureInfo.InvariantCulture, out var year) ? year : null, language);
        return path.StartsWithSegments("/find") ? tmdb.Find(last) : tmdb.Movie(long.Parse(last, CultureInfo.InvariantCulture), language);
    }

    private static JsonObject? Wikidata(HttpRequest request, WikidataShape wikidata) => Asks(request, "action") switch
    {
        "wbsearchentities" => wikidata.Titles(Asks(request, "search"), Asks(request, "language"), Limit(request, "limit")),
        "wbgetentities" => wikidata.Entities(Asks(request, "ids").Split('|')),
        "query" => wikidata.Statements(Asks(request, "srsearch"), Limit(request, "srlimit")),
        _ => null,
    };

    private static string Asks(HttpRequest request, string name) => request.Query[name].ToString();

    private static int Limit(HttpRequest request, string name) => int.Parse(Asks(request, name), CultureInfo.InvariantCulture);
}
