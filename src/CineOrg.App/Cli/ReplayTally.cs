using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Cli;

/// <summary>What came of making decisions again.</summary>
internal sealed class ReplayTally
{
    private const int MostShown = 100;
    private readonly List<ReplayedBody> _differences = [];

    public int Made { get; private set; }
    public int Same { get; private set; }
    public int Differ { get; private set; }
    public int Refused { get; private set; }

    /// <summary>By kind, how many were looked at.</summary>
    public SortedDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The first hundred that are not the same.</summary>
    public IReadOnlyList<ReplayedBody> Differences => _differences;

    public Replayed Add(Replayed replayed)
    {
        Made++;
        Kinds[replayed.Decision.Kind] = Kinds.GetValueOrDefault(replayed.Decision.Kind) + 1;
        if (replayed.Same) Same++;
        else if (replayed.Refusal is null) Differ++;
        else Refused++;
        if (!replayed.Same && _differences.Count < MostShown)
            _differences.Add(new(replayed.Decision.Id, replayed.Decision.Kind, replayed.Refusal, replayed.Differences));
        return replayed;
    }
}

/// <summary>A decision that is not the same.</summary>
internal sealed record ReplayedBody(Guid Id, string Kind, string? Refusal, IReadOnlyList<Difference> Differences);
