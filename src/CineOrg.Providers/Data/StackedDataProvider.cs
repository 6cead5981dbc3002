namespace CineOrg.Providers.Data;

/// <summary>Several data providers one upon another: the first that has it recorded answers.</summary>
internal sealed class StackedDataProvider(IReadOnlyList<IDataProvider> providers) : IDataProvider
{
    public async Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        DataAnswer answer = new DataAnswer.Failed($"{request} is in no pack", NotRecorded: true);
        foreach (var provider in providers)
            if ((answer = await provider.Get(request, stop)) is not DataAnswer.Failed { NotRecorded: true }) return answer;
        return answer;
    }
}
