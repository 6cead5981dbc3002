using System.Collections.Concurrent;
using CineOrg.Core.Jobs;

namespace CineOrg.Providers.Data;

/// <summary>Answers from the network, politely: one budget per provider or group of them, one breaker per provider and host.</summary>
internal sealed class HttpDataProvider : IDataProvider, IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _clock;
    private readonly HttpExchange _exchange;
    private readonly IReadOnlyDictionary<string, RequestBudget> _budgets;
    private readonly IReadOnlyDictionary<string, HttpEndpoint> _endpoints;
    private readonly ConcurrentDictionary<(string Provider, string Host), HostDoor> _doors = new();

    public HttpDataProvider(HttpMessageInvoker http, IEnumerable<HttpEndpoint> endpoints, IQuota quota, TimeProvider clock)
    {
        (_http, _clock, _exchange) = (http, clock, new(http, clock));
        _endpoints = endpoints.ToDictionary(endpoint => endpoint.Provider);
        _budgets = _endpoints.Values.Select(endpoint => endpoint.Limits).DistinctBy(limits => limits.Name)
            .ToDictionary(limits => limits.Name, limits => new RequestBudget(limits, quota, clock));
    }

    /// <summary>Whether this provider is asked on the network at all.</summary>
    public bool Reaches(string provider) => _endpoints.ContainsKey(provider);

    public Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        if (request.Address is null || !_endpoints.TryGetValue(request.Provider, out var endpoint))
            return Task.FromResult<DataAnswer>(new DataAnswer.Failed($"{request.Provider} is not on the network"));
        var address = request.Address(request.Keys);
        return Door(endpoint, address.Authority).Get(address, request.KnownTag, stop);
    }

    /// <summary>How every host stands that was asked; a provider of facts that was not asked yet stands for itself.</summary>
    public IReadOnlyList<SourceStanding> Standing(SourceTallies tallies) =>
    [
        .. _doors.OrderBy(door => door.Key.Provider, StringComparer.Ordinal).ThenBy(door => door.Key.Host, StringComparer.Ordinal)
            .Select(door => door.Value.Standing(tallies.Of(door.Key.Provider))),
        .. _endpoints.Values.Where(endpoint => endpoint.Form is JsonForm && _doors.Keys.All(door => door.Provider != endpoint.Provider))
            .Select(endpoint => new HostDoor(endpoint, "", _budgets[endpoint.Limits.Name], _exchange, _clock).Standing(tallies.Of(endpoint.Provider))),
    ];

    public void Dispose()
    {
        foreach (var budget in _budgets.Values) budget.Dispose();
        _http.Dispose();
    }

    private HostDoor Door(HttpEndpoint endpoint, string host) =>
        _doors.GetOrAdd((endpoint.Provider, host), _ => new(endpoint, host, _budgets[endpoint.Limits.Name], _exchange, _clock));
}
