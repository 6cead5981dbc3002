using System.Diagnostics;

namespace CineOrg.Core.Jobs.Sensing;

/// <summary>Counts what a request waits for the world, wherever that happens: it says nothing of how busy this machine is.</summary>
public sealed class SourceWait
{
    private static readonly AsyncLocal<SourceWait?> AtHand = new();
    private long _ticks;

    public TimeSpan Waited => new(Interlocked.Read(ref _ticks));

    /// <summary>What is waited for from here on, until the caller returns, is counted.</summary>
    public static SourceWait Begin() => AtHand.Value = new();

    public static async Task<T> For<T>(Task<T> answer)
    {
        if (answer.IsCompleted || AtHand.Value is not { } wait) return await answer;
        var since = Stopwatch.GetTimestamp();
        try
        {
            return await answer;
        }
        finally
        {
            Interlocked.Add(ref wait._ticks, Stopwatch.GetElapsedTime(since).Ticks);
        }
    }
}
