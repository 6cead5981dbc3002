using System.Net;
using System.Text;

namespace CineOrg.App.Tests.Harness;

/// <summary>Somebody at the program's web door: what is sent is exactly what the test says, no cookie and no redirect by itself.</summary>
public sealed class Visit(string address, params (string Name, string Value)[] always) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseCookies = false, AllowAutoRedirect = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None,
    })
    {
        BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(1),
    };

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Answer> Head(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Head, path, null, headers);

    public Task<Answer> Delete(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Delete, path, null, headers);

    /// <param name="body">Sent as application/json, well-formed or not.</param>
    public Task<Answer> Post(string path, string body, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, body, headers);

    public async Task<Answer> Send(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = Request(method, path, headers);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.SendAsync(request);
        return await Answer.Of(response);
    }

    /// <summary>Sends a page's form, as a browser without scripts does.</summary>
    public async Task<Answer> Submit(string path, params (string Name, string Value)[] fields)
    {
        using var request = Request(HttpMethod.Post, path, []);
        request.Content = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        using var response = await _client.SendAsync(request);
        return await Answer.Of(response);
    }

    /// <summary>An answer that goes on, such as server-sent events.</summary>
    public async Task<Stream> Open(string path, params (string Name, string Value)[] headers)
    {
        using var request = Request(HttpMethod.Get, path, headers);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStreamAsync();
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in always.Concat(headers)) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
