using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using CineOrg.App.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A TMDB on loopback that knows every film "Bobine N", and notes each answer that it gave.</summary>
internal sealed class CountedTmdb : IAsyncDisposable
{
    private readonly WebApplication _server;
    private volatile Task _open = Task.CompletedTask;

    private CountedTmdb(WebApplication server) => _server = server;

    public ConcurrentQueue<(string Asked, DateTimeOffset At)> Answered { get; } = new();

    public string Address { get; private set; } = "";

    /// <summary>Whether each film has an actress of its own, whom this TMDB knows too, and is streamed in France.</summary>
    public bool TellsMore { get; init; }

    /// <summary>What a program of this home asks TMDB, it asks here; nothing is asked by itself.</summary>
    public void Serves(Home home)
    {
        home.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        home.Variables["CINEORG_PROVIDERS__TMDB__BASEURL"] = Address;
        home.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = "0123456789abcdef0123456789abcdef";
    }

    /// <summary>Ends when so many answers were given.</summary>
    public Task Has(int answers) => Until.Holds(() => Answered.Count >= answers);

    /// <summary>Keeps everybody who asks waiting, until disposed of.</summary>
    public IDisposable Hold()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _open = held.Task;
        return new Held(held);
    }

    public static async Task<CountedTmdb> Open(bool tellsMore = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var open = new CountedTmdb(server) { TellsMore = tellsMore };
        server.Run(open.Answer);
        await server.StartAsync();
        open.Address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return open;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        await _open;
        var (path, query) = (context.Request.Path.Value!, context.Request.Query);
        if (path.EndsWith("/search/movie", StringComparison.Ordinal)) await Write(context, $$"""{"results":[{{Film(int.Parse(query["query"].ToString().Split(' ')[^1], CultureInfo.InvariantCulture))}}]}""");
        else if (path.EndsWith("/changes", StringComparison.Ordinal)) await Write(context, """{"results":[],"page":1,"total_pages":1}""");
        else if (!int.TryParse(path.Split('/')[^1], CultureInfo.InvariantCulture, out var number)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!path.Contains("/person/", StringComparison.Ordinal)) await Write(context, Film(number));
        else if (TellsMore) await Write(context, Actress(number));
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
        Answered.Enqueue(($"{path}{context.Request.QueryString}", TimeProvider.System.GetUtcNow()));
    }

    private static Task Write(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private string Film(int number) => $$$"""
        {"id":{{{number}}},"title":"Bobine {{{number}}}","original_title":"Bobine {{{number}}}","release_date":"1950-01-01","overview":"Une bobine.","runtime":90{{{(TellsMore ? More(number) : "")}}} }
        """;

    private static string More(int number) => $$$$"""
        ,"credits":{"cast":[{"id":{{{{number}}}},"name":"Actrice {{{{number}}}}","character":"Elle","order":0}],"crew":[]},
        "watch/providers":{"results":{"FR":{"link":"https://www.themoviedb.org/movie/{{{{number}}}}/watch","flatrate":[{"provider_name":"Ciné Bobine"}]}}}
        """;

    private static string Actress(int number) => $$"""
        {"id":{{number}},"name":"Actrice {{number}}","biography":"Elle joue.","birthday":"1920-01-01","known_for_department":"Acting"}
        """;

    private sealed class Held(TaskCompletionSource held) : IDisposable
    {
        public void Dispose() => held.TrySetResult();
    }
}
