using System.Collections.Concurrent;
using CineOrg.Core.Enrichment;

namespace CineOrg.Tests.Providers;

/// <summary>A store of answers that lives as long as its test.</summary>
internal sealed class MemoryAnswers : IAnswerStore
{
    public ConcurrentDictionary<string, KeptAnswer> Held { get; } = new();
    public long Bytes => Held.Values.Sum(answer => answer.Body?.Length ?? 0);
    public KeptAnswer? Find(string key) => Held.GetValueOrDefault(key);
    public void Keep(string key, KeptAnswer answer) => Held[key] = answer;
    public void Drop(string key) => Held.TryRemove(key, out _);
}
