using System.Diagnostics;

namespace CineOrg.Core.Jobs.Sensing;

/// <summary>Counts what a request waits for the world, wherever that happens: it says nothing of how busy this machine is.</summary>
public sealed class SourceWait
{
    private static readonly AsyncLocal<SourceWait?> AtHand = new();
    private readonly Action? _left, _back;
    private long _ticks;
    private int _open;

    private SourceWait(Action? left, Action? back) => (_left, _back) = (left, back);

    public TimeSpan Waited => new(Interlocked.Read(ref _ticks));

    /// <summary>What is waited for from here on, until the caller returns, is counted.</summary>
    /// <param name="left">Done whenever the caller begins to wait, and so leaves its processor to others.</param>
    /// <param name="back">Done when it goes on.</param>
    public static SourceWait Begin(Action? left = null, Action? back = null) => AtHand.Value = new(left, back);

    public static async Task<T> For<T>(Task<T> answer)
    {
        if (answer.IsCompleted || AtHand.Value is not { } wait) return await answer;
        var since = Stopwatch.GetTimestamp();
        // Several sources may be waited for at once.
        if (Interlocked.Increment(ref wait._open) == 1) wait._left?.Invoke();
        try
        {
            return await answer;
        }
        finally
        {
            if (Interlocked.Decrement(ref wait._open) == 0) wait._back?.Invoke();
            Interlocked.Add(ref wait._ticks, Stopwatch.GetElapsedTime(since).Ticks);
        }
    }
}
