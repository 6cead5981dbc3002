using System.Collections.Concurrent;

namespace CineOrg.Providers.Data;

/// <summary>Answers from the network, politely: one budget per provider, one breaker per provider and host.</summary>
internal sealed class HttpDataProvider(HttpMessageInvoker http, IEnumerable<HttpEndpoint> endpoints, TimeProvider clock) : IDataProvider, IDisposable
{
    private readonly HttpExchange _exchange = new(http, clock);
    private readonly Dictionary<string, (HttpEndpoint Endpoint, RequestBudget Budget)> _providers =
        endpoints.ToDictionary(endpoint => endpoint.Provider, endpoint => (endpoint, new RequestBudget(endpoint, clock)));
    private readonly ConcurrentDictionary<(string Provider, string Host), HostDoor> _doors = new();

    public Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        if (request.Address is null || !_providers.TryGetValue(request.Provider, out var provider))
            return Task.FromResult<DataAnswer>(new DataAnswer.Failed($"{request.Provider} is not on the network"));
        var address = request.Address(request.Keys);
        var door = _doors.GetOrAdd((request.Provider, address.Authority),
            _ => new(provider.Endpoint, provider.Budget, _exchange, clock));
        return door.Get(address, stop);
    }

    public void Dispose()
    {
        foreach (var (_, budget) in _providers.Values) budget.Dispose();
        http.Dispose();
    }
}
