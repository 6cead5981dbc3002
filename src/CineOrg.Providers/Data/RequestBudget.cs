namespace CineOrg.Providers.Data;

/// <summary>Lets requests pass as fast as a provider allows and no faster: so many at once, so many within a sliding window.</summary>
internal sealed class RequestBudget(HttpEndpoint endpoint, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _concurrent = new(endpoint.MaxConcurrent);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Queue<DateTimeOffset> _started = new();

    /// <summary>Waits for its turn; the returned permit is held while the request is under way.</summary>
    public async Task<IDisposable> Enter(CancellationToken stop)
    {
        await _concurrent.WaitAsync(stop);
        try
        {
            await WaitForWindow(stop);
            return new Permit(_concurrent);
        }
        catch
        {
            _concurrent.Release();
            throw;
        }
    }

    public void Dispose()
    {
        _concurrent.Dispose();
        _turn.Dispose();
    }

    private async Task WaitForWindow(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            if (_started.Count >= endpoint.MaxPerWindow)
            {
                var wait = _started.Peek() + endpoint.Window - clock.GetUtcNow();
                if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, stop);
                _started.Dequeue();
            }
            _started.Enqueue(clock.GetUtcNow());
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed class Permit(SemaphoreSlim concurrent) : IDisposable
    {
        public void Dispose() => concurrent.Release();
    }
}
