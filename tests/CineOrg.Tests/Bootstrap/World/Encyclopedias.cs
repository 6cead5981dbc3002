using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>One server on loopback with the addresses and shapes of Wikidata, Wikipedia and TMDB, that knows what a test tells it.</summary>
internal sealed class Encyclopedias : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly CancellationTokenSource _end = new();

    private Encyclopedias(WebApplication server) => _server = server;

    /// <summary>Everything that was asked, path and query.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>User agents that asked.</summary>
    public ConcurrentDictionary<string, bool> Agents { get; } = new();

    public string Address { get; private set; } = "";

    /// <summary>Item → its JSON, as <c>wbgetentities</c> gives it.</summary>
    public Dictionary<string, string> Items { get; } = [];

    /// <summary>Language and title → summary.</summary>
    public Dictionary<(string Language, string Title), string> Articles { get; } = [];

    /// <summary>Path after <c>/3/</c> → body.</summary>
    public Dictionary<string, string> Tmdb { get; } = [];

    /// <summary>TMDB takes every request and answers none.</summary>
    public bool TmdbHangs { get; set; }

    public static async Task<Encyclopedias> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var open = new Encyclopedias(server);
        server.Run(open.Answer);
        await server.StartAsync();
        open.Address = server.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _server.DisposeAsync();
        _end.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Asked.Enqueue(path + context.Request.QueryString);
        Agents[context.Request.Headers.UserAgent.ToString()] = true;
        if (TmdbHangs && path.StartsWith("/3/", StringComparison.Ordinal)) await Silence(context);
        else if (Body(path, context.Request.Query) is { } body) await context.Response.WriteAsJsonAsync(JsonElement.Parse(body));
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task Silence(HttpContext context)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _end.Token);
        await new TaskCompletionSource().Task.WaitAsync(both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private string? Body(string path, IQueryCollection query) => path.Split('/') switch
    {
        ["", "w", "api.php"] => Wikidata(query),
        ["", var language, "api", "rest_v1", "page", "summary", var title] => Summary(language, title),
        ["", "3", .. var rest] => Tmdb.GetValueOrDefault(string.Join('/', rest)),
        _ => null,
    };

    private string? Wikidata(IQueryCollection query) => query["action"].ToString() switch
    {
        "wbsearchentities" => $$"""{"search":[{{string.Join(',', Named(query["search"].ToString()).Select(id => $$"""{"id":"{{id}}"}"""))}}]}""",
        "query" => """{"query":{"search":[]}}""",
        "wbgetentities" => $$"""{"entities":{ {{string.Join(',', query["ids"].ToString().Split('|').Select(Entity))}} } }""",
        "wbgetclaims" => """{"claims":{}}""",
        _ => null,
    };

    private IEnumerable<string> Named(string title) =>
        Items.Where(item => item.Value.Contains($"\"value\":\"{title}\"", StringComparison.OrdinalIgnoreCase)).Select(item => item.Key);

    private string Entity(string id) => $"\"{id}\":{Items.GetValueOrDefault(id) ?? $$"""{"id":"{{id}}","missing":true}"""}";

    private string? Summary(string language, string title) =>
        Articles.GetValueOrDefault((language, Uri.UnescapeDataString(title).Replace('_', ' '))) is { } text
            ? JsonSerializer.Serialize(new { type = "standard", title, extract = text }) : null;
}
