using System.Diagnostics;
using System.Text.Json;
using CineOrg.Core.Catalogue;

namespace CineOrg.Bench.Search;

/// <summary>Asks a served program as a visitor does.</summary>
internal sealed class Asking(string address, FilledFilms films) : IDisposable
{
    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web);
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler());

    public static string Path(string typed) => $"/v1/works/search?lang=fr&limit=10&beyond=false&q={Uri.EscapeDataString(typed)}";

    /// <summary>Share of slips whose title is among the first ten films, in percent.</summary>
    public double Recall(IReadOnlyList<Slip> slips) => 100.0 * slips.Count(IsFound) / slips.Count;

    /// <summary>The place and state of the index, as /health tells.</summary>
    public SearchStanding? Standing() => Get<Health>("/health")?.Search;

    /// <summary>Seconds until the index answers, and how many questions were answered before.</summary>
    public (double Seconds, int Before) WaitUntilReady(Stopwatch since, string typed)
    {
        var before = 0;
        while (Standing()?.State != "ready")
            if (Get<SearchAnswer>(Path(typed)) is { Movies.Count: > 0 }) before++;
        return (since.Elapsed.TotalSeconds, before);
    }

    private bool IsFound(Slip slip) =>
        Get<SearchAnswer>(Path(slip.Typed)) is { } answer && answer.Movies.Any(film => films.Have(film.Id, slip.Key));

    private T? Get<T>(string path)
    {
        using var answer = _client.Send(new(HttpMethod.Get, address + path), CancellationToken.None);
        return JsonSerializer.Deserialize<T>(answer.Content.ReadAsStream(), Read);
    }

    public void Dispose() => _client.Dispose();

    private sealed record Health(SearchStanding? Search);
}
