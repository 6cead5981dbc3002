using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Data;

/// <summary>Questions of one kind on their way to few requests; a key that is under way already is not asked for again.</summary>
internal sealed class GatheringLine(IDataProvider inner, TimeProvider clock, bool waitsForTheLast)
{
    /// <summary>Answered groups that are still remembered: who asked may not have kept what it was answered yet.</summary>
    private const int Remembered = 2;

    private readonly Lock _door = new();
    private readonly Dictionary<string, GatheringGroup> _groups = new(StringComparer.Ordinal);
    private readonly Queue<GatheringGroup> _answered = new();
    private GatheringGroup? _open;
    private int _underWay;

    public async Task<DataAnswer> Ask(DataRequest request, Gathering how)
    {
        Dictionary<string, GatheringGroup> groups;
        lock (_door) groups = request.Keys.Distinct().ToDictionary(key => key, key => GroupOf(key, request, how));
        if (waitsForTheLast)
            foreach (var group in groups.Values.Distinct()) Haste.WhenHurried(() => Hurry(group));
        var answers = await Task.WhenAll(groups.Select(async one => KeyValuePair.Create(one.Key, await one.Value.AnswerTo(one.Key))));
        return request.BatchProperty is { } property ? Joined(property, answers) : answers[0].Value;
    }

    private GatheringGroup GroupOf(string key, DataRequest request, Gathering how)
    {
        if (_groups.TryGetValue(key, out var known) && request.Believes(known.BegunAt)) return known;
        var isNew = _open is null;
        var group = _open ??= new(request, how, clock.GetUtcNow());
        group.Add(key);
        _groups[key] = group;
        if (group.IsFull) Send(group);
        else if (isNew && !(waitsForTheLast && _underWay > 0)) _ = SendSoon(group);
        return group;
    }

    private void Hurry(GatheringGroup group)
    {
        group.Pace.Hurry();
        lock (_door)
            if (_open == group) Send(group);
    }

    private async Task SendSoon(GatheringGroup group)
    {
        await Task.Delay(GatheringDataProvider.LongestHold, clock);
        lock (_door)
            if (_open == group) Send(group);
    }

    private void Send(GatheringGroup group)
    {
        _open = null;
        _underWay++;
        _ = Task.Run(() => Fetch(group));
    }

    private async Task Fetch(GatheringGroup group)
    {
        var well = await Haste.At(group.Pace, () => group.Fetch(inner));
        lock (_door)
        {
            if (well) _answered.Enqueue(group);
            else Forget(group);
            while (_answered.Count > Remembered) Forget(_answered.Dequeue());
            if (--_underWay == 0 && _open is { } waiting) Send(waiting);
        }
    }

    private void Forget(GatheringGroup group)
    {
        foreach (var key in group.Keys)
            if (_groups.TryGetValue(key, out var last) && last == group) _groups.Remove(key);
    }

    private static DataAnswer Joined(string property, IReadOnlyList<KeyValuePair<string, DataAnswer>> answers)
    {
        if (answers.Select(one => one.Value).OfType<DataAnswer.Failed>().FirstOrDefault() is { } failed) return failed;
        var found = answers.Where(one => one.Value is DataAnswer.Found).ToDictionary(one => one.Key, one => (DataAnswer.Found)one.Value);
        return found.Count == 0 ? new DataAnswer.Nothing()
            : new DataAnswer.Found(EntityBatch.Join(property, found.ToDictionary(one => one.Key, one => one.Value.Body)), found.Values.Min(one => one.FetchedAt));
    }
}
