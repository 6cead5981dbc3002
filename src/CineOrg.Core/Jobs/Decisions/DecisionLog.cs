using System.Collections.Concurrent;

namespace CineOrg.Core.Jobs.Decisions;

/// <summary>How many decisions are kept, and for how long.</summary>
/// <param name="Share">0–1: of each kind whose inputs are long, evenly spread; all of the others are kept.</param>
/// <param name="Most">The newest of them, whatever their age.</param>
public sealed record DecisionOptions(double Share = 0.05, TimeSpan? Keep = null, int Most = 200_000)
{
    public TimeSpan KeepFor => Keep ?? TimeSpan.FromDays(30);
}

/// <summary>
/// Takes decisions as they are made. What is not kept costs one counter; what is kept is written by <see cref="DecisionWriter"/> once a
/// second, so that a kill loses that second and a decision never waits for the disk.
/// </summary>
public sealed class DecisionLog(DecisionOptions options, TimeProvider clock)
{
    private const int MostWaiting = 20_000;

    /// <summary>Kinds whose inputs hold every candidate: tens of kilobytes each, against some hundred bytes.</summary>
    private static readonly HashSet<string> Long = new(StringComparer.Ordinal) { JobDecider.Word, Context.Graph.WayDecider.Word };

    private readonly ConcurrentDictionary<string, StrongCount> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Decision> _waiting = new();
    private int _held;
    private long _lost;

    /// <summary>Decisions that were not kept because the disk fell behind.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Notes a decision, when it is one of those kept.</summary>
    /// <returns>Its id, by which it can be explained and made again; null when it is not kept.</returns>
    public Guid? Note<TInputs, TOutcome>(string kind, TInputs inputs, TOutcome outcome, string reason)
    {
        if (!IsKept(kind)) return null;
        if (Volatile.Read(ref _held) >= MostWaiting)
        {
            Interlocked.Increment(ref _lost);
            return null;
        }
        var now = clock.GetUtcNow();
        var decision = new Decision(Guid.CreateVersion7(now), now, kind, DecisionJson.Write(inputs), DecisionJson.Write(outcome), reason);
        _waiting.Enqueue(decision);
        Interlocked.Increment(ref _held);
        return decision.Id;
    }

    /// <summary>Decides and notes it.</summary>
    public TOutcome Decide<TInputs, TOutcome>(Decider<TInputs, TOutcome> decider, TInputs inputs, Func<TOutcome, string> reason)
    {
        var outcome = decider.Decide(inputs);
        Note(decider.Kind, inputs, outcome, reason(outcome));
        return outcome;
    }

    /// <summary>Those noted since the last call, oldest first.</summary>
    public IReadOnlyList<Decision> Take(int most = 2_000)
    {
        var taken = new List<Decision>();
        while (taken.Count < most && _waiting.TryDequeue(out var decision)) taken.Add(decision);
        Interlocked.Add(ref _held, -taken.Count);
        return taken;
    }

    // The n-th of its kind is kept when n × share passes a whole number: evenly spread, without chance.
    private bool IsKept(string kind)
    {
        if (options.Most == 0) return false;
        if (!Long.Contains(kind)) return true;
        var made = Interlocked.Increment(ref _made.GetOrAdd(kind, static _ => new()).Value);
        return Math.Floor(made * options.Share) > Math.Floor((made - 1) * options.Share);
    }

    private sealed class StrongCount
    {
        public long Value;
    }
}
