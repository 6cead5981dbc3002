namespace CineOrg.Providers.Data;

/// <summary>
/// Recordings first, then the network, recording as it goes. Only a search asks the network first: what is recorded
/// is a part of the world, and a search is about all of it.
/// </summary>
internal sealed class HybridProvider(IDataProvider recorded, IDataProvider network, Recorder recorder) : IDataProvider
{
    public async Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        if (request.IsSearch) return await Search(request, stop);
        return await recorded.Get(request, stop) switch
        {
            DataAnswer.Found found when !request.Believes(found.FetchedAt) => await Fetch(request, stop),
            DataAnswer.Nothing when request.Since is not null => await Fetch(request, stop),
            DataAnswer.Found { Unanswered: { Count: > 0 } lacking } part => await Complete(request, part, lacking, stop),
            DataAnswer.Failed => await Fetch(request, stop),
            var answer => answer,
        };
    }

    private async Task<DataAnswer> Search(DataRequest request, CancellationToken stop)
    {
        var answer = await Fetch(request, stop);
        if (answer is not DataAnswer.Failed) return answer;
        return await recorded.Get(request, stop) is DataAnswer.Found held ? held : answer;
    }

    /// <summary>Asks the network for the entities that are not recorded and joins them to those that are.</summary>
    private async Task<DataAnswer> Complete(DataRequest request, DataAnswer.Found part, IReadOnlyList<string> lacking, CancellationToken stop)
    {
        if (await Fetch(request with { Keys = lacking }, stop) is not DataAnswer.Found rest) return part;
        var all = EntityBatch.Split(request.BatchProperty!, part.Body).Concat(EntityBatch.Split(request.BatchProperty!, rest.Body))
            .DistinctBy(entity => entity.Key).ToDictionary();
        return new DataAnswer.Found(EntityBatch.Join(request.BatchProperty!, all), part.FetchedAt);
    }

    private async Task<DataAnswer> Fetch(DataRequest request, CancellationToken stop)
    {
        var answer = await network.Get(request, stop);
        recorder.Keep(request, answer);
        return answer;
    }
}
