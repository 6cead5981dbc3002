using System.Text.Json;


namespace CineOrg.Providers.Data;

/// <summary>Questions of one kind on their way to one request.</summary>
internal sealed class GatheringLine(IDataProvider inner, TimeProvider clock, bool waitsForTheLast)
{
    private static readonly TimeSpan Hold = GatheringDataProvider.LongestHold;
    private readonly Lock _door = new();
    private Group? _open;
    private int _underWay;

    public Task<DataAnswer> Ask(DataRequest request, Gathering how)
    {
        lock (_door)
        {
            if (_open is { } full && !full.HasRoom(request)) Send(full);
            var group = _open ??= new(request, how);
            group.Add(request);
            if (group.IsFull) Send(group);
            else if (group.Members.Count == 1 && !(waitsForTheLast && _underWay > 0)) _ = SendSoon(group);
            return request.Keys.Count == 0 ? Task.FromResult<DataAnswer>(new DataAnswer.Nothing()) : group.AnswerTo(request);
        }
    }

    private async Task SendSoon(Group group)
    {
        await Task.Delay(Hold, clock);
        lock (_door)
            if (_open == group) Send(group);
    }

    private void Send(Group group)
    {
        _open = null;
        _underWay++;
        _ = Task.Run(() => Fetch(group));
    }

    private async Task Fetch(Group group)
    {
        try
        {
            await group.Fetch(inner);
        }
        finally
        {
            lock (_door)
                if (--_underWay == 0 && _open is { } waiting) Send(waiting);
        }
    }

    /// <summary>One request to be.</summary>
    private sealed class Group(DataRequest first, Gathering how)
    {
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
        private readonly TaskCompletionSource<Answers> _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<DataRequest> Members { get; } = [];
        public bool IsFull => _keys.Count >= how.Most;

        public bool HasRoom(DataRequest request) => _keys.Union(request.Keys).Count() <= how.Most;

        public void Add(DataRequest request)
        {
            Members.Add(request);
            _keys.UnionWith(request.Keys);
        }

        public async Task<DataAnswer> AnswerTo(DataRequest request) => (await _answers.Task).For(request);

        public async Task Fetch(IDataProvider inner)
        {
            try
            {
                _answers.SetResult(await Fetch(inner, [.. _keys]));
            }
            catch (Exception fault)
            {
                _answers.SetException(fault);
            }
        }

        /// <summary>An answer that is too large, or one wrong key that spoils it for all, is asked for in halves.</summary>
        private async Task<Answers> Fetch(IDataProvider inner, string[] keys)
        {
            var alone = keys.Length == 1;
            var answer = await inner.Get(first with { Keys = keys, Address = alone ? first.Address : how.Address, Gathering = null, KnownTag = null, Mistake = null }, default);
            if (!alone && answer is DataAnswer.Nothing or DataAnswer.Failed { TooLarge: true })
                return (await Fetch(inner, keys[..(keys.Length / 2)])).With(await Fetch(inner, keys[(keys.Length / 2)..]));
            var parts = answer is DataAnswer.Found gathered && !alone ? Parts(how, gathered.Body) : null;
            if (!alone && parts is null && first.Gathering is not null) return new(await Task.WhenAll(keys.Select(async key => (await Fetch(inner, [key])).Each[0])));
            if (answer is not DataAnswer.Found found) return new([.. keys.Select(key => KeyValuePair.Create(key, answer))]);
            if (alone) return Alone(keys[0], found);
            parts ??= new Dictionary<string, ReadOnlyMemory<byte>>();
            if (how.Absent is { } absent) parts = keys.ToDictionary(key => key, key => parts.GetValueOrDefault(key, absent));
            var answers = new Answers([.. parts.Select(part => KeyValuePair.Create<string, DataAnswer>(part.Key, new DataAnswer.Found(part.Value, found.FetchedAt)))]);
            // What is merged into another answers under that one's name, which only a question of its own can tell.
            foreach (var lacking in keys.Where(key => !parts.ContainsKey(key)))
                answers = answers.With(await Fetch(inner, [lacking]));
            return answers;
        }

        /// <returns>Null for other JSON than was asked for.</returns>
        private static IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Parts(Gathering how, ReadOnlyMemory<byte> body)
        {
            try
            {
                return how.Split(body);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private Answers Alone(string key, DataAnswer.Found found)
        {
            if (first.BatchProperty is not { } property) return new([KeyValuePair.Create<string, DataAnswer>(key, found)]);
            var parts = EntityBatch.Split(property, found.Body);
            if (!parts.TryGetValue(key, out var part) && parts.Count != 1) return new([KeyValuePair.Create<string, DataAnswer>(key, new DataAnswer.Nothing())]);
            return new([KeyValuePair.Create<string, DataAnswer>(key, found with { Body = part.IsEmpty ? parts.Values.First() : part })]);
        }
    }

    private sealed record Answers(IReadOnlyList<KeyValuePair<string, DataAnswer>> Each)
    {
        private readonly Dictionary<string, DataAnswer> _each = Each.DistinctBy(one => one.Key).ToDictionary();

        public Answers With(Answers others) => new([.. Each, .. others.Each]);

        public DataAnswer For(DataRequest request)
        {
            if (request.BatchProperty is not { } property) return _each[request.Keys[0]];
            if (request.Keys.Select(key => _each[key]).OfType<DataAnswer.Failed>().FirstOrDefault() is { } failed) return failed;
            var found = request.Keys.Distinct().Where(key => _each[key] is DataAnswer.Found).ToDictionary(key => key, key => (DataAnswer.Found)_each[key]);
            if (found.Count == 0) return new DataAnswer.Nothing();
            var body = EntityBatch.Join(property, found.ToDictionary(one => one.Key, one => one.Value.Body));
            return new DataAnswer.Found(body, found.Values.Min(one => one.FetchedAt));
        }
    }
}
