using System.Collections.Concurrent;
using System.Globalization;
using CineOrg.App.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A TMDB on loopback that knows every film "Bobine N", and notes each answer that it gave.</summary>
internal sealed class CountedTmdb : OtherServer
{
    private volatile Task _open = Task.CompletedTask;

    public ConcurrentQueue<(string Asked, DateTimeOffset At)> Answered { get; } = new();

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
        var open = new CountedTmdb { TellsMore = tellsMore };
        await open.Listen();
        return open;
    }

    protected override async Task Take(HttpContext context)
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
