using System.Net;
using CineOrg.Core.Jobs;
using CineOrg.Core.Social.Telling;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Telling;

/// <summary>
/// The way out for messages. Their addresses are strangers' words: only https, only public addresses (looked at after the name was
/// resolved, at the connection itself), no redirects, and nothing of the answer but its head is read.
/// </summary>
internal sealed class TellingDoor(TellingOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>A service that wants to be left alone for longer is asked again after this.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(6);
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        ConnectCallback = (context, stop) => PrivateAddresses.Connect(
            context.DnsEndPoint, options.PrivateAddresses ? new HashSet<(string, int)> { (context.DnsEndPoint.Host, context.DnsEndPoint.Port) } : new HashSet<(string, int)>(), stop),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 16,
    });

    /// <returns>False when there is nothing at that address any more (404, 410).</returns>
    /// <inheritdoc cref="ICouriers.Push"/>
    public async Task<bool> Send(HttpRequestMessage request, CancellationToken stop)
    {
        using var asked = request;
        var address = request.RequestUri!;
        if (address.Scheme != Uri.UriSchemeHttps && !options.PrivateAddresses) throw new PermanentFailureException($"{address.Host} is not called without encryption");
        using var late = new CancellationTokenSource(options.Timeout, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            Spending.Asked();
            using var answer = await _http.SendAsync(request, ends.Token);
            return Took(address.Host, answer);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new UndeliveredException($"{address.Host} did not answer within {options.Timeout.TotalSeconds:0} s");
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw new UndeliveredException($"{address.Host} cannot be reached: {Unreachable.Why(lost)}", lost);
        }
    }

    public void Dispose() => _http.Dispose();

    private bool Took(string host, HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode) return true;
        var (status, said) = (answer.StatusCode, $"{host} answered {(int)answer.StatusCode}");
        if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone) return false;
        if (status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout) && (int)status < 500) throw new PermanentFailureException(said);
        if (Rest(answer) is { } rest) throw new RestingFailureException(said, rest);
        throw new UndeliveredException(said);
    }

    private TimeSpan? Rest(HttpResponseMessage answer)
    {
        var told = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - clock.GetUtcNow();
        return told > LongestRest ? LongestRest : told > TimeSpan.Zero ? told : null;
    }
}
