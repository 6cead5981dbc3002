namespace CineOrg.Providers.Data;

/// <summary>Where a provider's bytes come from: the network, a recording, or both. Never throws for an answer that cannot be had.</summary>
internal interface IDataProvider
{
    Task<DataAnswer> Get(DataRequest request, CancellationToken stop);
}
