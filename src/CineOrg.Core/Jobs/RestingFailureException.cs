namespace CineOrg.Core.Jobs;

/// <summary>Trying again before some time has passed would fail the same way: the next attempt waits at least as long.</summary>
public class RestingFailureException(string message, TimeSpan rest, Exception? inner = null) : Exception(message, inner)
{
    public TimeSpan Rest { get; } = rest;
}
