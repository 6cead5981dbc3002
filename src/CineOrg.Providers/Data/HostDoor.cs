using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CineOrg.Providers.Data;

/// <summary>The way to one host of one provider: retries, breaker, timeout, and the rest that the host asked for.</summary>
internal sealed class HostDoor(HttpEndpoint endpoint, RequestBudget budget, HttpExchange exchange, TimeProvider clock)
{
    /// <summary>A host that wants to be left alone for longer is not waited for: the question is asked again later.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(30);
    public const int BreaksAfter = 6;

    private readonly ResiliencePipeline<HttpAttempt> _around = Around(clock);
    private readonly ResiliencePipeline _attempt = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(endpoint.Timeout).Build();
    private long _restsUntil;

    public async Task<DataAnswer> Get(Uri address, CancellationToken stop)
    {
        var rest = new DateTimeOffset(Interlocked.Read(ref _restsUntil), TimeSpan.Zero);
        if (rest > clock.GetUtcNow()) return new DataAnswer.Failed($"{endpoint.Provider} asked for a rest", rest);
        try
        {
            return Told(await _around.ExecuteAsync(async token => await Attempt(address, token), stop));
        }
        catch (BrokenCircuitException broken)
        {
            return new DataAnswer.Failed($"{endpoint.Provider} rests after failures", clock.GetUtcNow() + (broken.RetryAfter ?? BreakDuration));
        }
        catch (TimeoutRejectedException)
        {
            return new DataAnswer.Failed($"{endpoint.Provider} did not answer within {endpoint.Timeout.TotalSeconds:0.#} s");
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return new DataAnswer.Failed($"{endpoint.Provider} cannot be reached: {Cause(lost)}");
        }
    }

    private async Task<HttpAttempt> Attempt(Uri address, CancellationToken stop)
    {
        using var permit = await budget.Enter(stop);
        return await _attempt.ExecuteAsync(async token => await exchange.Send(endpoint, address, token), stop);
    }

    private DataAnswer Told(HttpAttempt last)
    {
        if (last.Answer is not DataAnswer.Failed failed) return last.Answer;
        var retryAt = last.RetryAfter is { } wait ? clock.GetUtcNow() + wait : (DateTimeOffset?)null;
        if (retryAt is { } rest) Interlocked.Exchange(ref _restsUntil, rest.UtcTicks);
        return new DataAnswer.Failed($"{endpoint.Provider} {failed.Reason}", retryAt);
    }

    private static string Cause(Exception lost) => (lost.InnerException ?? lost) is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } known
        ? known.HttpRequestError.ToString() : lost.Message;

    private static ResiliencePipeline<HttpAttempt> Around(TimeProvider clock)
    {
        var fails = new PredicateBuilder<HttpAttempt>().Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>();
        return new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpAttempt>
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = LongestWait,
                ShouldHandle = new PredicateBuilder<HttpAttempt>().Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>()
                    .HandleResult(attempt => attempt.Transient && !(attempt.RetryAfter > LongestWait)),
                DelayGenerator = retry => ValueTask.FromResult(retry.Outcome.Result?.RetryAfter),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpAttempt>
            {
                FailureRatio = 0.5,
                MinimumThroughput = BreaksAfter,
                SamplingDuration = TimeSpan.FromSeconds(60),
                BreakDuration = BreakDuration,
                ShouldHandle = fails.HandleResult(attempt => attempt.Transient),
            })
            .Build();
    }
}
