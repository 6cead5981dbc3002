namespace CineOrg.Core.Jobs;

/// <summary>Counts what the work at hand takes, wherever it is done: so types learn what their jobs cost.</summary>
public sealed class Spending
{
    private static readonly AsyncLocal<Spending?> AtHand = new();
    private long _bytes;
    private int _requests;

    public long Bytes => Interlocked.Read(ref _bytes);
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Of the job at hand; null outside of one.</summary>
    public static Spending? Current => AtHand.Value;

    /// <summary>Whatever is asked for from here on, until the caller returns, is counted.</summary>
    public static Spending Begin() => AtHand.Value = new();

    /// <summary>A source was asked.</summary>
    public static void Asked()
    {
        if (AtHand.Value is { } spending) Interlocked.Increment(ref spending._requests);
    }

    /// <summary>So much came over the network or went from disk to disk.</summary>
    public static void Moved(long bytes)
    {
        if (AtHand.Value is { } spending) Interlocked.Add(ref spending._bytes, bytes);
    }
}
