using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CineOrg.Providers.Data;

/// <summary>The way to one host of one provider: retries, breaker, timeout, and the rest that the host asked for.</summary>
internal sealed class HostDoor
{
    /// <summary>A host that wants to be left alone for longer is not waited for: the question is asked again later.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>The same, where nobody waits for the answer.</summary>
    public static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(30);
    public const int BreaksAfter = 6;
    private const int MostRedirects = 3;

    private readonly HttpEndpoint _endpoint;
    private readonly string _host;
    private readonly RequestBudget _budget;
    private readonly HttpExchange _exchange;
    private readonly TimeProvider _clock;
    private readonly CircuitBreakerStateProvider _breaker = new();
    private readonly DoorTally _tally;
    private readonly ResiliencePipeline _attempt;
    private readonly ResiliencePipeline<HttpAttempt> _around;
    private long _restsUntil, _brokenUntil;

    public HostDoor(HttpEndpoint endpoint, string host, RequestBudget budget, HttpExchange exchange, TimeProvider clock)
    {
        (_endpoint, _host, _budget, _exchange, _clock, _tally) = (endpoint, host, budget, exchange, clock, new(clock));
        _attempt = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(endpoint.Timeout).Build();
        _around = Around();
    }

    public async Task<DataAnswer> Get(Uri address, string? knownTag, CancellationToken stop)
    {
        try
        {
            return Told(await _around.ExecuteAsync(async token => await Attempt(address, knownTag, token), stop));
        }
        catch (BrokenCircuitException)
        {
            return new DataAnswer.Failed($"{_endpoint.Provider} rests after failures", Later(BrokenUntil));
        }
        catch (QuotaSpentException spent)
        {
            return new DataAnswer.Failed($"{_endpoint.Provider}: {spent.Message}", spent.Reset);
        }
        catch (TimeoutRejectedException)
        {
            return new DataAnswer.Failed($"{_endpoint.Provider} did not answer within {_endpoint.Timeout.TotalSeconds:0.#} s");
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return new DataAnswer.Failed($"{_endpoint.Provider} cannot be reached: {Unreachable.Why(lost)}");
        }
    }

    public SourceStanding Standing(SourceTally source)
    {
        var (now, seen, (inWindow, today)) = (_clock.GetUtcNow(), _tally.Figures(), _budget.Spent());
        var (rest, broken) = (RestsUntil > now ? RestsUntil : (DateTimeOffset?)null, _breaker.CircuitState is CircuitState.Open or CircuitState.HalfOpen);
        var spent = _budget.IsSpent ? RequestLedger.NextDay(now) : (DateTimeOffset?)null;
        return new(_endpoint.Provider, _host,
            broken ? SourceCondition.Broken : spent is not null ? SourceCondition.Spent : rest is not null ? SourceCondition.Resting
                : seen.FailingSince is not null ? SourceCondition.Failing : seen.Median is null ? SourceCondition.Unasked : SourceCondition.Working)
        {
            Until = broken ? BrokenUntil : spent ?? rest,
            FailingSince = seen.FailingSince,
            LastFailure = seen.LastFailure ?? source.LastMistake,
            LastFailureAt = seen.LastFailureAt,
            LastMinute = seen.LastMinute,
            Budget = _budget.Limits.Name,
            InWindow = inWindow,
            MaxPerWindow = _budget.Limits.MaxPerWindow,
            WindowSeconds = _budget.Limits.Window.TotalSeconds,
            Today = today,
            MaxPerDay = _budget.Limits.MaxPerDay,
            CacheHits = source.CacheHits,
            Waiting = _budget.Waiting,
            MedianMilliseconds = seen.Median?.TotalMilliseconds,
            P95Milliseconds = seen.P95?.TotalMilliseconds,
        };
    }

    private DateTimeOffset RestsUntil => new(Interlocked.Read(ref _restsUntil), TimeSpan.Zero);
    private DateTimeOffset BrokenUntil => new(Interlocked.Read(ref _brokenUntil), TimeSpan.Zero);

    private async Task<HttpAttempt> Attempt(Uri address, string? knownTag, CancellationToken stop)
    {
        var attempt = await InTurn(address, address, knownTag, stop);
        for (var hop = 0; hop < MostRedirects && attempt.Redirect is { } elsewhere; hop++) attempt = await InTurn(address, elsewhere, knownTag, stop);
        return attempt;
    }

    private async Task<HttpAttempt> InTurn(Uri asked, Uri address, string? knownTag, CancellationToken stop)
    {
        while (true)
        {
            if (await TooLongARest(stop) is { } rest) return HttpAttempt.Lost("asked for a rest", false, rest);
            using var permit = await _budget.Enter(stop);
            // It may have asked for a rest while this one stood in line.
            if (RestsUntil <= _clock.GetUtcNow()) return await Send(address, knownTag, asked.Authority == address.Authority, stop);
        }
    }

    private async Task<HttpAttempt> Send(Uri address, string? knownTag, bool trusted, CancellationToken stop)
    {
        var begun = _tally.Begin();
        try
        {
            var attempt = await _attempt.ExecuteAsync(async token => await _exchange.Send(_endpoint, address, knownTag, trusted, token), stop);
            if (attempt.Answer is DataAnswer.Failed failed) _tally.Failed(failed.Reason);
            else _tally.Answered(begun);
            if (attempt.DayIsSpent) throw _budget.Close();
            if (attempt.RetryAfter is { } wait) Interlocked.Exchange(ref _restsUntil, (_clock.GetUtcNow() + wait).UtcTicks);
            return attempt;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or TimeoutRejectedException)
        {
            _tally.Failed(lost is TimeoutRejectedException ? $"no answer within {_endpoint.Timeout.TotalSeconds:0.#} s" : Unreachable.Why(lost));
            throw;
        }
    }

    /// <summary>Waits out a rest that is short enough for whoever waits.</summary>
    /// <returns>How long it still lasts when it is not waited for.</returns>
    private async Task<TimeSpan?> TooLongARest(CancellationToken stop)
    {
        var left = RestsUntil - _clock.GetUtcNow();
        if (left <= TimeSpan.Zero) return null;
        if (left > (Haste.NobodyWaits ? LongestPatience : LongestWait)) return left;
        await Task.Delay(left, _clock, stop);
        return null;
    }

    private DataAnswer Told(HttpAttempt last) => last.Answer is not DataAnswer.Failed failed ? last.Answer
        : failed with { Reason = $"{_endpoint.Provider} {failed.Reason}", RetryAt = last.RetryAfter is { } wait ? _clock.GetUtcNow() + wait : null };

    private DateTimeOffset Later(DateTimeOffset told)
    {
        var now = _clock.GetUtcNow();
        return told > now ? told : now + BreakDuration;
    }

    private ResiliencePipeline<HttpAttempt> Around()
    {
        var fails = new PredicateBuilder<HttpAttempt>().Handle<HttpRequestException>().Handle<IOException>(IsTheWorld).Handle<TimeoutRejectedException>();
        return new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = _clock }
            .AddRetry(new RetryStrategyOptions<HttpAttempt>
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = LongestWait,
                ShouldHandle = new PredicateBuilder<HttpAttempt>().Handle<HttpRequestException>().Handle<IOException>(IsTheWorld).Handle<TimeoutRejectedException>()
                    .HandleResult(attempt => attempt.Transient && !(attempt.RetryAfter > LongestWait)),
                DelayGenerator = retry => ValueTask.FromResult(retry.Outcome.Result?.RetryAfter),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpAttempt>
            {
                FailureRatio = 0.5,
                MinimumThroughput = BreaksAfter,
                SamplingDuration = TimeSpan.FromSeconds(60),
                BreakDuration = BreakDuration,
                StateProvider = _breaker,
                OnOpened = opened =>
                {
                    Interlocked.Exchange(ref _brokenUntil, (_clock.GetUtcNow() + opened.BreakDuration).UtcTicks);
                    return default;
                },
                ShouldHandle = fails.HandleResult(attempt => attempt.Transient),
            })
            .Build();
    }

    // A quota that is spent or cannot be kept is our own affair: no retry helps.
    private static bool IsTheWorld(IOException lost) => lost is not (QuotaSpentException or StoreUnwritableException);
}
