using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CineOrg.Bench.Decisions;

/// <summary>Somebody with a browser who opens films, watches them, looks for others and asks for what is not here: each act makes the program decide something.</summary>
internal sealed class Clicks(string address, string cookie) : IDisposable
{
    private const int PageSize = 100, AtOnce = 4;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseCookies = false });

    public void Dispose() => _client.Dispose();

    public async Task<List<string>> Films()
    {
        var films = new List<string>();
        for (var page = 1; ; page++)
        {
            using var list = JsonDocument.Parse(await Text(await Send(HttpMethod.Get, $"/v1/works?page={page}&pageSize={PageSize}", null)));
            films.AddRange(list.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            if (page >= list.RootElement.GetProperty("totalPages").GetInt32()) return films;
        }
    }

    /// <summary>Every film once: opened, what is like it, where it would be played from, and where it would go on.</summary>
    public Task Round(IReadOnlyList<string> films) => Parallel.ForEachAsync(films, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (film, _) =>
    {
        await Do(HttpMethod.Post, "/v1/context/frames", JsonSerializer.Serialize(new { entity = "Movie", entityId = film }));
        await Do(HttpMethod.Post, "/v1/context/resolve", JsonSerializer.Serialize(new
        {
            entity = "Movie", from = new { entity = "Movie", entityId = film }, intent = new { type = "Explore", @params = new { playable = true } },
        }));
        await Do(HttpMethod.Get, $"/play/{film}/next", null);
        await Do(HttpMethod.Get, $"/play/{film}/next?tried={Guid.Empty}", null);
    });

    /// <summary>Asks for films that are to be looked for: jobs.</summary>
    public Task Ask(IReadOnlyList<string> films) => Parallel.ForEachAsync(films, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (film, _) =>
        await Do(HttpMethod.Post, $"/v1/works/{film}/request", ""));

    private async Task Do(HttpMethod method, string path, string? body)
    {
        using var answer = await Send(method, path, body);
        if ((int)answer.StatusCode >= 400 && !path.StartsWith("/play/", StringComparison.Ordinal))
            throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {await Text(answer)}");
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string? body)
    {
        var request = new HttpRequestMessage(method, address + path);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        request.Headers.TryAddWithoutValidation("Origin", address);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return _client.SendAsync(request, CancellationToken.None);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync();
}
